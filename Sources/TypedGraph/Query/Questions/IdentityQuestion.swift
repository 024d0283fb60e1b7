/// Something that the documents of a graph leave open: whether two entities are one, or which one is meant. Nothing is
/// merged or chosen until evidence decides it.
public struct IdentityQuestion: Sendable, Hashable {
  /// What is asked.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Whether people of one name are one person.
    case namesakes
    /// Whether a name that one document uses is short for what another document calls in full.
    case shortName = "short-name"
    /// Which of several entities a document means.
    case ambiguous
  }

  /// Who may be meant.
  public struct Candidate: Sendable, Hashable {
    /// The identity.
    public var id: EntityID
    /// The entity; `nil` where the graph holds none, as a document may mean one that nothing else names.
    public var node: Node?
    /// What is known for it: posts, the names it goes by, how much of the evidence speaks for it.
    public var grounds: String
    /// Words that name it, if any statement does.
    public var evidence: [Evidence]
    /// The documents that name it, sorted.
    public var documents: [String]
  }

  /// What is asked.
  public var kind: Kind
  /// The name in question.
  public var name: String
  /// Who may be meant, at least two.
  public var candidates: [Candidate]
}
