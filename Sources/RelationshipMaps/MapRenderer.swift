internal import Configuration
internal import Dispatch
public import Graphviz
public import TypedGraph

/// Draws maps: graph and description in, SVG out. The same graph and description give the same bytes.
public struct MapRenderer: Sendable {
  private let service: any LayoutService
  private let schema: Schema

  /// Creates a renderer.
  /// - Parameters:
  ///   - service: makes the layouts.
  ///   - schema: the labels, shapes and words of types and predicates.
  public init(service: any LayoutService = InProcessLayoutService(), schema: Schema = .standard) {
    self.service = service
    self.schema = schema
  }

  /// Draws one map.
  /// - Throws: `RelationshipMapsError`.
  public func render(
    _ graph: DocumentGraph, _ description: MapDescription
  ) throws(RelationshipMapsError) -> RelationshipMap {
    guard description.placement.unicodeScalars.allSatisfy(Self.isPlacementScalar) else {
      throw RelationshipMapsError(
        .invalidPlacement, "a placement is made of letters, digits and hyphens, not '\(description.placement)'")
    }
    let context = try ViewContext(graph: graph, description: description, schema: schema)
    var drawing = try description.view.builder.drawing(context)
    let hasPlans = drawing.links.contains(where: \.isPlanned)
    let hint =
      switch (drawing.weighsLinks, hasPlans) {
      case (true, true): context.words.text("subtitle-support")
      case (true, false): context.words.text("subtitle-support-only")
      case (false, true): context.words.text("subtitle-planned")
      case (false, false): ""
      }
    drawing.subtitle = context.subtitle([drawing.subtitle, hint])
    let placed = try Arranger(service: service, schema: schema, description: description).arrange(drawing)
    let omitted = max(0, drawing.totalNodes - (drawing.nodes.count - drawing.jointCount))
    let sheet = MapSheet(
      drawing: drawing, placed: placed, theme: description.theme,
      darkTheme: description.theme == .light ? .dark : nil, words: context.words, schema: schema,
      isStatic: description.isStatic, source: source(graph, context.words),
      graphvizVersion: try graphvizVersion(),
      omission: omitted == 0
        ? []
        : [
          context.words.text("more-nodes", ["count": String(omitted), "all": String(drawing.totalNodes)])
        ])
    let drawn = sheet.draw()
    let hash = ContentHash(of: drawn.svg).prefix(8)
    let placement = description.placement.isEmpty ? "" : "-\(description.placement)"
    return RelationshipMap(
      svg: drawn.svg.replacing(SVGWriter.prefixMark, with: "m\(hash)\(placement)-"), title: drawing.title,
      width: placed.size.width, height: placed.size.height, nodeCount: drawing.nodes.count, omittedCount: omitted,
      linkCount: drawing.links.count, edges: Self.merged(drawing.links.flatMap(\.edges)),
      geometry: MapGeometry(
        title: drawing.title, size: drawn.size, placed: drawn.placed, weighsLinks: drawing.weighsLinks),
      table: MapTable(drawing, context), background: description.theme.surface, language: context.words.language.code)
  }

  /// Draws one map on a thread of its own, so that no task of the caller's waits for Graphviz.
  /// - Throws: `RelationshipMapsError`.
  public func render(
    _ graph: DocumentGraph, _ description: MapDescription
  ) async throws(RelationshipMapsError) -> RelationshipMap {
    let result = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Result { () throws(RelationshipMapsError) in try render(graph, description) })
      }
    }
    return try result.get()
  }

  /// Each relation once, with all its evidence.
  private static func merged(_ edges: [Edge]) -> [Edge] {
    Dictionary(grouping: edges, by: \.key).map { key, edges in
      var evidence: [Evidence.Key: Evidence] = [:]
      for piece in edges.flatMap(\.evidence) { evidence[piece.key] = piece }
      return Edge(
        source: key.source, predicate: key.predicate, target: key.target, qualifiers: key.qualifiers,
        evidence: evidence.values.sorted { $0.key < $1.key })
    }.sorted { $0.key < $1.key }
  }

  /// Named in the drawing, since layouts are the same bytes only under one version.
  private func graphvizVersion() throws(RelationshipMapsError) -> String {
    do throws(GraphvizError) {
      return try service.graphvizVersion()
    } catch {
      throw RelationshipMapsError(error)
    }
  }

  private func source(_ graph: DocumentGraph, _ words: MapWords) -> String {
    let date = graph.documents.compactMap(\.date).compactMap { try? EDTFDate($0) }.max { one, other in
      (one.lastDay, one.description) < (other.lastDay, other.description)
    }
    let values = [
      "documents": String(graph.documents.count), "date": date?.description ?? "",
      "hash": graph.contentHash.prefix(12),
    ]
    return words.text(date == nil ? "source-undated" : "source", values)
  }

  private static func isPlacementScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-")
  }
}
