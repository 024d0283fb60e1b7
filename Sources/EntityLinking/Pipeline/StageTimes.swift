package import SourceText

extension EntityLinker {
  /// Links a document step by step, each under a stopwatch.
  /// - Parameter measure: runs a step and returns what it took.
  /// - Returns: the steps by name, in order: the words, the stages, the statements, the fragment.
  package func stageTimes(
    _ document: SourceDocument, measure: (() -> Void) -> Double
  ) -> [(name: String, seconds: Double)] {
    var times: [(name: String, seconds: Double)] = []
    let text = ViewText(document.view.utf8)
    var hits: [KeywordHit] = []
    times.append(("words", measure { hits = keywordHits(in: document, text: text) }))
    var state = LinkingState(source: document, text: text, hits: hits)
    for stage in Self.stages {
      times.append(("\(type(of: stage))", measure { stage.run(&state, resources: resources) }))
    }
    var drafts: [StatementDraft] = []
    times.append(("statements", measure { drafts = StatementExtraction(resources: resources).statements(in: state) }))
    let builder = FragmentBuilder(resources: resources, schema: schema)
    times.append(("fragment", measure { _ = builder.fragment(state, statements: drafts, path: "") }))
    return times
  }
}
