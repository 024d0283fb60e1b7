import Evaluation
import Testing
import TypedGraph

/// What linking reaches on the project's annotated documents. The floors lie a little below what was measured; whoever
/// makes linking better raises them.
@Suite("Annotated documents")
struct AnnotatedDocumentsTests {
  /// The least that a part must reach.
  struct Floors: Sendable {
    let half: AnnotatedDocuments.Half
    let documents: Int
    let mentions: Double
    let linkedMentions: Double
    let relations: Double
    let relationPrecision: Double
    /// The precision of mentions by type, in the order of `Measure.types`.
    let precision: [Double]
  }

  static let floors = [
    Floors(
      half: .open, documents: 69, mentions: 0.95, linkedMentions: 0.935, relations: 0.79, relationPrecision: 0.88,
      precision: [0.95, 0.96, 0.92, 0.97, 0.98]),
    Floors(
      half: .heldOut, documents: 21, mentions: 0.87, linkedMentions: 0.86, relations: 0.69, relationPrecision: 0.89,
      precision: [0.90, 0.93, 0.80, 0.97, 0.92]),
  ]

  @Test("each part reaches what was reached before", arguments: floors)
  func quality(floors: Floors) throws {
    var score = Score()
    let documents = try AnnotatedDocuments.own(floors.half)
    #expect(documents.count == floors.documents)
    for document in documents {
      let comparison = DocumentComparison(
        try document.graph(), gold: document.gold, text: EvaluatedText(document.text))
      score.add(comparison.score)
    }
    #expect(score[.mentions(nil)].f1 >= floors.mentions, "mentions, F1")
    #expect(score[.linkedMentions].f1 >= floors.linkedMentions, "linked mentions, F1")
    #expect(score[.relations(nil)].f1 >= floors.relations, "relations, F1")
    #expect(score[.relations(nil)].precision >= floors.relationPrecision, "relations, precision")
    #expect(floors.precision.count == Measure.types.count)
    for (type, floor) in zip(Measure.types, floors.precision) {
      #expect(score[.mentions(type)].precision >= floor, "mentions of type \(type.rawValue), precision")
    }
  }
}
