import EntityLinking
import Foundation
import SourceText

/// The speed at which all names of the gazetteer are found in a text, leftmost and longest, and nothing is done with
/// them: what any matcher of many words does, so that others can be measured beside it.
///
/// With a folder as second argument, the names and the text are written there for programs that are to be compared.
enum MatchingBenchmark {
  static func run(_ arguments: [String]) throws {
    let megabytes = arguments.first.flatMap(Double.init) ?? 20
    let (gazetteer, ready) = Measurement.time { Gazetteer.standard }
    let text = ViewText(try view(megabytes: megabytes))
    if arguments.count > 1 { try write(gazetteer, text, into: URL(fileURLWithPath: arguments[1])) }
    print(Measurement.row("gazetteer ready after (ms)", [Measurement.number(ready * 1000)]))
    var best = Double.infinity
    var found = 0
    for _ in 0..<5 {
      let (count, seconds) = Measurement.time { matches(gazetteer, text) }
      found = count
      best = min(best, seconds)
    }
    let total = Double(text.count) / 1_000_000
    print(
      Measurement.row(
        "docgraph, all names of the gazetteer",
        [Measurement.number(total / best) + " MB/s", "\(found) matches"]))
  }

  private static func matches(_ gazetteer: Gazetteer, _ text: ViewText) -> Int {
    var count = 0
    var position = 0
    while position < text.count {
      var longest = 0
      gazetteer.forEachName(in: text, at: position, end: text.count) { end, _ in longest = end }
      if longest > 0 {
        count += 1
        position = longest
      } else {
        position = text.next(position)
      }
    }
    return count
  }

  /// The views of the pages, over and over.
  private static func view(megabytes: Double) throws -> [UInt8] {
    let views = try BenchmarkPages.read().map { try DocumentReader.read(bytes: $0, path: "page.txt").view.utf8 }
    var text: [UInt8] = []
    while Double(text.count) < megabytes * 1_000_000 { for view in views { text += view + [0x0A] } }
    return text
  }

  private static func write(_ gazetteer: Gazetteer, _ text: ViewText, into folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var names: [UInt8] = []
    gazetteer.forEachReading { name, _ in names += name + [0x0A] }
    try Data(names).write(to: folder.appending(path: "names.txt"))
    try Data(text.utf8).write(to: folder.appending(path: "text.txt"))
  }
}
