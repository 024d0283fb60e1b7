import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph conflicts`: what texts contradict each other about.
struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Lists properties for which texts give values that cannot all be true, with the words for each.",
    discussion: """
      Looked at are:
        dated          when something was signed, started, adopted or completed,
                       or an event with a number or a year in its name was held
        founds         when an institution was founded
        sister_city    when two cities became friends
        holds_post     two people in a post that a body has one of; two ranks
                       of a person in one body
        located_in     the seat of an institution
        part_of        the place that a place belongs to
        held_in        where a meeting with a number in its name was held
        member_of      lists of the members of one group
        figures        总投资10亿元, 全长35公里, 为期六年, 12家成员单位: as far as they
                       stand in sentences that prove a relation

      Two wordings of one value (六年 and 6年, 10万 and 100000) are no conflict, nor are a narrower and a wider one \
      (2004-10-19 and 2004; a county and its city), a rough figure, two values in one sentence, what is planned, denied \
      or over. What may change (a post, a membership, a number of people) conflicts only where documents tell it within \
      a month of each other, or where one of them has no date.

      SAID is the date of the first document that gives the value. --relation figures keeps figures; --since and \
      --until keep conflicts that some document within that time is part of.

      Exit code 1 says that there is none.

      Examples:
        docgraph conflicts
        docgraph conflicts --relation dated --type meeting
        docgraph conflicts 长沙市 --format json
      """)

  @Argument(help: ArgumentHelp("Only conflicts about this entity: a name or an identity.", valueName: "name"))
  var name: String?

  @OptionGroup(title: "Graph") var graph: GraphOptions

  @Option(
    name: .long,
    help: ArgumentHelp("Keep subjects of this type or kind, such as meeting; may be repeated.", valueName: "type"),
    transform: FilterOptions.type)
  var type: [TypeFilter] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Keep this relation, or figures; may be repeated.", valueName: "relation"),
    transform: ConflictFilter.relation)
  var relation: [ConflictFilter.Relation] = []

  @Option(
    name: .long, help: ArgumentHelp("Keep what a document of this date or later says.", valueName: "date"),
    transform: FilterOptions.date)
  var since: EDTFDate?

  @Option(
    name: .long, help: ArgumentHelp("Keep what a document of this date or earlier says.", valueName: "date"),
    transform: FilterOptions.date)
  var until: EDTFDate?

  @Option(
    name: .long, help: ArgumentHelp("Look only at what is at least this sure, 0 to 1.", valueName: "number"))
  var minConfidence = 0.0

  @OptionGroup(title: "Filters") var limit: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence must be from 0 to 1.") }
  }

  func run() throws {
    let file = try graph.open()
    let focus = try name.map { try file.entity(named: $0) }
    var held = try file.graph()
    held.edges = held.edges.filter { $0.confidence >= minConfidence }
    let filter = ConflictFilter(
      focus: focus?.id, types: type, relations: relation, time: GraphFilter(since: since, until: until),
      documents: held.documents)
    let found = ConflictFinder(held).conflicts().filter(filter.keeps)
    let told = limit.limit.map { Array(found.prefix($0)) } ?? found
    let names = DocumentNames(held.documents, in: file)
    let table = ConflictTable(conflicts: told, documents: held.documents, names: names)
    let results = told.map { ConflictOutput($0, paths: names) }
    let text =
      switch output.format {
      case .table: told.isEmpty ? "" : table.text(lineWidth: output.lineWidth)
      case .json: try JSONText.pretty(results)
      case .ndjson: try JSONText.lines(results)
      case .csv: table.commaSeparated
      }
    try output.destination.write(text)
    if told.isEmpty {
      StandardError.write("no two values of one property exclude each other")
      throw ExitStatus.nothingFound
    }
    if told.count < found.count { StandardError.write("and \(found.count - told.count) more") }
  }
}
