import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph show`: all that a graph file holds of one entity.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an entity: its names, where it is mentioned, and every relation.",
    discussion: """
      Example:
        docgraph show 宜荆荆都市圈
      """)

  @Argument(help: ArgumentHelp("The entity's name or identity.", valueName: "name"))
  var name: String

  @OptionGroup(title: "Graph") var graph: GraphOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let file = try graph.open()
    let details = try file.details(of: file.entity(named: name).id)
    let names = DocumentNames(details.cited, in: file)
    let relations = details.edges.map { RelationOutput($0, paths: names) }
    let rows = EntityTable(details: details, names: names)
    let text =
      switch output.format {
      case .table: rows.text(lineWidth: output.lineWidth)
      case .json: try JSONText.pretty(DetailsOutput(details, relations: relations, paths: names))
      case .ndjson: try JSONText.lines(relations)
      case .csv: rows.commaSeparated
      }
    try output.destination.write(text)
  }
}

/// The JSON form of an entity's details.
private struct DetailsOutput: Encodable {
  /// The mentions in a document.
  struct Mentions: Encodable {
    var document: String
    var path: String
    var mentions: Int
  }

  var entity: Entity
  var documents: [Mentions]
  var relations: [RelationOutput]

  init(_ details: EntityDetails, relations: [RelationOutput], paths: DocumentNames) {
    entity = Entity(details.node)
    documents = details.documents.map {
      Mentions(document: $0.document, path: paths.path(of: $0.document), mentions: $0.count)
    }
    self.relations = relations
  }
}
