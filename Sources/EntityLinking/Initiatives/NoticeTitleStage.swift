internal import SourceText
internal import TypedGraph

/// Titles of notices without 《》: a block of its own that reads 关于…的通告, with or without the body that issues it.
package struct NoticeTitleStage: LinkingStage {
  package static let rules = ["initiative/notice-title"]

  /// Longer blocks are text, not titles.
  private static let limit = 240

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(&state, resources: resources)
    let text = state.text
    for block in state.source.blocks where block.range.count <= Self.limit && block.range.count > 18 {
      let range = block.range
      guard text.has("的", at: previous(3, before: range.upperBound, text)), isTitle(range, text),
        let start = start(of: range, text),
        let head = state.hits(in: max(range.lowerBound, range.upperBound - 12)..<range.upperBound).first(where: {
          $0.end == range.upperBound
            && !resources.keywords[hit: $0].roles.isDisjoint(with: [.initiativeHead, .titleHead])
        })
      else { continue }
      let kind =
        resources.keywords[hit: head].roles.contains(.initiativeHead) ? resources.keywords[hit: head].kind : "plan"
      guard kind == "plan" || kind == "agreement" else { continue }
      state.enterInitiative(start..<range.upperBound, kind: kind, rule: "initiative/notice-title", finder: finder)
    }
  }

  private func previous(_ count: Int, before position: Int, _ text: ViewText) -> Int {
    var position = position
    for _ in 0..<count where position > 0 { position = text.previous(position) }
    return position
  }

  private func isTitle(_ range: Range<Int>, _ text: ViewText) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if [0x3002, 0x2C, 0x3B, 0x3A, 0x300A].contains(text.scalar(at: position)) { return false }
      position = text.next(position)
    }
    return true
  }

  /// Where 关于 stands first.
  private func start(of range: Range<Int>, _ text: ViewText) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      if text.has("关于", at: position) { return position == range.lowerBound ? position : range.lowerBound }
      position = text.next(position)
    }
    return nil
  }
}
