import ArgumentParser
import Evaluation
import Foundation
import TypedGraph

/// The least F1 that rows of a score may have.
struct ScoreFloor {
  /// The rows.
  let measures: [Measure]
  /// The least, 0 to 1.
  let f1: Double

  /// What a number without a row holds for.
  static let usual: [Measure] = [.mentions(nil), .relations(nil)]

  /// Reads `0.6`, which holds for mentions and relations, or `relations=0.6`.
  /// - Throws: `ValidationError` where it is neither, or no such row can be.
  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let last = parts.last, let f1 = Double(last), (0...1).contains(f1) else {
      throw ValidationError("'\(argument)' is no floor for F1; write a number from 0 to 1, or relations=0.6")
    }
    self.f1 = f1
    guard parts.count == 2 else {
      measures = Self.usual
      return
    }
    let predicates = Schema.standard.predicates.map(\.predicate).filter { $0 != .mentionedIn }
    guard let measure = Measure(named: String(parts[0]), predicates: predicates) else {
      throw ValidationError(
        "There is no row '\(parts[0])'; rows are: "
          + Measure.all(predicates: predicates).map(\.name).joined(separator: ", "))
    }
    measures = [measure]
  }

  /// What lies below, a line each. A row with nothing to find and nothing predicted cannot: nothing in it is wrong.
  func faults(of score: Score) -> [String] {
    measures.filter { !score[$0].isEmpty && score[$0].f1 < f1 }.map { measure in
      "\(measure.name): F1 \(ScoreTable.share(score[measure].f1)) is below \(ScoreTable.share(f1))"
    }
  }
}
