internal import Configuration
internal import Graphviz
internal import RelationshipMaps
internal import TypedGraph

/// Fills a report's source from a graph.
struct ReportBuilder {
  private let index: GraphIndex
  private let labels: ReportLabels
  private let mapFiles: [String: String]
  private let layouts: any LayoutService
  private var register: EvidenceRegister
  private var figureCount = 0

  init(
    graph: DocumentGraph, settings: ReportSettings, mapFiles: [String: String], schema: Schema,
    layouts: any LayoutService
  ) {
    index = GraphIndex(graph)
    labels = ReportLabels(language: settings.language, schema: schema)
    register = EvidenceRegister(documents: graph.documents, limit: settings.quotesPerRelation)
    self.mapFiles = mapFiles
    self.layouts = layouts
  }

  mutating func content(of source: ReportSource, pictureName: String) throws(ReportsError) -> ReportContent {
    var parts: [ReportContent.Part] = []
    var drawn: [Int: [Edge]] = [:]
    for part in source.parts {
      switch part {
      case .prose(let markdown, let html): parts.append(.prose(markdown: markdown, html: html))
      case .placeholder(.map(let map), let place):
        let (figure, edges) = try figure(of: map, at: place, pictureName: pictureName)
        if let figure {
          drawn[parts.count] = edges
          parts.append(.figure(figure))
        } else {
          parts.append(
            .table(
              ReportTable(caption: map.caption ?? labels["map"], head: [], rows: [], note: labels["no-rows"])))
        }
      case .placeholder(.neighbors(let query), _):
        let focus = try entity(query.focus, at: query.focusPlace)
        parts.append(
          .table(NeighborTable(index: index, labels: labels).table(for: query, of: focus, register: &register)))
      case .placeholder(.relations(let query), let place):
        var focus: Node?
        if let name = query.focus { focus = try entity(name, at: query.focusPlace ?? place) }
        parts.append(.table(relationTable.table(for: query, focus: focus, register: &register)))
      }
    }
    // Passages are numbered as a reader meets them: those that only the appendix of maps refers to come last.
    for (position, part) in parts.enumerated() {
      guard case .figure(var figure) = part else { continue }
      figure.relations = relationTable.table(of: drawn[position] ?? [], caption: figure.caption, register: &register)
      parts[position] = .figure(figure)
    }
    return ReportContent(
      title: source.title, parts: parts, evidence: register.entries, sources: index.graph.documents.map(sourceEntry),
      sourceLine: sourceLine)
  }

  private var relationTable: RelationTable { RelationTable(index: index, labels: labels) }

  /// The one entity that a name means.
  private func entity(_ name: String, at place: DiagnosticPlace) throws(ReportsError) -> Node {
    let candidates = index.entities(named: name)
    if candidates.count == 1 { return candidates[0] }
    guard !candidates.isEmpty else {
      throw ReportsError(.unknownEntity, "the graph holds no entity '\(name)'", place: place)
    }
    let list = candidates.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    throw ReportsError(
      .ambiguousEntity, "several entities are called '\(name)'", place: place, advice: "Write one of: \(list)")
  }

  /// The figure and what it draws; no figure where the graph has nothing to draw, which is no fault of the report.
  private mutating func figure(
    of placeholder: MapPlaceholder, at place: DiagnosticPlace, pictureName: String
  ) throws(ReportsError) -> (ReportFigure?, [Edge]) {
    let number = figureCount + 1
    let description = try self.description(of: placeholder, at: place, number: number)
    let map: RelationshipMap
    do throws(RelationshipMapsError) {
      map = try MapRenderer(service: layouts, schema: labels.schema).render(index.graph, description)
    } catch  where error.code == .emptyView {
      return (nil, [])
    } catch {
      throw ReportsError(.map, wrapping: error, at: place)
    }
    figureCount = number
    let caption = placeholder.caption ?? map.title
    let figure = ReportFigure(
      number: number, caption: caption, svg: map.svg, fileName: "\(pictureName)-map-\(number).svg",
      relations: ReportTable(caption: caption, head: [], rows: [], note: ""))
    return (figure, map.edges)
  }

  private func description(
    of placeholder: MapPlaceholder, at place: DiagnosticPlace, number: Int
  ) throws(ReportsError) -> MapDescription {
    var yaml = placeholder.description
    var file = place.file
    if let name = placeholder.file {
      guard let text = mapFiles[name] else {
        throw ReportsError(.missingFile, "the map description '\(name)' was not given", place: place)
      }
      yaml = text
      file = name
    }
    do throws(ConfigurationError) {
      var description = try MapDescription(yaml: yaml, file: file)
      description.placement = "figure\(number)"
      return description
    } catch {
      throw ReportsError(.malformed, wrapping: error)
    }
  }

  private func sourceEntry(_ document: DocumentRecord) -> String {
    var words = document.paths.joined(separator: ", ")
    if words.isEmpty { words = String(document.id.prefix(12)) }
    if !document.title.isEmpty { words += labels.language == .english ? ": \(document.title)" : "：\(document.title)" }
    words += labels.bracketed([document.publisher, document.date].compactMap { $0 })
    return words
  }

  /// No clock: the date is that of the latest document.
  private var sourceLine: String {
    let documents = index.graph.documents
    var facts = ["\(documents.count) \(labels["documents"])"]
    let latest = documents.compactMap(\.date).compactMap { try? EDTFDate($0) }.max { $0.lastDay < $1.lastDay }
    if let latest { facts.append("\(labels["latest"]) \(latest)") }
    facts.append("\(labels["graph"]) \(index.graph.contentHash.prefix(12))")
    return facts.joined(separator: " · ")
  }
}
