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
      half: .open, mentions: 0.77, linkedMentions: 0.76, relations: 0.48, relationPrecision: 0.75,
      precision: [0.82, 0.78, 0.95, 0.97, 0.76]),
    Floors(
      half: .heldOut, mentions: 0.78, linkedMentions: 0.78, relations: 0.48, relationPrecision: 0.83,
      precision: [0.85, 0.82, 0.85, 0.97, 0.86]),
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
