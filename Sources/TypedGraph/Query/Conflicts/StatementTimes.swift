/// When statements were made: the dates of their documents.
struct StatementTimes: Sendable {
  /// Documents that are no further apart than this tell of one time.
  static let days = 31

  private let dates: [String: EDTFDate]

  init(_ graph: DocumentGraph) {
    var dates: [String: EDTFDate] = [:]
    for document in graph.documents {
      if let date = document.date { dates[document.id] = try? EDTFDate(date) }
    }
    self.dates = dates
  }

  /// The date of a document.
  func date(of document: String) -> EDTFDate? { dates[document] }

  /// Whether two pieces of evidence may speak of one time: they stand in one document, their documents' dates are at
  /// most a month apart, or one of the dates is not known.
  func isOneTime(_ one: Evidence, _ other: Evidence) -> Bool {
    guard one.document != other.document, let first = dates[one.document], let second = dates[other.document] else {
      return true
    }
    if first.overlaps(second) { return true }
    let (earlier, later) = first.lastDay < second.firstDay ? (first, second) : (second, first)
    return later.firstDay.ordinal - earlier.lastDay.ordinal <= Self.days
  }

  /// Whether some words for one value and some for the other may speak of one time.
  func isOneTime(_ one: Conflict.Value, _ other: Conflict.Value) -> Bool {
    one.evidence.contains { piece in other.evidence.contains { isOneTime(piece, $0) } }
  }
}
