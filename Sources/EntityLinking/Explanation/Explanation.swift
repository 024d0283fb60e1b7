/// Why linking said of a document what it said: for every name and statement the rule and the words, and what was
/// considered and refused.
public struct Explanation: Sendable, Codable, Hashable {
  /// A stretch of the source, as evidence gives it.
  public struct Passage: Sendable, Codable, Hashable {
    /// Offsets in Unicode scalars of the decoded source, half-open.
    public let start: Int
    /// The offset behind the last character.
    public let end: Int
    /// The line, from 1.
    public let line: Int
    /// The text as it stands.
    public let text: String
  }

  /// An entity by identity and name.
  public struct Entity: Sendable, Codable, Hashable {
    /// Its identity in the graph.
    public let id: String
    /// Its canonical name.
    public let name: String
  }

  /// A mention that was accepted.
  public struct Mention: Sendable, Codable, Hashable {
    /// Where it stands.
    public let passage: Passage
    /// The type of the entities.
    public let type: String
    /// Whom it means: one, but for a word that stands for several.
    public let entities: [Entity]
    /// The rule that found it.
    public let rule: String
    /// Whether the words stand for a name instead of giving one.
    public let isAnaphoric: Bool
    /// The names inside it that are no mentions of their own.
    public let components: [Entity]
  }

  /// One way to read a name of the gazetteer.
  public struct Reading: Sendable, Codable, Hashable {
    /// Whom it would mean.
    public let entity: Entity
    /// The place it belongs to, where it is known.
    public let parent: String?
    /// How the name names it: `full`, `short`, `ordinary-word`, `abbreviation`, `former`, `poetic`.
    public let form: String
    /// The evidence for it, where it was weighed against others.
    public let score: Double?
  }

  /// A name that is no mention, or may name several things.
  public struct Refusal: Sendable, Codable, Hashable {
    /// Why it was not accepted.
    public enum Reason: String, Sendable, Codable, Hashable {
      /// Several readings are as likely.
      case ambiguous
      /// An ordinary word, or a name without support in the text.
      case unsupported
      /// A longer name, or one that goes before it, holds its characters.
      case covered
    }

    /// Where it stands.
    public let passage: Passage
    /// Why it was not accepted.
    public let reason: Reason
    /// The rule that had found it.
    public let rule: String
    /// How it could have been read.
    public let readings: [Reading]
    /// The mention that holds its characters.
    public let coveredBy: String?
  }

  /// A statement with what proves it.
  public struct Statement: Sendable, Codable, Hashable {
    /// Where it stands.
    public let passage: Passage
    /// Of whom it speaks.
    public let subject: Entity
    /// The relation.
    public let predicate: String
    /// To whom the relation leads.
    public let object: Entity
    /// Role, post, status and the like.
    public let qualifiers: [String: String]
    /// The rule that drew it.
    public let rule: String
    /// What the rule accepts, in one line.
    public let accepts: String
    /// How often the rule is right, from 0 to 1.
    public let confidence: Double
    /// The words that name the subject.
    public let subjectWords: Passage?
    /// The words that name the object.
    public let objectWords: Passage?
    /// The words that made the rule speak.
    public let triggerWords: Passage?
  }

  /// The mentions in the order of the text.
  public let mentions: [Mention]
  /// What was considered and refused, in the order of the text.
  public let refusals: [Refusal]
  /// The statements in the order of the text.
  public let statements: [Statement]
}
