public import TypedGraph

/// The comparison of the graph of one document with gold. What it counts is said at each `Measure`; common to all: what
/// touches a repeated passage is not counted, nor are nodes of provenance, nor what no words prove.
public struct DocumentComparison: Sendable {
  /// The figures of this document.
  public let score: Score
  /// What differs, in the order of the text; what stands nowhere comes last.
  public let differences: [Difference]

  /// Compares.
  /// - Parameters:
  ///   - prediction: the graph of this document alone.
  ///   - gold: its annotations; their offsets lie in the text.
  ///   - text: the text that both point into.
  ///   - schema: what says which predicates are symmetric.
  /// - Complexity: O(n log n) in mentions, names and relations.
  public init(_ prediction: DocumentGraph, gold: GoldDocument, text: EvaluatedText, schema: Schema = .standard) {
    let prediction = ScoredPrediction(prediction, gold: gold)
    let alignment = Alignment(prediction.nodes, spans: prediction.spans, with: gold.entities)
    var score = Score()
    var differences = DifferenceList(text: text)

    let mentions = MentionComparison(prediction: prediction, gold: gold, alignment: alignment)
    mentions.count(into: &score)
    mentions.list(into: &differences)
    Self.countNodes(prediction, gold: gold, alignment: alignment, into: &score)
    let relations = RelationComparison(prediction: prediction, gold: gold, alignment: alignment, schema: schema)
    relations.count(into: &score)
    relations.list(into: &differences)

    self.score = score
    self.differences = differences.sorted
  }

  /// A predicted entity counts where the prediction speaks of it outside repeated passages; background knowledge that
  /// the text does not mention does not.
  private static func countNodes(
    _ prediction: ScoredPrediction, gold: GoldDocument, alignment: Alignment, into score: inout Score
  ) {
    let visible = prediction.nodes.filter { prediction.spans[$0.id] != nil }
    for type in [nil] + Measure.types {
      let predicted = visible.filter { type == nil || $0.type == type }
      score.add(
        Counts(
          correct: predicted.count { alignment.isAligned($0.id) }, predicted: predicted.count,
          gold: gold.entities.count { type == nil || $0.type == type }),
        to: .nodes(type))
    }
  }
}
