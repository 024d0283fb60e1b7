/// The data that linking works with: shared by all documents, never changed.
package struct LinkingResources: Sendable {
  package let gazetteer: Gazetteer
  package let compounds: CompoundIndex
  package let keywords: KeywordLexicon
  package let bodies: BodyGrammar

  /// The project's own data.
  package static let standard = LinkingResources(
    gazetteer: .standard, compounds: .standard, keywords: .standard, bodies: .standard)
}

/// A step of linking: it reads what earlier steps entered into the state and adds its own.
package protocol LinkingStage: Sendable {
  /// The rules under which it enters mentions, as `explain` names them.
  static var rules: [String] { get }
  /// Takes the step.
  func run(_ state: inout LinkingState, resources: LinkingResources)
}
