internal import Graphviz

/// A tree with its places: the root on top, its members below.
struct TreeBlock {
  /// A member and the link by which it belongs.
  struct Member {
    let node: Int
    let link: Int
  }

  private(set) var size = LayoutSize.zero
  private(set) var boxes: [(node: Int, box: LayoutRectangle)] = []
  private(set) var courses: [(link: Int, points: [LayoutPoint])] = []
  /// The root's box.
  private var head = LayoutRectangle(x: 0, y: 0, width: 0, height: 0)
  /// Which of `courses` begin at the root.
  private var ownCourses: [Int] = []

  private static let indent = 20.0
  private static let listGap = 7.0
  private static let columnGap = 22.0
  private static let drop = 26.0

  /// Builds a tree from its leaves upwards; each list takes the number of columns that fits the ratio best.
  init(_ root: Int, members: [Int: [Member]], sizes: [LayoutSize], ratio: Double) {
    let own = sizes[root]
    let below = members[root] ?? []
    let blocks = below.map { TreeBlock($0.node, members: members, sizes: sizes, ratio: ratio) }
    guard !blocks.isEmpty else {
      size = own
      head = LayoutRectangle(x: 0, y: 0, width: own.width, height: own.height)
      boxes = [(root, head)]
      return
    }
    let packing = ComponentPacking(ratio: ratio)
    let counts = Set(Array(1...min(8, blocks.count)) + [blocks.count]).sorted()
    let candidates = counts.map { Self.columns(blocks, count: $0) }
    let columns =
      candidates.min { packing.misfit(of: Self.size(own, blocks, $0)) < packing.misfit(of: Self.size(own, blocks, $1)) }
      ?? []
    assemble(root, own, below, blocks, columns)
  }

  /// Whether each member has a column of its own: then it stands below a line, and not beside one.
  private static func isRow(_ columns: [[Int]]) -> Bool { columns.count > 1 && columns.allSatisfy { $0.count == 1 } }

  /// Members in at most `count` columns of about the same height, in their order.
  private static func columns(_ blocks: [TreeBlock], count: Int) -> [[Int]] {
    if count == blocks.count { return blocks.indices.map { [$0] } }
    let total = blocks.reduce(0) { $0 + $1.size.height + listGap }
    var limit = max(total / Double(count), blocks.map { $0.size.height + listGap }.max() ?? 0)
    while true {
      var columns: [[Int]] = []
      var used = 0.0
      for (index, block) in blocks.enumerated() {
        if columns.isEmpty || used + block.size.height + listGap > limit + 0.5 {
          columns.append([])
          used = 0
        }
        columns[columns.count - 1].append(index)
        used += block.size.height + listGap
      }
      if columns.count <= count { return columns }
      limit *= 1.04
    }
  }

  private static func width(_ column: [Int], _ blocks: [TreeBlock], isRow: Bool) -> Double {
    (column.map { blocks[$0].size.width }.max() ?? 0) + (isRow ? 0 : indent)
  }

  private static func size(_ own: LayoutSize, _ blocks: [TreeBlock], _ columns: [[Int]]) -> LayoutSize {
    let isRow = isRow(columns)
    let widths = columns.map { width($0, blocks, isRow: isRow) }
    let heights = columns.map { $0.reduce(-listGap) { $0 + blocks[$1].size.height + listGap } }
    return LayoutSize(
      width: max(own.width, widths.reduce(-columnGap) { $0 + $1 + columnGap }),
      height: own.height + (columns.count == 1 ? listGap : drop) + (heights.max() ?? 0))
  }

  private mutating func assemble(
    _ root: Int, _ own: LayoutSize, _ below: [Member], _ blocks: [TreeBlock], _ columns: [[Int]]
  ) {
    let isRow = Self.isRow(columns)
    size = Self.size(own, blocks, columns)
    let isList = columns.count == 1
    head = LayoutRectangle(x: isList ? 0 : (size.width - own.width) / 2, y: 0, width: own.width, height: own.height)
    boxes = [(root, head)]
    let stem = LayoutPoint(x: isList ? Self.indent / 2 : head.center.x, y: head.maxY)
    let bus = head.maxY + Self.drop / 2
    let used = columns.reduce(-Self.columnGap) { $0 + Self.width($1, blocks, isRow: isRow) + Self.columnGap }
    var x = isList ? 0 : (size.width - used) / 2
    for column in columns {
      var y = head.maxY + (isList ? Self.listGap : Self.drop)
      for index in column {
        let left = isRow ? x : x + Self.indent
        let place = isRow ? blocks[index].head : blocks[index].withHeadAtLeft().head
        let entry: [LayoutPoint]
        if isRow {
          let middle = left + place.center.x
          entry = [LayoutPoint(x: middle, y: bus), LayoutPoint(x: middle, y: y)]
        } else {
          let middle = y + place.center.y
          let rail = x + Self.indent / 2
          entry = [
            LayoutPoint(x: rail, y: bus), LayoutPoint(x: rail, y: middle), LayoutPoint(x: left + place.x, y: middle),
          ]
        }
        let points = isList ? [stem] + entry.dropFirst() : [stem, LayoutPoint(x: stem.x, y: bus)] + entry
        ownCourses.append(courses.count)
        courses.append((below[index].link, points))
        add(isRow ? blocks[index] : blocks[index].withHeadAtLeft(), x: left, y: y)
        y += blocks[index].size.height + Self.listGap
      }
      x += Self.width(column, blocks, isRow: isRow) + Self.columnGap
    }
  }

  /// The same with the root at the left, next to the rail of the list that it hangs in.
  private func withHeadAtLeft() -> TreeBlock {
    guard head.x > 0 else { return self }
    var moved = self
    let stem = head.width / 2
    moved.head.x = 0
    moved.boxes[0].box.x = 0
    for index in ownCourses {
      moved.courses[index].points[0].x = stem
      moved.courses[index].points[1].x = stem
    }
    return moved
  }

  private mutating func add(_ block: TreeBlock, x: Double, y: Double) {
    boxes += block.boxes.map { node, box in
      (node, LayoutRectangle(x: box.x + x, y: box.y + y, width: box.width, height: box.height))
    }
    courses += block.courses.map { link, points in
      (link, points.map { LayoutPoint(x: $0.x + x, y: $0.y + y) })
    }
  }
}
