internal import SourceText
internal import TypedGraph

/// 前者 and 后者: of the two institutions, or else the two places, last named together in the sentence or the one before.
package struct FormerLatterStage: LinkingStage {
  package static let rules = ["anaphor/former-latter"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let words = state.hits.filter { resources.keywords[hit: $0].roles.contains(.formerLatter) }
    guard !words.isEmpty else { return }
    let named = NamedSpans(state)
    let sets = PartySets(state, named: named, resources: resources)
    for hit in words {
      guard let sentence = state.sentence(at: hit.start) else { continue }
      let article = NamedSpans.article(at: hit.start, in: state)
      let floor = state.source.sentences[max(0, sentence - 1)].range.lowerBound
      let set =
        sets.last(before: hit.start, article: article) {
          $0.members.count == 2 && $0.type == .institution && $0.range.lowerBound >= floor
        }
        ?? sets.last(before: hit.start, article: article) {
          $0.members.count == 2 && $0.type == .place && $0.range.lowerBound >= floor
        }
      guard let set else { continue }
      let member = state.text.has("前", at: hit.start) ? set.members[0] : set.members[1]
      state.candidates.append(
        LinkedSpan(
          range: hit.start..<hit.end, type: set.type, entities: [member], isAnaphoric: true,
          rule: "anaphor/former-latter"))
    }
  }
}
