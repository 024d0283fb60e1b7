/// What a query keeps; the same words on the command line, in map files and in reports.
public struct GraphFilter: Sendable, Hashable {
  /// Types or kinds of the neighbours; empty for all.
  public var types: [TypeFilter]
  /// Predicates; empty for all.
  public var relations: [Predicate]
  /// Keep what is dated and overlaps the time from this date on.
  public var since: EDTFDate?
  /// Keep what is dated and overlaps the time up to this date.
  public var until: EDTFDate?
  /// Keep undated things although a time is asked for.
  public var includesUndated: Bool
  /// Least number of supporting documents.
  public var minimumSupport: Int
  /// Least confidence, 0 to 1.
  public var minimumConfidence: Double
  /// Keep what a text denies.
  public var includesDenied: Bool

  /// A filter that keeps everything but what is denied.
  public init(
    types: [TypeFilter] = [], relations: [Predicate] = [], since: EDTFDate? = nil, until: EDTFDate? = nil,
    includesUndated: Bool = false, minimumSupport: Int = 0, minimumConfidence: Double = 0,
    includesDenied: Bool = false
  ) {
    self.types = types
    self.relations = relations
    self.since = since
    self.until = until
    self.includesUndated = includesUndated
    self.minimumSupport = minimumSupport
    self.minimumConfidence = minimumConfidence
    self.includesDenied = includesDenied
  }

  /// Whether an edge passes relation, support, confidence and denial. Background facts pass every support.
  public func admits(_ edge: Edge) -> Bool {
    (relations.isEmpty || relations.contains(edge.predicate))
      && (edge.isBackground || edge.support.documents >= minimumSupport)
      && edge.confidence >= minimumConfidence
      && (includesDenied || edge.status != .denied)
  }

  /// Whether a node passes the types.
  public func admits(_ node: Node) -> Bool { types.isEmpty || types.contains { $0.admits(node) } }

  /// Whether something with these dates passes the time asked for.
  public func admits(dates: [EDTFDate]) -> Bool {
    guard since != nil || until != nil else { return true }
    if dates.isEmpty { return includesUndated }
    return dates.contains { date in
      (since.map { date.lastDay >= $0.firstDay } ?? true) && (until.map { date.firstDay <= $0.lastDay } ?? true)
    }
  }
}
