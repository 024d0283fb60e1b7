internal import SourceText
package import TypedGraph

/// What the stories of a page are about, for sentences that stand before the name they take up, or in another story of
/// the page: the meeting of a continued report, the text that a meeting reaches, the undertaking of a review.
package struct ArticleOutline: Sendable {
  /// The meetings of an article, in the order of the page.
  private var meetings: [Int: [Entry]] = [:]
  /// The agreements and plans of an article, those of its headlines first.
  private var texts: [Int: [Entry]] = [:]
  /// The joint undertaking that an article reviews: 甲—乙合作两周年纪实.
  private var reviews: [Int: Entry] = [:]
  /// The meetings of the page, each once.
  private var all: [Entry] = []
  /// The place that opens a meeting's or text's name.
  private var openings: [EntityID: EntityID] = [:]
  /// The bodies of a kind that places have in the document.
  private var bodies: [BodyOfPlace: EntityID] = [:]
  /// The places of lists and compounds that open the names of undertakings.
  private var listed: Set<EntityID> = []

  /// A name with where it stands.
  package struct Entry: Sendable, Hashable {
    package let entity: EntityID
    package let range: Range<Int>
    let isHeadline: Bool
  }

  /// How many names of an article are looked at.
  private static let most = 64

  package init() {}

  private static let reviewing: [StaticString] = ["纪实", "综述", "侧记", "回眸", "巡礼", "观察", "掠影", "回望", "综观", "扫描"]

  /// Reads the outline.
  /// - Complexity: linear in the spans.
  init(_ state: LinkingState) {
    var known: Set<EntityID> = []
    var inArticle: Set<Pair> = []
    /// The region named last.
    var region: (id: EntityID, key: String)?
    for span in state.spans where !span.isAnaphoric {
      if span.type == .institution, let body = span.entity, let kind = state.entities[body]?.kind,
        let place = span.components.first, span.components.count == 1
      {
        bodies[BodyOfPlace(place: place, kind: kind)] = body
      }
      if span.type == .place, let place = span.entity, let node = state.entities[place], node.kind == "region" {
        region = (place, node.name)
      }
      guard span.type == .initiative else { continue }
      if span.components.count > 1, span.rule != "initiative/head", span.rule != "initiative/title" {
        listed.formUnion(span.components.filter { $0.type == .place })
      }
      guard let entity = span.entity, let index = state.source.block(at: span.range.lowerBound) else { continue }
      let block = state.source.blocks[index]
      let isHeadline = block.kind == .headline || block.kind == .subheading
      let entry = Entry(entity: entity, range: span.range, isHeadline: isHeadline)
      if isHeadline, reviews[block.article] == nil,
        span.rule == "initiative/joint-undertaking" || span.rule == "initiative/without-places",
        Self.isReviewed(span.range.upperBound..<block.range.upperBound, state.text)
      {
        reviews[block.article] = entry
      }
      if openings[entity] == nil {
        // 某都市圈（以下简称“都市圈”）推进会: the region stands before the bracket.
        let defined = region.flatMap { entity.key.hasPrefix($0.key) ? $0.id : nil }
        if let opening = defined ?? span.components.first { openings[entity] = opening }
      }
      guard inArticle.insert(Pair(article: block.article, entity: entity)).inserted else { continue }
      switch state.entities[entity]?.kind {
      case "meeting":
        meetings[block.article, default: []].append(entry)
        if known.insert(entity).inserted { all.append(entry) }
      case "agreement", "plan":
        texts[block.article, default: []].append(entry)
      default: break
      }
    }
  }

  private struct BodyOfPlace: Hashable {
    let place: EntityID
    let kind: String
  }

  /// The body of a kind, such as `cppcc`, that a place has in the document.
  func body(of place: EntityID, kind: String) -> EntityID? { bodies[BodyOfPlace(place: place, kind: kind)] }

  private struct Pair: Hashable {
    let article: Int
    let entity: EntityID
  }

  private static func isReviewed(_ range: Range<Int>, _ text: ViewText) -> Bool {
    guard range.count <= 90 else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      if reviewing.contains(where: { text.has($0, at: position) }) { return true }
      position = text.next(position)
    }
    return false
  }

  /// The meeting that an article's headline names, or else the only one that it names.
  package func meeting(ofArticle article: Int) -> Entry? {
    guard let meetings = meetings[article] else { return nil }
    return meetings.prefix(Self.most).first { $0.isHeadline } ?? (meetings.count == 1 ? meetings.first : nil)
  }

  /// The only meeting of the page whose name ends in a noun: 发布会.
  package func meeting(endingIn noun: String) -> Entry? {
    guard all.count <= Self.most else { return nil }
    let found = all.filter { entry in
      entry.entity.key.hasSuffix(noun) || entry.entity.key.contains(noun + "（")
    }
    return found.count == 1 ? found.first : nil
  }

  /// The text of an article that bears the name of a meeting: 某会议某地共识.
  package func text(ofArticle article: Int, bearing meeting: EntityID) -> Entry? {
    texts[article]?.prefix(Self.most).first {
      $0.entity.key.hasPrefix(meeting.key) && $0.entity.key.count > meeting.key.count
    }
  }

  /// The place that opens the name of a meeting or text.
  func region(of initiative: EntityID) -> EntityID? { openings[initiative] }

  /// Whether a place stands in a list or compound that opens an undertaking's name.
  func isListed(_ place: EntityID) -> Bool { listed.contains(place) }

  /// The agreement or plan that a headline of an article names.
  package func headline(ofArticle article: Int) -> Entry? { texts[article]?.prefix(Self.most).first { $0.isHeadline } }

  /// The joint undertaking that an article reviews.
  package func review(ofArticle article: Int) -> Entry? { reviews[article] }
}
