package import TypedGraph

/// Who acts in a sentence: one place, institution or person, or several that are named together.
package struct Party: Sendable, Hashable {
  /// From the first name to the last, in UTF-8 bytes of the view.
  package var range: Range<Int>
  /// Where the words begin that belong to the first name: the place it lies in, the post before a person.
  package var start: Int
  /// The entities, in the order of the text, each once.
  package var members: [EntityID]
  /// The type of the first member; `isMixed` where others are of another type.
  package var type: EntityType
  package var isMixed = false
  /// The body or place whose post stands before a person.
  package var holder: EntityID?
  /// Whether the members are joined by a word of joint action: 联合, 会同, 牵手.
  package var actsJointly = false
  /// What the word before the party makes of it.
  package var role: PartyRole = .plain
  /// Whether 的 stands right behind it, so that it only qualifies what follows.
  package var isGenitive = false
}

/// The part that a party plays, by the word right before it.
package enum PartyRole: Sendable, Hashable {
  /// No such word: a subject, or the object of a verb.
  case plain
  /// 由, 被: who acts, behind what is acted on.
  case agent
  /// 在, 于, 到, 赴: where.
  case place
  /// 向, 给, 为, 对: to whom.
  case recipient
  /// 与, 和, 同 at the head of a clause: with whom the subject acts.
  case companion
  /// 来自, 从: from where.
  case origin
  /// 支持, 将, 把: who is acted on.
  case patient
}
