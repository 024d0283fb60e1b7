import Graphviz
import Testing

@testable import RelationshipMaps

@Suite("parts of a map are packed for the page")
struct ComponentPackingTests {
  func part(_ width: Double, _ height: Double) -> PlacedDrawing {
    var part = PlacedDrawing(size: LayoutSize(width: width, height: height))
    part.ornaments = [.init(text: "\(width)", origin: LayoutPoint(x: 0, y: 0))]
    return part
  }

  func packed(_ parts: [PlacedDrawing], _ ratio: Double) -> (size: LayoutSize, corners: [LayoutPoint]) {
    let whole = ComponentPacking(ratio: ratio, alignment: .leading).packed(parts)
    return (whole.size, whole.ornaments.map(\.origin))
  }

  @Test("small parts stand above one another beside a large one")
  func columns() {
    let (size, corners) = packed([part(400, 400), part(100, 100), part(110, 100), part(90, 100)], 1.3)
    #expect(corners[0] == LayoutPoint(x: 0, y: 0))
    #expect(corners[1].x >= 428 && corners[1].y == 0)
    #expect(corners[2] == LayoutPoint(x: corners[1].x, y: 128))
    #expect(corners[3] == LayoutPoint(x: corners[1].x, y: 256))
    #expect(size.height == 400)
  }

  @Test("no two parts overlap and all lie within the whole, for every page", arguments: [1, 1.3, 16.0 / 9, 2.4])
  func apart(ratio: Double) {
    var generator = SampleGenerator(state: 5)
    for count in 1...20 {
      let parts = (0..<count).map { _ in
        part(Double.random(in: 20...500, using: &generator), Double.random(in: 20...500, using: &generator))
      }
      for alignment in [ComponentPacking.Alignment.center, .leading] {
        let whole = ComponentPacking(ratio: ratio, alignment: alignment).packed(parts)
        let boxes = zip(whole.ornaments, parts).map { ornament, part in
          LayoutRectangle(x: ornament.origin.x, y: ornament.origin.y, width: part.size.width, height: part.size.height)
        }
        #expect(boxes.count == count)
        for (index, box) in boxes.enumerated() {
          #expect(box.x >= -0.01 && box.maxX <= whole.size.width + 0.01)
          #expect(box.y >= -0.01 && box.maxY <= whole.size.height + 0.01)
          for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
        }
      }
    }
  }
}
