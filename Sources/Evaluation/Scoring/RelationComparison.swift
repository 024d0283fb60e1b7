internal import TypedGraph

/// Compares relations, with their status and without.
struct RelationComparison {
  private let prediction: ScoredPrediction
  private let gold: GoldDocument
  private let alignment: Alignment
  /// Each predicted edge in gold's identities.
  private let predicted: [(edge: Edge, stated: StatedTriple)]
  /// Each relation of gold.
  private let expected: [(relation: GoldRelation, stated: StatedTriple)]

  init(prediction: ScoredPrediction, gold: GoldDocument, alignment: Alignment, schema: Schema) {
    self.prediction = prediction
    self.gold = gold
    self.alignment = alignment
    predicted = prediction.edges.map { edge in
      let triple = Triple(
        alignment.gold(of: edge.source), edge.predicate, alignment.gold(of: edge.target), schema: schema)
      return (edge, StatedTriple(triple, qualifiers: edge.qualifiers))
    }
    expected = gold.relations.map { relation in
      let triple = Triple(relation.subject, relation.predicate, relation.object, schema: schema)
      return (relation, StatedTriple(triple, qualifiers: relation.qualifiers))
    }
  }

  private var triples: (predicted: Set<Triple>, gold: Set<Triple>) {
    (Set(predicted.map(\.stated.triple)), Set(expected.map(\.stated.triple)))
  }

  func count(into score: inout Score) {
    score.add(
      Counts(predicted: Set(predicted.map(\.stated)), gold: Set(expected.map(\.stated))), to: .relationsWithStatus)
    let triples = triples
    score.add(Counts(predicted: triples.predicted, gold: triples.gold), to: .relations(nil))
    for predicate in Set(triples.predicted.union(triples.gold).map(\.predicate)) {
      score.add(
        Counts(
          predicted: triples.predicted.filter { $0.predicate == predicate },
          gold: triples.gold.filter { $0.predicate == predicate }),
        to: .relations(predicate))
    }
    countRules(right: triples.gold, into: &score)
  }

  private func countRules(right: Set<Triple>, into score: inout Score) {
    var made: [String: Set<Triple>] = [:]
    var confidences: [String: Double] = [:]
    for (edge, stated) in predicted {
      for evidence in edge.evidence where !gold.isRepeated(evidence.range) {
        made[evidence.rule, default: []].insert(stated.triple)
        confidences[evidence.rule] = max(confidences[evidence.rule] ?? 0, evidence.confidence)
      }
    }
    for (rule, triples) in made {
      score.add(
        RuleScore(
          rule: rule, output: .statement, correct: triples.intersection(right).count, predicted: triples.count,
          confidence: confidences[rule]))
    }
  }

  func list(into differences: inout DifferenceList) {
    let triples = triples
    let (statedByGold, statedHere) = (Set(expected.map(\.stated)), Set(predicted.map(\.stated)))
    var listed: Set<StatedTriple> = []
    for (relation, stated) in expected where !triples.predicted.contains(stated.triple) {
      guard listed.insert(stated).inserted else { continue }
      differences.add(.missedRelation, stated.triple.description, at: relation.evidence.first)
    }
    for (edge, stated) in predicted where !statedByGold.contains(stated) {
      let isKnown = triples.gold.contains(stated.triple)
      // One triple may be right with one status and stand here with another one besides.
      guard listed.insert(stated).inserted else { continue }
      let evidence = edge.evidence.first { !gold.isRepeated($0.range) }
      let name =
        "\(prediction.name(of: edge.source, alignment)) \(edge.predicate.rawValue) "
        + prediction.name(of: edge.target, alignment)
      let status = stated.status == .stated ? "stated" : stated.status.rawValue
      differences.add(
        isKnown ? .wrongStatus : .falseRelation, isKnown ? "\(name) (\(status))" : name, at: evidence?.range,
        rule: evidence?.rule)
    }
    // Missed with its status only: the relation is there, yet with another one, or with this one as well.
    for (relation, stated) in expected where triples.predicted.contains(stated.triple) && !statedHere.contains(stated) {
      guard listed.insert(stated).inserted else { continue }
      let status = stated.status == .stated ? "stated" : stated.status.rawValue
      differences.add(.missedStatus, "\(stated.triple) (\(status))", at: relation.evidence.first)
    }
  }
}
