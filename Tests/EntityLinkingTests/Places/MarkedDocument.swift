import EntityLinking
import Foundation
import SourceText
import Testing
import TypedGraph

/// A document of the tests with the mentions that a careful reader finds in it, written into the text:
/// `[[沈阳市|place:210100]]` names an entity, `[[沈阳市|place]]` only its type. Lines `# trap:`, `# date:` and `# home:` come first.
struct MarkedDocument: Sendable, CustomTestStringConvertible {
  /// A mention: its type or the identity of its entity, and its range in Unicode scalars.
  struct Expected: Sendable {
    let entity: String
    let range: Range<Int>
  }

  let name: String
  let trap: String
  let text: String
  let date: String?
  let home: String?
  let mentions: [Expected]

  var testDescription: String { "\(name): \(trap)" }

  /// Reads the form described above.
  init(name: String, marked: String) {
    var fields: [Substring: String] = [:]
    var rest = marked[...]
    while rest.hasPrefix("# "), let end = rest.firstIndex(of: "\n") {
      let parts = rest[..<end].dropFirst(2).split(separator: ":", maxSplits: 1)
      if let key = parts.first, parts.count == 2 { fields[key] = parts[1].trimmingCharacters(in: .whitespaces) }
      rest = rest[end...].dropFirst()
    }
    var text = ""
    var mentions: [Expected] = []
    for part in rest.split(separator: "[[", omittingEmptySubsequences: false).enumerated() {
      guard part.offset > 0, let bar = part.element.firstIndex(of: "|"),
        let close = part.element.firstRange(of: "]]")
      else {
        text += part.element
        continue
      }
      let start = text.unicodeScalars.count
      text += part.element[..<bar]
      mentions.append(
        Expected(
          entity: String(part.element[bar..<close.lowerBound].dropFirst()), range: start..<text.unicodeScalars.count))
      text += part.element[close.upperBound...]
    }
    self.name = name
    self.text = text
    self.mentions = mentions
    trap = fields["trap"] ?? ""
    date = fields["date"]
    home = fields["home"]
  }

  /// The places and dates that linking finds, as lines `text|entity` in the order of the text, and the lines expected.
  func compare() throws -> (found: [String], expected: [String]) {
    let options = ReadingOptions(date: date, home: home)
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "\(name).txt", options: options)
    let scalars = Array(text.unicodeScalars)
    func line(_ range: Range<Int>, _ entity: String) -> String {
      "\(range.lowerBound) \(String(String.UnicodeScalarView(scalars[range])))|\(entity)"
    }
    let found = EntityLinker().link(document, path: "\(name).txt").mentions
      .filter { !$0.anaphoric && ["place", "date"].contains($0.node.type.rawValue) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { mention in
        let typeOnly = mentions.contains { $0.range == mention.range && !$0.entity.contains(":") }
        return line(mention.range, typeOnly ? mention.node.type.rawValue : mention.node.description)
      }
    return (found, mentions.map { line($0.range, $0.entity) })
  }

  /// The documents beside the tests, by name.
  static let all: [MarkedDocument] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Documents/places-and-dates")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "txt" && $0.lastPathComponent != "unsolved.txt" }
      .compactMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).map {
          MarkedDocument(name: file.deletingPathExtension().lastPathComponent, marked: $0)
        }
      }
      .sorted { $0.name < $1.name }
  }()

  /// The names of the documents that linking does not read right yet.
  static let unsolved: Set<String> = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Documents/places-and-dates/unsolved.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }()
}
