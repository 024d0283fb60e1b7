/// A box around nodes and other clusters.
public struct LayoutCluster: Sendable, Hashable, Codable {
  /// A name that no other cluster of the graph has.
  public var id: String
  /// The cluster around it; it stands before this one in the graph.
  public var parent: String?
  /// The size of its label; zero for none.
  public var labelSize: LayoutSize
  /// The distance from its members to its edge, in points.
  public var margin: Double

  /// Creates a cluster.
  public init(id: String, parent: String? = nil, labelSize: LayoutSize = .zero, margin: Double = 12) {
    self.id = id
    self.parent = parent
    self.labelSize = labelSize
    self.margin = margin
  }
}
