internal import TypedGraph

/// A place right behind the place it belongs to.
package struct ContainmentRule: RelationRule {
  package static let name = "part-of/chain"
  package static let accepts = "某市甲区、乙区: a place right behind the place it belongs to, and those listed with it"
  package static let confidence = 0.98

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    let gazetteer = sentence.resources.gazetteer
    let places = sentence.spans(.place).filter { !$0.isAnaphoric }
    var drafts: [StatementDraft] = []
    var parent: LinkedSpan?
    for (index, child) in places.enumerated() where index > 0 {
      let previous = places[index - 1]
      if previous.range.upperBound == child.range.lowerBound {
        parent = previous
      } else if !Separators.isListSeparator(sentence.text, previous.range.upperBound..<child.range.lowerBound) {
        parent = nil
      }
      guard let parent, let whole = parent.entity, let part = child.entity, whole != part,
        isWithin(part, whole, gazetteer)
      else { continue }
      drafts.append(
        sentence.draft(
          part, .partOf, whole, rule: Self.name, subjectRange: child.range, objectRange: parent.range))
    }
    return drafts
  }

  /// By the gazetteer; a town or village carries its county in its identity.
  private func isWithin(_ part: EntityID, _ whole: EntityID, _ gazetteer: Gazetteer) -> Bool {
    if part.key.hasPrefix(whole.key + ".") { return true }
    guard let wholeEntry = gazetteer.entry(key: whole.key) else { return false }
    if let partEntry = gazetteer.entry(key: part.key) { return gazetteer.isWithin(partEntry, wholeEntry) }
    let county = part.key.split(separator: ".").first.map(String.init) ?? ""
    return gazetteer.entry(key: county).map { gazetteer.isWithin($0, wholeEntry) } ?? false
  }
}
