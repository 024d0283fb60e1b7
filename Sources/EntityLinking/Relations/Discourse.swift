internal import SourceText
package import TypedGraph

/// What the sentences of an article have named last, for sentences that only take it up: 会上, 开幕式上, 双方, a post without
/// its body.
package struct Discourse: Sendable {
  /// The article.
  package var article = -1
  /// The event that the article tells of: the last meeting, exhibition or ceremony named with a verb of holding.
  package var event: Item?
  /// The day of the event.
  package var day: Item?
  /// The place at home in the document, as an index into the gazetteer.
  var home: Int32?
  /// The last institutions named, the latest last.
  package var bodies: [Item] = []
  /// Where and when each event took place, as far as told.
  package var facts: [EntityID: Facts] = [:]

  /// What is told of an event.
  package struct Facts: Sendable, Hashable {
    package var places: [EntityID] = []
    package var day: EntityID?
    package var role = "held"
    /// Where the sentence begins that tells it.
    package var sentence = 0
  }
  /// The institution, or else the place, of the last person who spoke.
  package var speaker: Item?

  /// The adopted text, or the meeting, whose items follow: 达成如下共识, 作了安排部署.
  package var text: Item?
  /// What a ceremony may belong to: the last event, agreement, project or campaign named.
  package var undertaking: Item?
  /// The text that the headline or a title line names: a notice, a plan, an agreement.
  package var title: Item?
  /// What the page's stories are about.
  package var outline = ArticleOutline()
  /// The meeting whose guests speak in what follows: 与会代表纷纷表示.
  package var guests: Item?
  /// Whom the last sentence of relief helps.
  package var aided: Item?
  /// The last day named.
  package var lastDay: Item?
  /// The last team named.
  package var team: Item?
  /// The city or county that guests have come to: 代表团访问某市.
  package var visited: Item?
  /// The initiatives named so far.
  package var named: Set<EntityID> = []
  /// The last agreement or plan named.
  package var plan: Item?

  /// An entity with where it was named.
  package struct Item: Sendable, Hashable {
    package var entity: EntityID
    package var range: Range<Int>
    /// Where its sentence begins.
    package var sentence: Int
    /// How many sentences ago.
    package var age = 0
  }

  package init() {}

  private mutating func grow() {
    event?.age += 1
    day?.age += 1
    for index in bodies.indices { bodies[index].age += 1 }
    speaker?.age += 1
    text?.age += 1
    undertaking?.age += 1
    guests?.age += 1
    aided?.age += 1
    plan?.age += 1
    lastDay?.age += 1
    team?.age += 1
    visited?.age += 1
  }

  /// Takes up what a sentence has named.
  mutating func take(_ sentence: SentenceContext, _ drafts: [StatementDraft]) {
    grow()
    func item(_ index: Int) -> Item? {
      sentence.spans[index].entity.map {
        Item(entity: $0, range: sentence.spans[index].range, sentence: sentence.range.lowerBound)
      }
    }
    let meetings = sentence.initiatives.filter { sentence.isEvent(sentence.spans[$0].entity) }
    let held = meetings.first { sentence.kind($0) == "meeting" && isHeld($0, sentence) }
    // A campaign among a meeting's items is not what the article tells of.
    let isMeetingTold = event.map { sentence.state.entities[$0.entity]?.kind == "meeting" && $0.age <= 6 } ?? false
    if let last = held ?? meetings.first(where: { isHeld($0, sentence, strictly: isMeetingTold) }) {
      event = item(last)
      if let date = sentence.last(of: sentence.dates, by: sentence.spans[last].range.lowerBound)
        ?? sentence.first(of: sentence.dates, from: sentence.spans[last].range.upperBound)
      {
        day = item(date)
      }
    }
    if let last = sentence.initiatives.last(where: { ["agreement", "plan"].contains(sentence.kind($0)) }) {
      plan = item(last)
    }
    if title == nil, [.headline, .subheading].contains(sentence.block.kind),
      let first = sentence.initiatives.last(where: { ["agreement", "plan"].contains(sentence.kind($0)) })
    {
      title = item(first)
    }
    if let first = sentence.initiatives.last(where: {
      ["agreement", "project", "campaign", "meeting"].contains(sentence.kind($0)) && !isCeremony($0, sentence)
    }) {
      undertaking = item(first)
    }
    if !sentence.triggers(.itemised).isEmpty {
      // The text is one that bears the meeting's name, wherever the page sets it; else the one named last.
      let reached = event.flatMap { outline.text(ofArticle: article, bearing: $0.entity) }
      let headline = outline.headline(ofArticle: article)
      text =
        (reached ?? headline).map { Item(entity: $0.entity, range: $0.range, sentence: sentence.range.lowerBound) }
        ?? (plan?.age == 0 ? plan : event ?? plan)
    } else if sentence.text.has("——", endingAt: sentence.range.upperBound),
      let meeting = sentence.initiatives.first(
        where: { sentence.kind($0) == "meeting" })
    {
      text = item(meeting)
    }
    if let party = sentence.parties.last(where: { $0.holder != nil }), let holder = party.holder,
      !sentence.triggers(.speech, in: party.range.upperBound..<sentence.range.upperBound).isEmpty
    {
      speaker = Item(entity: holder, range: party.range, sentence: sentence.range.lowerBound)
    }
    takeGuests(sentence)
    takeVisit(sentence)
    if let index = sentence.dates.last(where: { sentence.kind($0) == "day" }) { lastDay = item(index) }
    if let index = sentence.institutions.last(where: { sentence.kind($0) == "team" }) { team = item(index) }
    if let draft = drafts.last(where: { $0.predicate == .aids }), let range = draft.objectRange {
      aided = Item(entity: draft.object, range: range, sentence: sentence.range.lowerBound)
    }
    for index in sentence.initiatives { if let entity = sentence.spans[index].entity { named.insert(entity) } }
    for index in sentence.institutions where sentence.spans[index].entities.count == 1 {
      if let item = item(index) { bodies.append(item) }
    }
    if bodies.count > 6 { bodies.removeFirst(bodies.count - 6) }
    for draft in drafts where draft.predicate == .heldIn || draft.predicate == .dated {
      guard draft.qualifiers["status"] == nil, draft.qualifiers["role"] != "planned", draft.range == sentence.range
      else {
        continue
      }
      var known = facts[draft.subject] ?? Facts()
      known.sentence = sentence.range.lowerBound
      if draft.predicate == .heldIn { known.places.append(draft.object) } else { known.day = draft.object }
      facts[draft.subject] = known
    }
  }

  private static let coming: [StaticString] = ["访问", "抵达", "来到", "到", "赴", "走进", "前往"]
  private static let purposes: [StaticString] = ["考察", "访问", "参观", "学习", "交流", "调研", "回访"]

  /// 代表团访问某市, 到某市考察: where the guests of a report are.
  private mutating func takeVisit(_ sentence: SentenceContext) {
    let text = sentence.text
    guard
      let party = sentence.parties.first(where: { party in
        guard party.type == .place, party.members.count == 1, let place = party.members.first,
          ["city", "county"].contains(sentence.state.entities[place]?.kind),
          let word = Self.coming.first(where: { text.has($0, endingAt: party.start) })
        else { return false }
        // 到, 赴 need a purpose behind the place.
        return word.utf8CodeUnitCount > 3
          || Self.purposes.contains {
            text.has($0, at: party.range.upperBound) || text.has($0, at: text.next(party.range.upperBound))
          }
      }), let place = party.members.first,
      sentence.institutions.contains(where: {
        sentence.spans[$0].entity?.key.hasSuffix("团") == true && sentence.spans[$0].range.upperBound <= party.start
      })
    else { return }
    visited = Item(entity: place, range: party.range, sentence: sentence.range.lowerBound)
  }

  /// 与会代表纷纷表示: the guests of the meeting speak, here and in what follows.
  private mutating func takeGuests(_ sentence: SentenceContext) {
    let clause = sentence.clauses[0]
    guard
      let hit = sentence.triggers(.attends, in: clause).first(where: { sentence.text.has("与会", at: $0.start) }),
      !sentence.triggers(.speech, in: hit.end..<sentence.range.upperBound).isEmpty
    else { return }
    if let event, event.age <= 4 {
      guests = event
    } else if let entry = outline.meeting(ofArticle: article) {
      guests = Item(entity: entry.entity, range: entry.range, sentence: sentence.range.lowerBound)
    }
    guests?.age = 0
  }

  private func isCeremony(_ index: Int, _ sentence: SentenceContext) -> Bool {
    sentence.text.has("仪式", endingAt: sentence.spans[index].range.upperBound)
      || sentence.text.has("幕式", endingAt: sentence.spans[index].range.upperBound)
  }

  /// Whether a verb of holding, starting or signing stands behind an event in its sentence, or right before it.
  private func isHeld(_ index: Int, _ sentence: SentenceContext, strictly: Bool = false) -> Bool {
    let range = sentence.spans[index].range
    let reach = sentence.text.position(range.upperBound, advancedBy: 40, limit: sentence.range.upperBound)
    let before = sentence.clause(at: range.lowerBound).lowerBound..<range.lowerBound
    let behind = sentence.triggers([.held, .launch, .hosts], in: range.upperBound..<reach)
    if strictly { return behind.contains { sentence.roles($0).contains(.held) } }
    return !behind.isEmpty
      || !sentence.triggers([.held, .launch, .hosts, .attends], in: before).isEmpty
  }
}
