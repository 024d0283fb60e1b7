internal import SourceText
internal import TypedGraph

/// Dates, by `DateRecognizer`, against the document's own date.
package struct DateStage: LinkingStage {
  package static let rules = ["date/…"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let reference = state.source.metadata.date.flatMap { try? EDTFDate($0.value) }
    var context = DateContext()
    let recognizer = DateRecognizer.standard
    for sentence in state.source.sentences {
      let mentions = recognizer.mentions(
        in: state.text.utf8, range: sentence.range, reference: reference, context: &context)
      for mention in mentions {
        let name = mention.value.description
        let node = Node(
          id: EntityID(.date, name), type: .date, kind: mention.kind, name: name,
          names: [state.text.string(mention.range)])
        state.entities.enter(node)
        state.candidates.append(
          LinkedSpan(range: mention.range, type: .date, entities: [node.id], rule: mention.rule))
      }
    }
  }
}
