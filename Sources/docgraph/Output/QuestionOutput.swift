import TypedGraph

/// A question, as JSON.
struct QuestionOutput: Encodable {
  /// Who may be meant; `entity` only where the graph holds one.
  struct Candidate: Encodable {
    var id: EntityID
    var entity: Entity?
    var grounds: String
    var paths: [String]
    var evidence: [EvidenceOutput]
  }

  var kind: IdentityQuestion.Kind
  var name: String
  var candidates: [Candidate]

  init(_ question: IdentityQuestion, paths: DocumentNames) {
    kind = question.kind
    name = question.name
    candidates = question.candidates.map { candidate in
      Candidate(
        id: candidate.id, entity: candidate.node.map(Entity.init), grounds: candidate.grounds,
        paths: candidate.documents.map(paths.path),
        evidence: candidate.evidence.map { EvidenceOutput($0, paths: paths) }
      )
    }
  }
}
