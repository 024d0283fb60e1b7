import Evaluation
import Testing
import TypedGraph

/// What linking reaches on the project's annotated documents. The floors lie a little below what was measured; whoever
/// makes linking better raises them.
@Suite("Annotated documents")
struct AnnotatedDocumentsTests {
  /// The least that a half must reach.
  struct Floors: Sendable {
    let half: AnnotatedDocuments.Half
    let mentions: Double
    let linkedMentions: Double
    let relations: Double
    let relationPrecision: Double
    /// The precision of mentions by type, in the order of `Measure.types`.
    let precision: [Double]
  }

  static let floors = [
    Floors(
      half: .open, mentions: 0.96, linkedMentions: 0.95, relations: 0.80, relationPrecision: 0.88,
      precision: [0.96, 0.97, 0.93, 0.97, 0.98]),
    Floors(
      half: .heldOut, mentions: 0.86, linkedMentions: 0.85, relations: 0.63, relationPrecision: 0.86,
      precision: [0.89, 0.91, 0.83, 0.97, 0.95]),
  ]

  @Test("each half reaches what was reached before", arguments: floors)
  func quality(floors: Floors) throws {
    var score = Score()
    let documents = try AnnotatedDocuments.own(floors.half)
    #expect(documents.count == 45)
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
