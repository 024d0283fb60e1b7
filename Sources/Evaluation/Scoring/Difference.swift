/// One thing in which a prediction and gold differ.
public struct Difference: Sendable, Hashable {
  /// The kinds of difference.
  public enum Kind: String, Sendable, Hashable {
    /// Gold has a name here.
    case missedMention = "missed mention"
    /// Gold has no name of this type here.
    case falseMention = "false mention"
    /// Gold has a name here, of another entity.
    case wrongLink = "wrong link"
    /// Gold has words here that stand for this entity.
    case missedAnaphor = "missed anaphor"
    /// Gold has no words here that stand for this entity.
    case falseAnaphor = "false anaphor"
    /// Gold has this relation.
    case missedRelation = "missed relation"
    /// Gold does not have this relation.
    case falseRelation = "false relation"
    /// Gold has this relation, yet not with this status.
    case wrongStatus = "wrong status"
    /// Gold has this relation with this status; here it stands with another one.
    case missedStatus = "missed status"
  }

  /// The kind.
  public var kind: Kind
  /// What differs: a type, an entity, or a relation.
  public var subject: String
  /// The rule that made it, where something is there that should not be.
  public var rule: String?
  /// Where it stands, in Unicode scalars, half-open; nil where gold gives no evidence.
  public var range: Range<Int>?
  /// The line of the first character, from 1.
  public var line: Int?
  /// The words as they stand.
  public var quote: String
}
