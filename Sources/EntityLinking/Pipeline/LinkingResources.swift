package import Configuration

/// The data that linking works with: shared by all documents, never changed. A class, since stages hand it on for every
/// name and a value of so many tables is dear to copy.
package final class LinkingResources: Sendable {
  package let gazetteer: Gazetteer
  package let compounds: CompoundIndex
  package let keywords: KeywordLexicon
  package let bodies: BodyGrammar
  package let userNames: UserNames
  package let placeWords: PlaceWords

  init(
    gazetteer: Gazetteer, compounds: CompoundIndex, keywords: KeywordLexicon, bodies: BodyGrammar,
    userNames: UserNames, placeWords: PlaceWords
  ) {
    self.gazetteer = gazetteer
    self.compounds = compounds
    self.keywords = keywords
    self.bodies = bodies
    self.userNames = userNames
    self.placeWords = placeWords
  }

  /// The project's own data.
  package static let standard = LinkingResources(
    gazetteer: .standard, compounds: .standard, keywords: .standard, bodies: .standard, userNames: UserNames(),
    placeWords: .standard)

  /// The data with the names of a user's lexicon.
  /// - Throws: `ConfigurationError` with the place of the entry at fault.
  package func adding(_ lexicon: UserLexicon) throws(ConfigurationError) -> LinkingResources {
    let gazetteer = try gazetteer.adding(lexicon)
    return LinkingResources(
      gazetteer: gazetteer, compounds: CompoundIndex.standard(gazetteer), keywords: keywords, bodies: bodies,
      userNames: UserNames(lexicon), placeWords: placeWords)
  }

  /// The data with the words of a user's rules.
  package func adding(_ rules: UserRules) -> LinkingResources {
    guard !rules.keywords.isEmpty else { return self }
    return LinkingResources(
      gazetteer: gazetteer, compounds: compounds, keywords: KeywordLexicon(keywords.keywords + rules.keywords),
      bodies: bodies, userNames: userNames, placeWords: placeWords)
  }
}

/// A step of linking: it reads what earlier steps entered into the state and adds its own.
package protocol LinkingStage: Sendable {
  /// The rules under which it enters mentions, as `explain` names them.
  static var rules: [String] { get }
  /// Takes the step.
  func run(_ state: inout LinkingState, resources: LinkingResources)
}
