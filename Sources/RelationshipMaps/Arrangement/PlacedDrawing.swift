internal import Graphviz

/// A drawing in which everything has its place. Points, y downwards, from (0, 0) to `size`.
struct PlacedDrawing: Sendable, Hashable {
  /// A node and its box.
  struct Node: Sendable, Hashable {
    var node: MapNode
    var shape: NodeShape
    var box: LayoutRectangle
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
  var size = LayoutSize.zero

  /// Everything moved by an offset.
  func moved(x: Double, y: Double) -> PlacedDrawing {
    func move(_ point: LayoutPoint) -> LayoutPoint { LayoutPoint(x: point.x + x, y: point.y + y) }
    func move(_ box: LayoutRectangle) -> LayoutRectangle {
      LayoutRectangle(x: box.x + x, y: box.y + y, width: box.width, height: box.height)
    }
    var copy = self
    for index in copy.nodes.indices { copy.nodes[index].box = move(copy.nodes[index].box) }
    for index in copy.links.indices {
      copy.links[index].label = copy.links[index].label.map(move)
      for path in copy.links[index].paths.indices {
        copy.links[index].paths[path].points = copy.links[index].paths[path].points.map(move)
        copy.links[index].paths[path].tip = copy.links[index].paths[path].tip.map(move)
      }
    }
    for index in copy.groups.indices {
      copy.groups[index].box = move(copy.groups[index].box)
      copy.groups[index].labelCenter = move(copy.groups[index].labelCenter)
    }
    return copy
  }

  /// The parts of several drawings in one.
  mutating func add(_ other: PlacedDrawing) {
    nodes += other.nodes
    links += other.links
    groups += other.groups
  }
}
