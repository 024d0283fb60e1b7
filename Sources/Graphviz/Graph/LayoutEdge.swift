/// An edge between two nodes; several between the same two are kept apart.
public struct LayoutEdge: Sendable, Hashable, Codable {
  /// The node where it starts.
  public var tail: String
  /// The node where it ends.
  public var head: String
  /// The size of its label; zero for none.
  public var labelSize: LayoutSize
  /// How much the engine tries to keep it short and straight; 1 is usual, at most 1000.
  public var weight: Double
  /// The preferred length in points for neato and fdp.
  public var length: Double?
  /// The least number of ranks between both ends, for dot.
  public var minimumRanks: Int
  /// Whether dot's ranks follow it.
  public var constrainsRanks: Bool
  /// Whether an arrow stands at the start.
  public var hasStartArrow: Bool
  /// Whether an arrow stands at the end.
  public var hasEndArrow: Bool

  /// Creates an edge.
  public init(
    tail: String, head: String, labelSize: LayoutSize = .zero, weight: Double = 1, length: Double? = nil,
    minimumRanks: Int = 1, constrainsRanks: Bool = true, hasStartArrow: Bool = false, hasEndArrow: Bool = false
  ) {
    self.tail = tail
    self.head = head
    self.labelSize = labelSize
    self.weight = weight
    self.length = length
    self.minimumRanks = minimumRanks
    self.constrainsRanks = constrainsRanks
    self.hasStartArrow = hasStartArrow
    self.hasEndArrow = hasEndArrow
  }
}
