internal import Graphviz

/// A drawing in which everything has its place. Points, y downwards, from (0, 0) to `size`.
struct PlacedDrawing: Sendable, Hashable {
  /// A node and its box.
  struct Node: Sendable, Hashable {
    var node: MapNode
    var shape: NodeShape
    var box: LayoutRectangle
    /// The point that the box is the label of, where it is one.
    var pin: LayoutPoint?
  }

  /// A line or a text that stands for no entity: a spine, a year, a scale.
  struct Ornament: Sendable, Hashable {
    var lines: [LinkPath] = []
    var text = ""
    /// Left end of the text's base line.
    var origin = LayoutPoint(x: 0, y: 0)
  }

  /// A link, its course and its label's box.
  struct Link: Sendable, Hashable {
    var link: MapLink
    var paths: [LinkPath]
    var label: LayoutRectangle?
  }

  /// A group, its frame and the middle of its label.
  struct Group: Sendable, Hashable {
    var group: MapGroup
    var box: LayoutRectangle
    var labelCenter: LayoutPoint
  }

  var nodes: [Node] = []
  var links: [Link] = []
  var groups: [Group] = []
  var ornaments: [Ornament] = []
  var size = LayoutSize.zero

  /// Everything moved by an offset.
  func moved(x: Double, y: Double) -> PlacedDrawing {
    func move(_ point: LayoutPoint) -> LayoutPoint { LayoutPoint(x: point.x + x, y: point.y + y) }
    func move(_ box: LayoutRectangle) -> LayoutRectangle {
      LayoutRectangle(x: box.x + x, y: box.y + y, width: box.width, height: box.height)
    }
    var copy = self
    func move(_ path: LinkPath) -> LinkPath {
      var moved = path
      moved.points = path.points.map(move)
      moved.tip = path.tip.map(move)
      return moved
    }
    for index in copy.nodes.indices {
      copy.nodes[index].box = move(copy.nodes[index].box)
      copy.nodes[index].pin = copy.nodes[index].pin.map(move)
    }
    for index in copy.links.indices {
      copy.links[index].label = copy.links[index].label.map(move)
      copy.links[index].paths = copy.links[index].paths.map(move)
    }
    for index in copy.groups.indices {
      copy.groups[index].box = move(copy.groups[index].box)
      copy.groups[index].labelCenter = move(copy.groups[index].labelCenter)
    }
    for index in copy.ornaments.indices {
      copy.ornaments[index].lines = copy.ornaments[index].lines.map(move)
      copy.ornaments[index].origin = move(copy.ornaments[index].origin)
    }
    return copy
  }

  /// The parts of several drawings in one.
  mutating func add(_ other: PlacedDrawing) {
    nodes += other.nodes
    links += other.links
    groups += other.groups
    ornaments += other.ornaments
  }
}
