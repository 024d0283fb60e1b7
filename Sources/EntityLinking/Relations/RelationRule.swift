internal import TypedGraph

/// A rule family: one sentence with its linked spans in, statements out. A rule holds no state, so sentences can be
/// read in any order.
package protocol RelationRule: Sendable {
  /// The rule's name in evidence and in `explain`.
  static var name: String { get }
  /// What it accepts, in one line.
  static var accepts: String { get }
  /// How often it is right: a documented constant.
  static var confidence: Double { get }
  /// The statements of a sentence.
  func statements(in sentence: SentenceContext) -> [StatementDraft]
  /// What follows from the statements that the rules have drawn from a sentence.
  func conclusions(from drafts: [StatementDraft], in sentence: SentenceContext) -> [StatementDraft]
}

extension RelationRule {
  /// Most rules draw no conclusions from others.
  package func conclusions(from drafts: [StatementDraft], in sentence: SentenceContext) -> [StatementDraft] { [] }
}

/// All rule families, in the order in which they are run.
package enum RelationRules {
  /// The rules.
  package static let all: [any RelationRule] = [
    JointUndertakingRule(), JointSubjectRule(), FriendshipRule(), SignatoryRule(), HeldInRule(), DatedRule(),
    OrganizerRule(), AttendanceRule(), PostRule(), AppointmentRule(), SeatRule(), SiteRule(), ContainmentRule(),
    RegionMemberRule(), SupplyRule(), AidRule(), FoundingRule(), PartOfInitiativeRule(), ProgrammeRule(),
    CeremonyRule(), NoticeRule(), MembershipRule(), EventPartyRule(), HomeCountyRule(), ReviewRule(), RegionPartyRule(),
  ]

  /// The confidence of a rule by its name.
  package static func confidence(of rule: String) -> Double {
    all.first { type(of: $0).name == rule }.map { type(of: $0).confidence } ?? 0.5
  }
}
