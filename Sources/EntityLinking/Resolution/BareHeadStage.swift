internal import SourceText
internal import TypedGraph

/// A head noun on its own (全会, 启动仪式, 会议) that stands for the initiative last named before it in the same article whose
/// name ends in it; so does a short title in 《》 whose words end a longer one (《意见》).
package struct BareHeadStage: LinkingStage {
  package static let rules = ["anaphor/head"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let named = state.candidates.filter { $0.type == .initiative && !$0.isAnaphoric && $0.entity != nil }
      .sorted { $0.range.upperBound < $1.range.upperBound }
    var end = 0
    for hit in state.hits where hit.start >= end {
      let keyword = resources.keywords[hit: hit]
      guard keyword.roles.contains(.initiativeHead), keyword.kind == "meeting", keyword.text.utf8.count >= 6,
        isBare(hit, in: state, resources),
        let longest = resources.keywords.longest(
          .initiativeHead, in: state.text, at: hit.start, end: state.text.count), longest.end == hit.end
      else { continue }
      let article = article(at: hit.start, in: state)
      let antecedent = named.last {
        $0.range.upperBound < hit.start
          && state.text.has(Array(keyword.text.utf8), at: $0.range.upperBound - (hit.end - hit.start))
          && self.article(at: $0.range.lowerBound, in: state) == article
      }
      guard let antecedent, let entity = antecedent.entity else { continue }
      end = hit.end
      state.candidates.append(
        LinkedSpan(
          range: hit.start..<hit.end, type: .initiative, entities: [entity], isAnaphoric: true, rule: "anaphor/head"))
    }
  }

  /// Whether nothing that could belong to its name stands right before a head: punctuation, a boundary word, 这次 or 本次.
  private func isBare(_ hit: KeywordHit, in state: LinkingState, _ resources: LinkingResources) -> Bool {
    guard hit.start > 0, state.text.isHan(at: state.text.previous(hit.start)) else { return true }
    return state.hits(in: max(0, hit.start - 18)..<hit.start).contains {
      $0.end == hit.start && resources.keywords[hit: $0].roles.contains(.boundary)
    }
  }

  private func article(at position: Int, in state: LinkingState) -> Int? {
    state.source.block(at: position).map { state.source.blocks[$0].article }
  }
}
