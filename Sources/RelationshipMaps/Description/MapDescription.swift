public import Graphviz
public import TypedGraph

/// What is to be drawn, and how: the same words as the flags of `docgraph map` and the keys of a `NAME.map.yaml`.
public struct MapDescription: Sendable, Hashable {
  /// What the map shows.
  public var view: MapView
  /// The entity in the middle: a name or an identity. The ego view needs one.
  public var focus: String?
  /// How many steps from the focus; `nil` for the view's own (1 for ego, no bound otherwise).
  public var depth: Int?
  /// The engine; `nil` for the view's own.
  public var engine: LayoutEngine?
  /// The colours.
  public var theme: Theme
  /// The language of the labels.
  public var language: MapLanguage
  /// The page it is arranged for.
  public var proportions: MapProportions
  /// Most entities drawn, 1 to 3000; the map says how many were left out.
  public var maximumNodes: Int
  /// What is considered at all.
  public var filter: GraphFilter
  /// The title; `nil` for the view's own.
  public var title: String?
  /// Whether the style block is left out, for documents and programs that draw without CSS.
  public var isStatic: Bool
  /// What frames are drawn around, in the cooperation network; `nil` for none.
  public var grouping: MapGrouping?
  /// Where links of the map lead to; `nil` for none.
  public var evidenceLinks: EvidenceLinkTemplate?
  /// Tells two placements of one map in a page apart: letters, digits and hyphens that go into every id.
  public var placement: String

  /// Creates a description.
  public init(
    view: MapView = .cooperation, focus: String? = nil, depth: Int? = nil, engine: LayoutEngine? = nil,
    theme: Theme = .light, language: MapLanguage = .chinese, proportions: MapProportions = .a4,
    maximumNodes: Int = 60, filter: GraphFilter = GraphFilter(), title: String? = nil, isStatic: Bool = false,
    grouping: MapGrouping? = nil, evidenceLinks: EvidenceLinkTemplate? = nil, placement: String = ""
  ) {
    self.view = view
    self.focus = focus
    self.depth = depth
    self.engine = engine
    self.theme = theme
    self.language = language
    self.proportions = proportions
    self.maximumNodes = maximumNodes
    self.filter = filter
    self.title = title
    self.isStatic = isStatic
    self.grouping = grouping
    self.evidenceLinks = evidenceLinks
    self.placement = placement
  }
}
