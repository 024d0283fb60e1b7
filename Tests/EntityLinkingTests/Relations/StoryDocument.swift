import Foundation
import Testing
import TypedGraph

/// A short story of the tests with the statements that a careful reader draws from it. Lines `# kind:`, `# date:` and
/// `# predicates:` come first, then the text; behind a line `===` the statements of those predicates, one a line.
struct StoryDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: String
  let date: String?
  let text: String
  let predicates: Set<TypedGraph.Predicate>
  let statements: [String]

  var testDescription: String { "\(name): \(kind)" }

  /// Reads the form described above.
  init(name: String, content: String) {
    var fields: [Substring: String] = [:]
    var rest = content[...]
    while rest.hasPrefix("# "), let end = rest.firstIndex(of: "\n") {
      let parts = rest[..<end].dropFirst(2).split(separator: ":", maxSplits: 1)
      if let key = parts.first, parts.count == 2 { fields[key] = parts[1].trimmingCharacters(in: .whitespaces) }
      rest = rest[end...].dropFirst()
    }
    let parts = rest.split(separator: "===\n", maxSplits: 1, omittingEmptySubsequences: false)
    self.name = name
    kind = fields["kind"] ?? ""
    date = fields["date"]
    text = parts.first.map(String.init) ?? ""
    statements = parts.count > 1 ? parts[1].split(separator: "\n").map(String.init).sorted() : []
    predicates = Set(
      (fields["predicates"] ?? "").split(separator: " ").compactMap { TypedGraph.Predicate(rawValue: String($0)) })
  }

  /// The stories, in the order of their names.
  static let all: [StoryDocument] = {
    let directory = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Documents/stories")
    let files = (try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
      .compactMap { file in
        (try? String(contentsOf: file, encoding: .utf8)).map {
          StoryDocument(name: file.deletingPathExtension().lastPathComponent, content: $0)
        }
      }
  }()
}
