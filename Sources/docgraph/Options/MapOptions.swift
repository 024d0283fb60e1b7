public import ArgumentParser
import Configuration
public import Graphviz
public import RelationshipMaps
import TypedGraph

extension MapView: ExpressibleByArgument {}
extension MapLanguage: ExpressibleByArgument {}
extension MapProportions: ExpressibleByArgument {}
extension MapFormat: ExpressibleByArgument {}
extension LayoutEngine: ExpressibleByArgument {}
extension MapGrouping: ExpressibleByArgument {}

extension Theme: ExpressibleByArgument {
  /// The theme of a name.
  public init?(argument: String) {
    guard let theme = Theme.named(argument) else { return nil }
    self = theme
  }

  /// The names, for help texts.
  public static var allValueStrings: [String] { names }
}

/// What a map shows and how; each option goes before what a description file says.
struct MapOptions: ParsableArguments {
  @Option(help: ArgumentHelp("What the map shows. (default: cooperation)", valueName: "view"))
  var view: MapView?

  @Option(help: ArgumentHelp("The entity in the middle, by name or identity.", valueName: "name"))
  var focus: String?

  @Option(help: ArgumentHelp("How many relations away from the focus, 1 to 9.", valueName: "count"))
  var depth: Int?

  @Option(help: ArgumentHelp("Graphviz's layout engine. (default: the view's own)", valueName: "engine"))
  var engine: LayoutEngine?

  @Option(help: ArgumentHelp("Colours. (default: light)", valueName: "theme"))
  var theme: Theme?

  @Option(help: ArgumentHelp("The language of the labels. (default: zh)", valueName: "language"))
  var language: MapLanguage?

  @Option(help: ArgumentHelp("The page that the map is arranged for. (default: a4)", valueName: "page"))
  var size: MapProportions?

  @Option(help: ArgumentHelp("Draw at most this many entities. (default: 60)", valueName: "count"))
  var maxNodes: Int?

  @Option(help: ArgumentHelp("The title. (default: the view's own)", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Frame what belongs together in the cooperation network: by city, kind or community.", valueName: "what"))
  var groupBy: MapGrouping?

  @Option(
    help: ArgumentHelp(
      "Link what is drawn to its words: an address with {file}, {line} or {document}.", valueName: "address"),
    transform: Self.template)
  var evidenceLinks: EvidenceLinkTemplate?

  @Flag(help: "Leave the style sheet out, for programs that draw without CSS.")
  var `static` = false

  private static func template(_ text: String) throws -> EvidenceLinkTemplate {
    do throws(RelationshipMapsError) {
      return try EvidenceLinkTemplate(text)
    } catch {
      throw ValidationError("\(error.diagnostic.message). \(error.diagnostic.advice)")
    }
  }

  func validate() throws {
    if let depth, !(1...9).contains(depth) { throw ValidationError("--depth must be from 1 to 9.") }
    if let maxNodes, !(1...3000).contains(maxNodes) { throw ValidationError("--max-nodes must be from 1 to 3000.") }
  }

  /// Puts what was asked for in place of what the description says.
  func apply(to description: inout MapDescription, filters: FilterOptions) {
    if let view { description.view = view }
    if let focus { description.focus = focus }
    if let depth { description.depth = depth }
    if let engine { description.engine = engine }
    if let theme { description.theme = theme }
    if let language { description.language = language }
    if let size { description.proportions = size }
    if let maxNodes { description.maximumNodes = maxNodes }
    if let title { description.title = title }
    if let groupBy { description.grouping = groupBy }
    if let evidenceLinks { description.evidenceLinks = evidenceLinks }
    if self.static { description.isStatic = true }
    filters.apply(to: &description.filter)
  }
}
