public import Configuration
public import SourceText
public import TypedGraph

/// The door of the module: a document in, its fragment of the graph out. Linking holds no state between documents, so
/// documents can be read in parallel and in any order.
public struct EntityLinker: Sendable {
  let resources: LinkingResources
  let schema: Schema

  /// Version of the rules and their data; a graph file reads a document again when it has changed.
  public static let ruleVersion = 4

  /// A linker with the project's own data.
  public init(schema: Schema = .standard) {
    resources = .standard
    self.schema = schema
  }

  /// A linker that also knows the names of a lexicon, and the words of rules.
  /// - Throws: `ConfigurationError` where a place of the lexicon belongs to none that is known, or to one of several.
  public init(
    schema: Schema = .standard, lexicon: UserLexicon, rules: UserRules = UserRules()
  ) throws(ConfigurationError) {
    resources = try LinkingResources.standard.adding(lexicon).adding(rules)
    self.schema = schema
  }

  /// Tells why linking says of a document what it says.
  /// - Parameters:
  ///   - document: what `DocumentReader` made of it.
  ///   - lines: keeps what touches these lines, from 1; everything where it is nil.
  public func explain(_ document: SourceDocument, lines: ClosedRange<Int>? = nil) -> Explanation {
    let state = annotate(document)
    let statements = StatementExtraction(resources: resources).statements(in: state)
    return ExplanationBuilder(state: state, resources: resources, lines: lines).explanation(statements: statements)
  }

  /// Links a document.
  /// - Parameters:
  ///   - document: what `DocumentReader` made of it.
  ///   - path: the path that the graph keeps for it.
  /// - Returns: its entities, mentions and statements with evidence.
  public func link(_ document: SourceDocument, path: String) -> Fragment {
    let state = annotate(document)
    let statements = StatementExtraction(resources: resources).statements(in: state)
    return FragmentBuilder(resources: resources, schema: schema).fragment(state, statements: statements, path: path)
  }

  /// The stages, in order.
  static let stages: [any LinkingStage] = [
    DateStage(), PlaceStage(), UserNameStage(), TownshipStage(), ForeignPlaceStage(), RegionStage(), FeatureStage(),
    InstitutionStage(), KnownInitiativeStage(),
    TitleStage(), NoticeTitleStage(), DefinitionStage(), AliasStage(), JointUndertakingStage(), ListedPairStage(),
    InitiativeHeadStage(), ListedMemberStage(), CeremonyStage(), InitiativeCoreferenceStage(), PersonStage(),
    DefinitionStage(), AliasStage(), SetAnaphorStage(), BareHeadStage(), HomeAnaphorStage(), FormerLatterStage(),
    SelectionStage(),
  ]

  /// Runs the stages over a document.
  func annotate(_ document: SourceDocument) -> LinkingState {
    let text = ViewText(document.view.utf8)
    var state = LinkingState(source: document, text: text, hits: keywordHits(in: document, text: text))
    for stage in Self.stages { stage.run(&state, resources: resources) }
    return state
  }

  /// The words that rules look for, in every sentence.
  func keywordHits(in document: SourceDocument, text: ViewText) -> [KeywordHit] {
    var hits: [KeywordHit] = []
    for sentence in document.sentences { hits += resources.keywords.hits(in: text, range: sentence.range) }
    return hits
  }
}
