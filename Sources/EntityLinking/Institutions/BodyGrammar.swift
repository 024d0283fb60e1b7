internal import Configuration
internal import SourceText
package import TypedGraph

/// The bodies that exist in every division, with the forms in which texts write them.
package struct BodyGrammar: Sendable {
  /// A body: its full form and the forms in use; `{place}` stands for the division.
  package struct Body: Sendable, Hashable {
    package let kind: String
    package let full: Template
    package let forms: [Template]
  }

  /// What stands before and behind the division's name.
  package struct Template: Sendable, Hashable {
    package let prefix: String
    package let suffix: String

    /// The form for a division.
    package func name(for place: String) -> String { prefix + place + suffix }
  }

  /// A form whose suffix was found behind a place.
  package struct Form: Sendable {
    package let body: Int32
    package let prefix: [UInt8]
  }

  /// The bodies in the order of the file.
  package let bodies: [Body]
  private let trie: ByteTrie
  private let forms: [[Form]]

  /// Reads the file's form.
  /// - Throws: `ConfigurationError` with line and column.
  init(yaml: String, file: String) throws(ConfigurationError) {
    let root = try ConfigurationFile.parse(yaml, file: file)
    var bodies: [Body] = []
    for kind in try root.entries("a file of bodies") {
      for entry in try kind.value.entries(kind.key) {
        let full = try Self.template(entry.key, place: entry.keyPlace)
        var forms: [Template] = []
        for form in try entry.value.list("forms") {
          forms.append(try Self.template(try form.string("a form"), place: form.place))
        }
        if !forms.contains(full) { forms.append(full) }
        bodies.append(Body(kind: kind.key, full: full, forms: forms))
      }
    }
    self.init(bodies: bodies)
  }

  init(bodies: [Body]) {
    self.bodies = bodies
    var bySuffix: [String: [Form]] = [:]
    for (index, body) in bodies.enumerated() {
      for form in body.forms {
        bySuffix[TextFolding.fold(form.suffix), default: []].append(
          Form(body: Int32(index), prefix: TextFolding.fold(Array(form.prefix.utf8))))
      }
    }
    let sorted = bySuffix.map { (word: Array($0.key.utf8), forms: $0.value) }
      .sorted { $0.word.lexicographicallyPrecedes($1.word) }
    trie = ByteTrie(sorted: sorted.enumerated().map { (word: $0.element.word, value: Int32($0.offset)) })
    // A form that wants a prefix is tried before the same suffix without one.
    forms = sorted.map { $0.forms.sorted { ($1.prefix.count, $0.body) < ($0.prefix.count, $1.body) } }
  }

  private static func template(_ text: String, place: DiagnosticPlace) throws(ConfigurationError) -> Template {
    let parts = text.split(separator: "{place}", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw ConfigurationError(.invalidValue, "'\(text)' needs {place} once, and something behind it", place: place)
    }
    return Template(prefix: parts[0], suffix: parts[1])
  }

  /// The longest body whose form fits around a place: its suffix begins at `end`, its prefix ends at `start`.
  package func match(
    in text: ViewText, start: Int, end: Int, limit: Int
  ) -> (range: Range<Int>, body: Int32)? {
    var best: (range: Range<Int>, body: Int32)?
    trie.forEachMatch(in: text.utf8, at: end, end: limit) { suffixEnd, value in
      for form in forms[Int(value)] where text.has(form.prefix, at: start - form.prefix.count) {
        best = ((start - form.prefix.count)..<suffixEnd, form.body)
        break
      }
    }
    return best
  }

  /// The institution that a body of a division is.
  /// - Parameter text: the form that the text uses; a province's 厅 is not called 局.
  package func institution(_ body: Int32, of place: GazetteerEntry, level: String?, as text: String) -> Node {
    let body = bodies[Int(body)]
    var name = body.full.name(for: place.name)
    if text.hasSuffix("厅"), name.hasSuffix("局") { name = String(name.dropLast()) + "厅" }
    var names = Set(body.forms.map { $0.name(for: place.name) })
    if let level { names.formUnion(body.forms.map { $0.name(for: level) }) }
    return Node(
      id: EntityID(.institution, name), type: .institution, kind: body.kind, name: name, names: names.sorted())
  }

  /// The project's own bodies.
  package static let standard: BodyGrammar =
    (try? BodyGrammar(yaml: KeywordLexicon.text(PackageResources.bodies_yaml), file: "bodies.yaml"))
    ?? BodyGrammar(bodies: [])
}
