internal import Configuration

/// A block of the source that the graph fills.
enum ReportPlaceholder: Hashable {
  /// A map.
  case map(MapPlaceholder)
  /// A table of an entity's neighbours.
  case neighbors(NeighborsQuery)
  /// A table of relations.
  case relations(RelationsQuery)

  /// Reads a block.
  /// - Parameter kind: the word behind `docgraph` in the fence.
  init(kind: String, parsing yaml: String, file: String, at place: DiagnosticPlace) throws {
    switch kind {
    case "map": self = .map(try MapPlaceholder(parsing: yaml, file: file))
    case "neighbors": self = .neighbors(try NeighborsQuery(parsing: yaml, file: file, at: place))
    case "relations": self = .relations(try RelationsQuery(parsing: yaml, file: file))
    default:
      throw ReportsError(
        .malformed, "no block 'docgraph \(kind)'", place: place,
        advice: "Known blocks: docgraph report, docgraph map, docgraph neighbors, docgraph relations")
    }
  }
}
