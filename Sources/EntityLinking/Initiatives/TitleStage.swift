internal import SourceText
internal import TypedGraph

/// Documents in 《》 whose last word is a head noun: plans, agreements, opinions.
package struct TitleStage: LinkingStage {
  package static let rules = ["initiative/title"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(&state, resources: resources)
    let text = state.text
    for sentence in state.source.sentences {
      var open: Int?
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        let scalar = text.scalar(at: position)
        let next = text.next(position)
        if scalar == 0x300A { open = open ?? next }
        if scalar == 0x300B, let start = open {
          open = nil
          let range = start..<position
          if text.scalarCount(range) >= 4,
            let kind = kind(ofNameEndingAt: titleEnd(range, text), in: state, resources)
          {
            state.enterInitiative(range, kind: kind, rule: "initiative/title", finder: finder)
          }
        }
        position = next
      }
    }
  }

  /// Where the words of a title end: before a bracket that closes it, as in 《发展规划（2024—2030年）》.
  private func titleEnd(_ range: Range<Int>, _ text: ViewText) -> Int {
    guard text.scalar(before: range.upperBound) == 0x29 else { return range.upperBound }
    var position = range.upperBound
    while position > range.lowerBound, text.scalar(before: position) != 0x28 { position = text.previous(position) }
    return position > range.lowerBound ? text.previous(position) : range.upperBound
  }

  private func kind(ofNameEndingAt end: Int, in state: LinkingState, _ resources: LinkingResources) -> String? {
    let heads = state.hits(in: max(0, end - 30)..<end).filter { $0.end == end }
    if let head = heads.first(where: { resources.keywords[hit: $0].roles.contains(.initiativeHead) }) {
      return resources.keywords[hit: head].kind
    }
    return heads.contains { resources.keywords[hit: $0].roles.contains(.titleHead) } ? "plan" : nil
  }
}
