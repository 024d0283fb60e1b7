import ArgumentParser
import TypedGraph

/// Which conflicts a query keeps.
struct ConflictFilter {
  /// A relation, or the figures that no relation gives.
  enum Relation: Hashable {
    case predicate(Predicate)
    case figures
  }

  let focus: EntityID?
  let types: [TypeFilter]
  let relations: [Relation]
  let time: GraphFilter
  private let dates: [String: EDTFDate]

  init(focus: EntityID?, types: [TypeFilter], relations: [Relation], time: GraphFilter, documents: [DocumentRecord]) {
    self.focus = focus
    self.types = types
    self.relations = relations
    self.time = time
    var dates: [String: EDTFDate] = [:]
    for document in documents { dates[document.id] = document.date.flatMap { try? EDTFDate($0) } }
    self.dates = dates
  }

  /// Whether a conflict passes.
  func keeps(_ conflict: Conflict) -> Bool {
    let relation = conflict.property.relation.map(Relation.predicate) ?? .figures
    let isNamed =
      focus.map { id in conflict.subject.id == id || conflict.values.contains { $0.entities.contains(id) } } ?? true
    return isNamed && (types.isEmpty || types.contains { $0.admits(conflict.subject) })
      && (relations.isEmpty || relations.contains(relation))
      && time.admits(dates: conflict.values.flatMap(\.evidence).compactMap { dates[$0.document] })
  }

  static func relation(_ word: String) throws -> Relation {
    word == "figures" ? .figures : .predicate(try FilterOptions.relation(word))
  }
}
