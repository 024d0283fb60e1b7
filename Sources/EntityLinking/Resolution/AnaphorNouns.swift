internal import Configuration
internal import SourceText

/// Nouns that stand for names, and what the names end in for which each stands.
package struct AnaphorNouns: Sendable {
  /// What a noun stands for.
  package struct Noun: Sendable, Hashable {
    /// What the names end in, folded.
    package let endings: [[UInt8]]
    /// The kinds whose names all are meant.
    package let kinds: Set<String>
    /// Whether it stands for a name only behind 该, 本 and their like.
    package let needsDeterminer: Bool
  }

  private let nouns: [String: Noun]
  private let singles: [UInt32: Noun]

  /// Reads the file's form.
  /// - Throws: `ConfigurationError` with line and column.
  init(yaml: String, file: String) throws(ConfigurationError) {
    let root = try ConfigurationFile.parse(yaml, file: file)
    _ = try root.entries("a file of nouns", known: ["alone", "determined", "single"])
    var nouns: [String: Noun] = [:]
    for key in ["alone", "determined"] {
      for entry in try root[key]?.entries(key) ?? [] {
        nouns[TextFolding.fold(entry.key)] = Self.noun(try entry.value.strings(entry.key), isWeak: key == "determined")
      }
    }
    var singles: [UInt32: Noun] = [:]
    for entry in try root["single"]?.entries("single") ?? [] {
      guard let scalar = entry.key.unicodeScalars.first else { continue }
      singles[scalar.value] = Self.noun(try entry.value.strings(entry.key), isWeak: true)
    }
    self.nouns = nouns
    self.singles = singles
  }

  private init() {
    nouns = [:]
    singles = [:]
  }

  private static func noun(_ words: [String], isWeak: Bool) -> Noun {
    let kinds = words.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) }
    let endings = words.filter { !$0.hasPrefix("@") }.map { Array(TextFolding.fold($0).utf8) }
    return Noun(endings: endings, kinds: Set(kinds), needsDeterminer: isWeak)
  }

  /// The nouns of two and more characters, for the automaton of all words.
  var words: [String] { nouns.keys.sorted() }

  /// A noun of two and more characters.
  package subscript(word: String) -> Noun? { nouns[word] }

  /// A noun of one character.
  package subscript(scalar: UInt32) -> Noun? { singles[scalar] }

  /// The project's own nouns.
  package static let standard: AnaphorNouns =
    (try? AnaphorNouns(
      yaml: KeywordLexicon.text(PackageResources.anaphor_nouns_yaml), file: "anaphor-nouns.yaml")) ?? AnaphorNouns()
}
