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
  /// The initiatives named so far.
  package var named: Set<EntityID> = []
  /// The last agreement or plan named.
  var plan: Item?

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

  /// Takes up what a sentence has named.
  mutating func take(_ sentence: SentenceContext, _ drafts: [StatementDraft]) {
    event?.age += 1
    day?.age += 1
    for index in bodies.indices { bodies[index].age += 1 }
    speaker?.age += 1
    text?.age += 1
    undertaking?.age += 1
    func item(_ index: Int) -> Item? {
      sentence.spans[index].entity.map {
        Item(entity: $0, range: sentence.spans[index].range, sentence: sentence.range.lowerBound)
      }
    }
    let meetings = sentence.initiatives.filter { sentence.isEvent(sentence.spans[$0].entity) }
    if let last = meetings.first(where: { isHeld($0, sentence) }) {
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
      text = plan
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

  private func isCeremony(_ index: Int, _ sentence: SentenceContext) -> Bool {
    sentence.text.has("仪式", endingAt: sentence.spans[index].range.upperBound)
      || sentence.text.has("幕式", endingAt: sentence.spans[index].range.upperBound)
  }

  /// Whether a verb of holding, starting or signing stands behind an event in its sentence, or right before it.
  private func isHeld(_ index: Int, _ sentence: SentenceContext) -> Bool {
    let range = sentence.spans[index].range
    let reach = sentence.text.position(range.upperBound, advancedBy: 40, limit: sentence.range.upperBound)
    let before = sentence.clause(at: range.lowerBound).lowerBound..<range.lowerBound
    return !sentence.triggers([.held, .launch, .hosts], in: range.upperBound..<reach).isEmpty
      || !sentence.triggers([.held, .launch, .hosts, .attends], in: before).isEmpty
  }
}
