internal import Graphviz
internal import TypedGraph

/// Places an entity in the middle and what is linked to it on both sides, in one branch for each relation. The relation
/// is written once, where its branch forks.
struct BranchedArrangement {
  let arranger: Arranger
  let focus: EntityID

  /// The links of one relation.
  private struct Branch {
    let label: MapLabel
    var links: [Int] = []
    var isLeft = false
  }

  /// Least distance between two entries of a branch, and between an entry and its fork, in points.
  private static let entryGap = 8.0
  private static let forkGap = 44.0

  func place(_ drawing: MapDrawing) throws(GraphvizError) -> PlacedDrawing {
    let shapes = Dictionary(
      drawing.nodes.map { ($0.id, arranger.shape(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let branches = branches(of: drawing) { shapes[$0]?.size.height ?? 0 }
    var layoutNodes = drawing.nodes.map { node in
      LayoutNode(id: node.id.rawValue, size: shapes[node.id]?.size ?? LayoutSize(width: 1, height: 1))
    }
    var edges: [LayoutEdge] = []
    for (index, branch) in branches.enumerated() {
      let fork = "fork \(index)"
      layoutNodes.append(LayoutNode(id: fork, size: Arranger.plate(branch.label)))
      var stops = branch.links.map { (fork, other(drawing.links[$0]).rawValue) }
      stops.insert((focus.rawValue, fork), at: 0)
      edges += stops.map { branch.isLeft ? LayoutEdge(tail: $1, head: $0) : LayoutEdge(tail: $0, head: $1) }
    }
    let layout = try arranger.service.layout(
      LayoutGraph(
        nodes: layoutNodes, edges: edges,
        options: LayoutOptions(
          engine: .dot, splines: .none, direction: .leftToRight, nodeSeparation: Self.entryGap,
          rankSeparation: Self.forkGap)))
    return assemble(drawing, branches, layout, shapes.mapValues(\.shape))
  }

  private func other(_ link: MapLink) -> EntityID { link.source == focus ? link.target : link.source }

  /// One branch for each relation, as the links' labels name it, dealt to the sides so that both are about as high.
  private func branches(of drawing: MapDrawing, height: (EntityID) -> Double) -> [Branch] {
    var branches: [Branch] = []
    var numbers: [[String]: Int] = [:]
    for (index, link) in drawing.links.enumerated() {
      guard let label = link.label else { continue }
      let number = numbers[label.lines] ?? branches.count
      if number == branches.count { branches.append(Branch(label: label)) }
      numbers[label.lines] = number
      branches[number].links.append(index)
    }
    let heights = branches.map { branch in
      branch.links.reduce(0) { $0 + height(other(drawing.links[$1])) + Self.entryGap }
    }
    var (left, right) = (0.0, 0.0)
    for index in branches.indices.sorted(by: { (heights[$1], $0) < (heights[$0], $1) }) {
      branches[index].isLeft = left < right
      if branches[index].isLeft { left += heights[index] } else { right += heights[index] }
    }
    return branches
  }

  private func assemble(
    _ drawing: MapDrawing, _ branches: [Branch], _ layout: Layout, _ shapes: [EntityID: NodeShape]
  ) -> PlacedDrawing {
    var boxes = Dictionary(
      zip(drawing.nodes.map(\.id), layout.nodes).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    let forks = Array(layout.nodes.dropFirst(drawing.nodes.count))
    // dot centres the entries of a side; lists read better when they begin on one line, beside their forks.
    for isLeft in [true, false] {
      let side = branches.filter { $0.isLeft == isLeft }.flatMap(\.links).map { other(drawing.links[$0]) }
      let sideBoxes = side.compactMap { boxes[$0] }
      let edge = isLeft ? sideBoxes.map(\.maxX).max() : sideBoxes.map(\.x).min()
      for id in side {
        if let edge, let box = boxes[id] { boxes[id]?.x = isLeft ? edge - box.width : edge }
      }
    }
    var placed = PlacedDrawing(size: layout.size)
    for node in drawing.nodes {
      guard let box = boxes[node.id], let shape = shapes[node.id] else { continue }
      placed.nodes.append(.init(node: node, shape: shape, box: box))
    }
    guard let center = boxes[focus] else { return placed }
    for (branch, fork) in zip(branches, forks) {
      for (position, index) in branch.links.enumerated() {
        guard let box = boxes[other(drawing.links[index])] else { continue }
        let trunk = LinkPath.sideways(
          from: side(of: center, left: branch.isLeft), to: side(of: fork, left: !branch.isLeft))
        let twig = LinkPath.sideways(from: side(of: fork, left: branch.isLeft), to: side(of: box, left: !branch.isLeft))
        placed.links.append(
          .init(link: drawing.links[index], paths: [trunk, twig], label: position == 0 ? fork : nil))
      }
    }
    return placed
  }

  private func side(of box: LayoutRectangle, left: Bool) -> LayoutPoint {
    LayoutPoint(x: left ? box.x : box.maxX, y: box.center.y)
  }
}
