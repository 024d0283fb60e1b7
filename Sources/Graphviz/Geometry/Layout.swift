/// Where everything of a `LayoutGraph` goes, in steps of 1/64 point. The arrays follow the order of the graph's own.
public struct Layout: Sendable, Hashable, Codable {
  /// A cluster's box and where its label goes.
  public struct Cluster: Sendable, Hashable, Codable {
    /// The box around its members.
    public var box: LayoutRectangle
    /// The middle of its label, where it has one.
    public var labelCenter: LayoutPoint?
  }

  /// The course of an edge and where its label goes.
  public struct Edge: Sendable, Hashable, Codable {
    /// The pieces; none for `LayoutSplines.none`.
    public var curves: [LayoutCurve]
    /// The middle of its label, where it has one and the engine placed it.
    public var labelCenter: LayoutPoint?
  }

  /// The extent of all that is placed; everything lies between (0, 0) and this.
  public var size: LayoutSize
  /// The nodes' rectangles.
  public var nodes: [LayoutRectangle]
  /// The clusters; `nil` where the engine places none (all but dot and fdp).
  public var clusters: [Cluster?]
  /// The edges.
  public var edges: [Edge]
  /// What Graphviz warned of, a message each.
  public var warnings: [String]

  /// Creates a layout.
  public init(
    size: LayoutSize, nodes: [LayoutRectangle], clusters: [Cluster?], edges: [Edge], warnings: [String] = []
  ) {
    self.size = size
    self.nodes = nodes
    self.clusters = clusters
    self.edges = edges
    self.warnings = warnings
  }
}
