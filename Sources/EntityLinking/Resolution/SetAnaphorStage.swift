internal import SourceText
internal import TypedGraph

/// 两地, 三市, 双方: words that stand for a set of places. The set is the last group of that many places named before, in
/// the same article; right behind a group (荆岳两地) it is that group. Without such a group the word stands for nothing.
package struct SetAnaphorStage: LinkingStage {
  package static let rules = ["anaphor/set"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    var end = 0
    var index = 0
    var last: [Key: PlaceGroup] = [:]
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.setAnaphor) && hit.start >= end {
      while index < state.groups.count, state.groups[index].range.upperBound <= hit.start {
        let group = state.groups[index]
        last[Key(article: article(at: group.range.lowerBound, in: state), size: group.members.count)] = group
        index += 1
      }
      guard let size = size(state.text.scalar(at: hit.start)),
        let group = last[Key(article: article(at: hit.start, in: state), size: size)]
      else { continue }
      end = hit.end
      state.candidates.append(
        LinkedSpan(
          range: hit.start..<hit.end, type: .place, entities: group.members, isAnaphoric: true, rule: "anaphor/set"))
    }
  }

  /// Where groups are looked for, and of how many members.
  private struct Key: Hashable {
    let article: Int?
    let size: Int
  }

  private func article(at position: Int, in state: LinkingState) -> Int? {
    state.source.block(at: position).map { state.source.blocks[$0].article }
  }

  private func size(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E24, 0x53CC: 2  // 两, 双
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    default: nil
    }
  }
}
