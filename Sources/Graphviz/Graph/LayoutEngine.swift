/// Graphviz's layout engines.
public enum LayoutEngine: String, Sendable, Hashable, Codable, CaseIterable {
  /// Ranks from top to bottom, or as `LayoutOptions.direction` says; places clusters.
  case dot
  /// Springs between all pairs; good up to a few hundred nodes; keeps pinned nodes.
  case neato
  /// Springs and repulsion; places clusters; keeps pinned nodes.
  case fdp
  /// Springs on several scales, for thousands of nodes.
  case sfdp
  /// Circles of nodes that belong together.
  case circo
  /// Rings around a middle.
  case twopi

  /// Most nodes a layout of the engine is made for. Above these, measured times run to minutes.
  public var maximumNodes: Int {
    switch self {
    case .dot: 1000
    case .neato: 1500
    case .fdp: 2000
    case .sfdp: 10_000
    case .circo: 150
    case .twopi: 10_000
    }
  }
}
