/// A node of a given size.
public struct LayoutNode: Sendable, Hashable, Codable {
  /// The outline, to which edges are cut off.
  public enum Shape: String, Sendable, Hashable, Codable, CaseIterable {
    /// A rectangle.
    case box
    /// An ellipse.
    case ellipse
    /// A rectangle with its corners cut off.
    case octagon
    /// A rhombus.
    case diamond
  }

  /// A name that no other node of the graph has. It stays here: Graphviz never sees it.
  public var id: String
  /// Its size.
  public var size: LayoutSize
  /// Its outline.
  public var shape: Shape
  /// The innermost cluster it is in.
  public var cluster: String?
  /// Where its middle starts, for neato and fdp.
  public var position: LayoutPoint?
  /// Whether it stays at `position`.
  public var isPinned: Bool

  /// Creates a node.
  public init(
    id: String, size: LayoutSize, shape: Shape = .box, cluster: String? = nil, position: LayoutPoint? = nil,
    isPinned: Bool = false
  ) {
    self.id = id
    self.size = size
    self.shape = shape
    self.cluster = cluster
    self.position = position
    self.isPinned = isPinned
  }
}
