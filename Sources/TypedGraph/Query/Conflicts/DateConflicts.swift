/// Dates that exclude each other: of an initiative in one role, of a founding, of a friendship.
struct DateConflicts {
  private let finder: ConflictFinder

  init(_ finder: ConflictFinder) { self.finder = finder }

  /// A date with its words.
  private struct Dated {
    let date: EDTFDate
    var value: Conflict.Value
  }

  /// What one date is asked of.
  private struct Question: Hashable {
    let subject: EntityID
    let property: Conflict.Property
  }

  /// Roles in which an initiative has one date. A campaign or a series of meetings is held many times.
  private static let once: Set<String> = ["started", "signed", "adopted", "completed"]

  func conflicts(in edges: [Edge]) -> [Conflict] {
    var dates: [Question: [EDTFDate: Conflict.Value]] = [:]
    func note(_ question: Question, _ date: EDTFDate, _ evidence: [Evidence]) {
      let value = Conflict.Value(text: date.description, entities: [EntityID(.date, date.description)], evidence: [])
      dates[question, default: [:]][date, default: value].add(evidence)
    }
    for edge in edges where !edge.isBackground {
      switch edge.predicate {
      case .dated:
        guard let role = edge.qualifiers["role"], let date = try? EDTFDate(edge.target.key),
          let node = finder.index.node(edge.source),
          Self.once.contains(role) || (role == "held" && ConflictFinder.isSingleEvent(node))
        else { continue }
        note(Question(subject: edge.source, property: .init(.dated, detail: role)), date, edge.evidence)
      case .founds:
        let question = Question(subject: edge.target, property: .init(.founds, isInverse: true, detail: "when"))
        for piece in edge.evidence {
          if let date = finder.sentences.date(in: piece) { note(question, date, [piece]) }
        }
      case .sisterCity:
        let other = finder.index.node(edge.target)?.name ?? edge.target.key
        let question = Question(subject: edge.source, property: .init(.sisterCity, detail: "\(other), when"))
        for piece in edge.evidence {
          if let date = finder.sentences.date(in: piece) { note(question, date, [piece]) }
        }
      default: continue
      }
    }
    return dates.compactMap { question, values in
      guard let subject = finder.index.node(question.subject) else { return nil }
      let told = Self.disputed(values.map { Dated(date: $0.key, value: $0.value) })
      return told.count < 2 ? nil : Conflict(subject: subject, property: question.property, values: told)
    }
  }

  /// The dates that exclude another one, by time. A wider date that holds just one of the narrower ones is another
  /// wording of it; one that holds several says nothing against any of them.
  private static func disputed(_ all: [Dated]) -> [Conflict.Value] {
    let narrowFirst = all.filter { isSure($0.date) }.sorted { left, right in
      let widths = (width(left.date), width(right.date))
      return widths.0 == widths.1 ? left.date.description < right.date.description : widths.0 < widths.1
    }
    var kept: [Dated] = []
    for dated in narrowFirst {
      let inside = kept.indices.filter { contains(dated.date, kept[$0].date) }
      if inside.count == 1 {
        kept[inside[0]].value.add(dated.value.evidence)
      } else if inside.isEmpty {
        kept.append(dated)
      }
    }
    guard kept.count > 1 else { return [] }
    return kept.sorted { left, right in
      let firstDays = (left.date.firstDay, right.date.firstDay)
      return firstDays.0 == firstDays.1 ? left.date.lastDay < right.date.lastDay : firstDays.0 < firstDays.1
    }.map(\.value)
  }

  private static func width(_ date: EDTFDate) -> Int { date.lastDay.ordinal - date.firstDay.ordinal }

  private static func contains(_ wide: EDTFDate, _ narrow: EDTFDate) -> Bool {
    wide.firstDay <= narrow.firstDay && narrow.lastDay <= wide.lastDay
  }

  /// A date that a text itself calls rough or uncertain excludes no other.
  private static func isSure(_ date: EDTFDate) -> Bool {
    let qualifiers: [EDTFDate.Point.Qualifier] = [date.start.qualifier, date.end?.qualifier ?? date.start.qualifier]
    return qualifiers.allSatisfy(\.rawValue.isEmpty)
  }
}
