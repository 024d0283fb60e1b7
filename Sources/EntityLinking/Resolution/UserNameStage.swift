internal import SourceText
internal import TypedGraph

/// The institutions, initiatives and people that a user's lexicon names: leftmost, longest.
package struct UserNameStage: LinkingStage {
  package static let rules = ["lexicon/name"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    guard !resources.userNames.isEmpty else { return }
    for sentence in state.source.sentences {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        guard
          let (end, node) = resources.userNames.longest(in: state.text, at: position, end: sentence.range.upperBound)
        else {
          position = state.text.next(position)
          continue
        }
        var named = node
        named.names = [state.text.string(position..<end)]
        state.entities.enter(named)
        state.candidates.append(
          LinkedSpan(range: position..<end, type: node.type, entities: [node.id], rule: "lexicon/name"))
        position = end
      }
    }
  }
}
