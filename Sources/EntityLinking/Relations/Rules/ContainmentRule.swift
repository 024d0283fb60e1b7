internal import TypedGraph

/// A place right behind the place it belongs to.
package struct ContainmentRule: RelationRule {
  package static let name = "part-of/chain"
  package static let accepts = "岳阳市华容县: two places without anything between them, the second within the first"
  package static let confidence = 0.98

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    let gazetteer = sentence.resources.gazetteer
    return zip(sentence.spans, sentence.spans.dropFirst()).compactMap { parent, child in
      guard parent.type == .place, child.type == .place, parent.range.upperBound == child.range.lowerBound,
        let whole = parent.entity, let part = child.entity,
        let wholeEntry = gazetteer.entry(key: whole.key), let partEntry = gazetteer.entry(key: part.key),
        wholeEntry != partEntry, gazetteer.isWithin(partEntry, wholeEntry)
      else { return nil }
      return sentence.draft(
        part, .partOf, whole, rule: Self.name, subjectRange: child.range, objectRange: parent.range)
    }
  }
}
