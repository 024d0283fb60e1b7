/// What holds for a whole layout.
public struct LayoutOptions: Sendable, Hashable, Codable {
  /// The direction in which dot's ranks follow one another.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// Downwards.
    case topToBottom = "TB"
    /// To the right.
    case leftToRight = "LR"
    /// Upwards.
    case bottomToTop = "BT"
    /// To the left.
    case rightToLeft = "RL"
  }

  /// The engine.
  public var engine: LayoutEngine
  /// How edges run.
  public var splines: LayoutSplines
  /// What happens to overlaps, for every engine but dot.
  public var overlap: OverlapRemoval
  /// The direction of ranks, for dot.
  public var direction: Direction
  /// The least distance between nodes, in points: on one rank for dot, all around for the others.
  public var nodeSeparation: Double
  /// The distance between ranks (dot) or rings (twopi), in points.
  public var rankSeparation: Double
  /// The node in the middle, for twopi.
  public var root: String?

  /// Creates options.
  public init(
    engine: LayoutEngine = .dot, splines: LayoutSplines = .spline, overlap: OverlapRemoval = .prism,
    direction: Direction = .topToBottom, nodeSeparation: Double = 18, rankSeparation: Double = 36,
    root: String? = nil
  ) {
    self.engine = engine
    self.splines = splines
    self.overlap = overlap
    self.direction = direction
    self.nodeSeparation = nodeSeparation
    self.rankSeparation = rankSeparation
    self.root = root
  }

  /// Whether the combination of engine, splines and overlap removal is one that Graphviz survives on any graph.
  ///
  /// Measured over all combinations: the refused ones abort the process, take seconds for a hundred nodes, or draw
  /// edges through nodes. fdp with curves fails in the triangulation library from some 300 nodes.
  func isSafe(nodeCount: Int) -> Bool {
    guard [.line, .spline, .none].contains(splines) else { return false }
    switch engine {
    case .dot: return true
    case .fdp where splines == .spline: return overlap == .prism && nodeCount <= 100
    default: return overlap == .prism || (overlap == .keep && splines != .spline)
    }
  }
}
