/// How often a rule was right: what its documented confidence is to follow.
public struct RuleScore: Sendable, Hashable {
  /// The rule's name, as in mentions and evidence.
  public var rule: String
  /// What the rule makes.
  public var output: Output
  /// How many of the things it made are in gold.
  public var correct: Int
  /// How many things it made, each once for a document.
  public var predicted: Int
  /// The confidence that its evidence states, 0 to 1; nil for mentions, which have none.
  public var confidence: Double?

  /// The share that is right, 0 to 1.
  public var precision: Double { predicted == 0 ? 0 : Double(correct) / Double(predicted) }

  /// What rules make.
  public enum Output: String, Sendable, Hashable {
    /// A stretch of the text for an entity; right where gold has it for this entity, as a name or as an anaphor.
    case mention
    /// Subject, predicate and object; right where gold has them, either way round for symmetric predicates.
    case statement
  }

  /// Names a rule and what it makes.
  struct Key: Hashable, Comparable {
    let output: Output
    let rule: String

    static func < (left: Key, right: Key) -> Bool {
      (left.output.rawValue, left.rule) < (right.output.rawValue, right.rule)
    }
  }
}
