/// How many of the predicted things are right, and how many there are to find.
public struct Counts: Sendable, Hashable {
  /// Predicted, and in gold.
  public var correct: Int
  /// Predicted.
  public var predicted: Int
  /// In gold.
  public var gold: Int

  /// Creates counts.
  public init(correct: Int = 0, predicted: Int = 0, gold: Int = 0) {
    self.correct = correct
    self.predicted = predicted
    self.gold = gold
  }

  /// Counts what two sets share.
  init<Element>(predicted: Set<Element>, gold: Set<Element>) {
    self.init(correct: predicted.intersection(gold).count, predicted: predicted.count, gold: gold.count)
  }

  /// The share of the predicted things that are right, 0 to 1; 0 where nothing was predicted.
  public var precision: Double { predicted == 0 ? 0 : Double(correct) / Double(predicted) }

  /// The share of gold's things that were predicted, 0 to 1; 0 where gold has none.
  public var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }

  /// The harmonic mean of precision and recall, 0 to 1; 0 where both are 0.
  public var f1: Double {
    let (precision, recall) = (precision, recall)
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Whether there was nothing to find and nothing was predicted.
  public var isEmpty: Bool { predicted == 0 && gold == 0 }

  /// Adds the counts of other documents: figures over several documents are of all their things together.
  public static func += (left: inout Counts, right: Counts) {
    left.correct += right.correct
    left.predicted += right.predicted
    left.gold += right.gold
  }
}
