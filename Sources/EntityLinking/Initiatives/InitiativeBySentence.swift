internal import SourceText
internal import TypedGraph

/// What a name lacks its sentence may give: the parties of an agreement that they sign, the host of a meeting.
struct InitiativeBySentence {
  let finder: NameFinder
  let state: LinkingState
  let resources: LinkingResources

  private var text: ViewText { state.text }

  /// The naming of an agreement behind 签署, or of a meeting behind 举行.
  func naming(of range: Range<Int>, head: KeywordHit, kind: String) -> InitiativeNaming.Identity? {
    guard let index = state.sentence(at: range.lowerBound) else { return nil }
    let before = state.source.sentences[index].range.lowerBound..<range.lowerBound
    let verbs = state.hits(in: max(before.lowerBound, range.lowerBound - 12)..<range.lowerBound).filter {
      $0.end == range.lowerBound
    }
    // 任何协议, 多项协议 is none of its own.
    let vague: [StaticString] = ["任何", "多项", "一系列", "系列", "相关", "有关", "新的", "多份", "类似", "上述"]
    if vague.contains(where: { text.has($0, at: range.lowerBound) }) { return nil }
    func follows(_ role: KeywordRole) -> Bool { verbs.contains { resources.keywords[hit: $0].roles.contains(role) } }
    let length = text.scalarCount(range)
    // 合作协议 alone says no more than that they cooperate.
    if kind == "agreement", follows(.signed), length >= 3, !text.has("合作协议", at: range.lowerBound) {
      return agreement(range, before)
    }
    guard kind == "meeting", follows(.held), length >= 4 else { return nil }
    let named = state.candidates.within(before)
    let host = named.last { $0.type == .institution } ?? named.last { $0.type == .place && $0.entity != nil }
    let date = named.last { $0.type == .date }
    guard let entity = host?.entity else { return nil }
    let name = entity.type == .institution ? entity.key : state.entities[entity]?.name ?? entity.key
    // A meeting with words of its own goes by its host, one without by its day too.
    let isOwn = range.lowerBound < head.start
    let day = isOwn ? nil : date?.entity?.key ?? state.source.metadata.date?.value
    return InitiativeNaming.meeting(range, host: name, date: day, finder: finder)
  }

  /// The parties: the places named together right before, or else the last two institutions, or places, of the sentence.
  private func agreement(_ range: Range<Int>, _ before: Range<Int>) -> InitiativeNaming.Identity? {
    let named = state.candidates.within(before)
    func last(_ type: EntityType) -> [EntityID] {
      var found: [EntityID] = []
      var start = before.upperBound
      for span in named.filter({ $0.type == type && $0.entity != nil }).sorted(by: {
        ($1.range.upperBound, $0.range.lowerBound) < ($0.range.upperBound, $1.range.lowerBound)
      }) where span.range.upperBound <= start {
        start = span.range.lowerBound
        if let entity = span.entity, !found.contains(entity) { found.append(entity) }
      }
      return Array(found.prefix(2).reversed())
    }
    let institutions = last(.institution)
    let group = state.lastGroup(endingBy: range.lowerBound).flatMap {
      before.lowerBound <= $0.range.lowerBound ? $0 : nil
    }
    if let group, institutions.count < 2 {
      let parties = group.members.map { state.entities[$0]?.name ?? $0.key }
      return InitiativeNaming.agreement(range, parties: parties, finder: finder)
    }
    let parties = institutions.isEmpty ? last(.place) : institutions
    guard !parties.isEmpty else { return nil }
    let names = parties.map { state.entities[$0]?.name ?? $0.key }
    return InitiativeNaming.agreement(range, between: names, finder: finder)
  }
}
