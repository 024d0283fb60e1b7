internal import Graphviz
internal import TypedGraph

/// Places trees as organisation charts do: members stand below the one that they belong to, side by side or hung in
/// lists, whichever brings the whole nearer to the page's proportions. Trees are packed side by side.
struct TreeArrangement {
  let arranger: Arranger

  func place(_ drawing: MapDrawing) -> PlacedDrawing {
    let ratio = arranger.description.proportions.ratio
    let numbers = Dictionary(drawing.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var members: [Int: [TreeBlock.Member]] = [:]
    var hasParent: Set<Int> = []
    for (index, link) in drawing.links.enumerated() {
      guard let member = numbers[link.source], let parent = numbers[link.target] else { continue }
      members[parent, default: []].append(.init(node: member, link: index))
      hasParent.insert(member)
    }
    let shapes = drawing.nodes.map(arranger.shape(of:))
    let roots = drawing.nodes.indices.filter { !hasParent.contains($0) }
    let parts = roots.map { root in
      let block = TreeBlock(root, members: members, sizes: shapes.map(\.size), ratio: ratio)
      var part = PlacedDrawing(size: block.size)
      part.nodes = block.boxes.map { .init(node: drawing.nodes[$0.node], shape: shapes[$0.node].shape, box: $0.box) }
      part.links = block.courses.map { .init(link: drawing.links[$0.link], paths: [LinkPath(polyline: $0.points)]) }
      return part
    }
    let order = parts.enumerated().sorted {
      ($1.element.nodes.count, $0.offset) < ($0.element.nodes.count, $1.offset)
    }
    return ComponentPacking(ratio: ratio, alignment: .leading).packed(order.map(\.element))
  }
}
