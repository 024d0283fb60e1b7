import EntityLinking
import Foundation
import SourceText
import Testing
import TypedGraph

/// Text that says its own mentions: `[[words|identity]]`, `[[两地|~one+other]]` for words that stand for names.
enum MarkedText {
  /// Expects linking to find exactly the marked mentions: the text with the found mentions marked is compared as a
  /// whole, so that a failure shows both.
  /// - Parameters:
  ///   - marked: the text with its marks.
  ///   - types: the types that are looked at; mentions of other types are left unmarked.
  ///   - date: the document's date.
  ///   - home: the document's home place.
  static func expectMentions(
    _ marked: String, types: Set<EntityType> = [.place, .institution, .initiative, .date, .person],
    date: String? = "2024-09-26", home: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = plain(marked)
    let found = mark(
      text, mentions: try link(text, date: date, home: home).mentions.filter { types.contains($0.node.type) })
    #expect(found == marked, sourceLocation: sourceLocation)
  }

  /// Expects linking to draw exactly these statements, in any order: `place:… cooperates_with place:… status=planned`.
  /// - Parameters:
  ///   - predicates: the predicates that are looked at.
  ///   - text: the text.
  ///   - expected: the statements, each a line of subject, predicate, object and qualifiers in order of their keys.
  static func expectStatements(
    _ predicates: Set<TypedGraph.Predicate>, in text: String, _ expected: [String], date: String? = "2024-09-26",
    home: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = lines(of: try link(text, date: date, home: home), predicates: predicates)
    #expect(found == expected.sorted(), sourceLocation: sourceLocation)
  }

  /// The statements of a fragment that have evidence, a line each, sorted.
  static func lines(of fragment: Fragment, predicates: Set<TypedGraph.Predicate>? = nil) -> [String] {
    fragment.statements.filter { !$0.isBackground && (predicates?.contains($0.predicate) ?? true) }.map { edge in
      ([edge.source.rawValue, edge.predicate.rawValue, edge.target.rawValue]
        + edge.qualifiers.pairs.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
    }.sorted()
  }

  /// Links a text.
  static func link(_ text: String, date: String? = "2024-09-26", home: String? = nil) throws -> Fragment {
    let document = try DocumentReader.read(
      bytes: Array(text.utf8), path: "page.txt", options: ReadingOptions(date: date, home: home))
    return EntityLinker().link(document, path: "page.txt")
  }

  /// The text without its marks.
  static func plain(_ marked: String) -> String {
    var text = ""
    for part in marked.components(separatedBy: "[[") {
      guard let bar = part.range(of: "|"), let close = part.range(of: "]]") else {
        text += part
        continue
      }
      text += part[..<bar.lowerBound] + part[close.upperBound...]
    }
    return text
  }

  private static func mark(_ text: String, mentions: [Mention]) -> String {
    let scalars = Array(text.unicodeScalars)
    func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    var marked = ""
    var position = 0
    for (range, same) in Dictionary(grouping: mentions, by: \.range).sorted(by: {
      ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
    }) where range.lowerBound >= position {
      let sign = same.allSatisfy(\.anaphoric) ? "~" : ""
      marked += string(position..<range.lowerBound)
      marked += "[[" + string(range) + "|" + sign + same.map(\.node.rawValue).joined(separator: "+") + "]]"
      position = range.upperBound
    }
    return marked + string(position..<scalars.count)
  }
}
