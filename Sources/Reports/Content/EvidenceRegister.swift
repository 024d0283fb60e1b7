internal import TypedGraph

/// Numbers the passages of a report in the order in which the report needs them; one passage has one number, whatever
/// it proves.
struct EvidenceRegister {
  /// The passages so far.
  private(set) var entries: [EvidenceEntry] = []
  private var numbers: [Place: Int] = [:]
  private let paths: [String: String]
  private let limit: Int

  private struct Place: Hashable {
    let document: String
    let range: Range<Int>
  }

  /// - Parameters:
  ///   - documents: the documents of the graph.
  ///   - limit: passages that one relation opens at most.
  init(documents: [DocumentRecord], limit: Int) {
    paths = Dictionary(
      documents.map { ($0.id, $0.paths.first ?? String($0.id.prefix(12))) }, uniquingKeysWith: { first, _ in first })
    self.limit = limit
  }

  /// The numbers of an edge's passages, the surest first, and how many were left out.
  /// - Parameter statement: the relation in words.
  mutating func refer(to edge: Edge, statement: String) -> (numbers: [Int], omitted: Int) {
    var seen: Set<Place> = []
    let passages = edge.evidence.sorted(by: Self.precedes).filter { evidence in
      seen.insert(Place(document: evidence.document, range: evidence.range)).inserted
    }
    let chosen = passages.prefix(limit).map { number(of: $0, statement: statement) }
    return (chosen.sorted(), passages.count - chosen.count)
  }

  private mutating func number(of evidence: Evidence, statement: String) -> Int {
    let place = Place(document: evidence.document, range: evidence.range)
    if let number = numbers[place] {
      if !entries[number - 1].proves.contains(statement) { entries[number - 1].proves.append(statement) }
      return number
    }
    let number = entries.count + 1
    numbers[place] = number
    entries.append(
      EvidenceEntry(
        number: number, quote: evidence.unwrappedQuote, path: paths[evidence.document] ?? evidence.document,
        line: evidence.line, copies: evidence.copies, proves: [statement]))
    return number
  }

  private static func precedes(_ left: Evidence, _ right: Evidence) -> Bool {
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    return left.key < right.key
  }
}
