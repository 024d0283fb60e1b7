public import Graphviz
internal import TypedGraph

/// Where everything of a map stands, in the coordinates of its SVG: points, y downwards.
public struct MapGeometry: Sendable, Hashable, Codable {
  /// An entity and its box.
  public struct Node: Sendable, Hashable, Codable {
    /// The identity.
    public var id: String
    /// The type.
    public var type: String
    /// The kind; empty where there is none.
    public var kind: String
    /// The lines of the name as drawn.
    public var label: [String]
    /// The smaller lines below it.
    public var details: [String]
    /// `focus`, `major` or `minor`.
    public var role: String
    /// The group it stands in.
    public var group: String?
    /// The outline.
    public var shape: String
    /// The box.
    public var box: LayoutRectangle
    /// The point that the box is the label of, on geographic maps.
    public var pin: LayoutPoint?
    /// Distinct documents behind its relations in the map.
    public var documents: Int
    /// Distinct articles behind its relations in the map.
    public var articles: Int
    /// Pieces of evidence behind its relations in the map.
    public var evidence: Int
  }

  /// A link and its course.
  public struct Link: Sendable, Hashable, Codable {
    /// The identity of the subject.
    public var source: String
    /// The identity of the object.
    public var target: String
    /// The relations behind it, the strongest first.
    public var predicates: [String]
    /// The lines of its label; none where none is drawn.
    public var label: [String]
    /// The label's box.
    public var labelBox: LayoutRectangle?
    /// Cubic Bézier courses of 1 + 3n points each.
    public var courses: [[LayoutPoint]]
    /// Whether an arrow stands at the target.
    public var directed: Bool
    /// Whether it is only planned.
    public var planned: Bool
    /// The width of its line.
    public var width: Double
    /// Distinct documents behind it.
    public var documents: Int
    /// Distinct articles behind it.
    public var articles: Int
    /// Pieces of evidence behind it.
    public var evidence: Int
  }

  /// A frame around nodes.
  public struct Group: Sendable, Hashable, Codable {
    /// What nodes name it by.
    public var id: String
    /// The lines of its label.
    public var label: [String]
    /// The frame.
    public var box: LayoutRectangle
  }

  /// The title.
  public var title: String
  /// The size of the whole sheet.
  public var size: LayoutSize
  /// The entities, in the order in which they are drawn.
  public var nodes: [Node]
  /// The links, in the order in which they are drawn.
  public var links: [Link]
  /// The frames.
  public var groups: [Group]

  /// Takes the geometry of a placed drawing.
  init(title: String, size: LayoutSize, placed: PlacedDrawing, weighsLinks: Bool) {
    self.title = title
    self.size = size.rounded
    nodes = placed.nodes.map { placed in
      let node = placed.node
      return Node(
        id: node.id.rawValue, type: node.type.rawValue, kind: node.kind, label: node.label.lines,
        details: node.label.details, role: node.role.rawValue, group: node.group, shape: placed.shape.rawValue,
        box: placed.box.rounded, pin: placed.pin?.rounded, documents: node.support.documents,
        articles: node.support.articles, evidence: node.evidenceCount)
    }
    links = placed.links.map { placed in
      let link = placed.link
      return Link(
        source: link.source.rawValue, target: link.target.rawValue, predicates: link.predicates.map(\.rawValue),
        label: placed.label == nil ? [] : (link.label?.lines ?? []) + (link.label?.details ?? []),
        labelBox: placed.label?.rounded, courses: placed.paths.map { $0.points.map(\.rounded) },
        directed: link.isDirected, planned: link.isPlanned,
        width: MapPen.width(articles: weighsLinks ? link.support.articles : 1).hundredths,
        documents: link.support.documents, articles: link.support.articles, evidence: link.evidenceCount)
    }
    groups = placed.groups.map { Group(id: $0.group.id, label: $0.group.label.lines, box: $0.box.rounded) }
  }
}

extension Double {
  /// As the SVG has it.
  fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}

extension LayoutPoint {
  fileprivate var rounded: LayoutPoint { LayoutPoint(x: x.hundredths, y: y.hundredths) }
}

extension LayoutSize {
  fileprivate var rounded: LayoutSize { LayoutSize(width: width.hundredths, height: height.hundredths) }
}

extension LayoutRectangle {
  fileprivate var rounded: LayoutRectangle {
    LayoutRectangle(x: x.hundredths, y: y.hundredths, width: width.hundredths, height: height.hundredths)
  }
}
