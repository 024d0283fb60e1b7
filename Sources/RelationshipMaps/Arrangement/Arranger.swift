internal import Configuration
internal import Graphviz
internal import TypedGraph

/// Gives a drawing its places.
struct Arranger {
  let service: any LayoutService
  let schema: Schema
  let description: MapDescription

  /// Arranges a drawing.
  /// - Throws: `RelationshipMapsError` `layoutFailed` or `limit`, with Graphviz's own words.
  func arrange(_ drawing: MapDrawing) throws(RelationshipMapsError) -> PlacedDrawing {
    switch drawing.arrangement {
    case .spine: return SpineArrangement(arranger: self).place(drawing)
    case .trees where description.engine == nil: return TreeArrangement(arranger: self).place(drawing)
    case .coordinates: return GeographicArrangement(arranger: self).place(drawing)
    default: break
    }
    do throws(GraphvizError) {
      if case .branches(let focus) = drawing.arrangement, description.engine == nil {
        return try BranchedArrangement(arranger: self, focus: focus).place(drawing)
      }
      let engine = description.engine ?? Self.usualEngine(drawing)
      let parts = try Components(drawing).parts.map { part throws(GraphvizError) in
        try engine == .dot
          ? RankedArrangement(arranger: self).place(part)
          : FreeArrangement(arranger: self, engine: engine).place(part)
      }
      return ComponentPacking(
        ratio: description.proportions.ratio, alignment: engine == .dot ? .leading : .center
      ).packed(parts)
    } catch {
      throw RelationshipMapsError(error)
    }
  }

  private static func usualEngine(_ drawing: MapDrawing) -> LayoutEngine {
    switch drawing.arrangement {
    case .network: drawing.nodes.count > 150 ? .sfdp : .neato
    case .ranks, .branches, .spine, .trees, .coordinates: .dot
    }
  }

  /// A node's outline and size.
  func shape(of node: MapNode) -> (shape: NodeShape, size: LayoutSize) {
    let shape = NodeShape(node.type, schema: schema)
    return (shape, shape.size(around: node.label.size, role: node.role))
  }

  /// The room that a link's label takes; fonts for Chinese have letters higher than their lines.
  static func plate(_ label: MapLabel) -> LayoutSize {
    LayoutSize(width: label.size.width + 8, height: label.size.height + 6)
  }
}
