internal import Configuration
internal import TypedGraph

/// What a map says around the names, in one language. The texts are data: `Data/words.yaml`.
struct MapWords: Sendable {
  let language: MapLanguage

  private static let table: [String: SchemaTexts] = {
    let text = String(decoding: PackageResources.words_yaml, as: UTF8.self)
    guard let root = try? ConfigurationFile.parse(text, file: "words.yaml"),
      let entries = try? root.entries("words")
    else { return [:] }
    var table: [String: SchemaTexts] = [:]
    for entry in entries {
      table[entry.key] = SchemaTexts(
        chinese: (try? entry.value["zh"]?.string("zh")) ?? entry.key,
        english: (try? entry.value["en"]?.string("en")) ?? entry.key)
    }
    return table
  }()

  private struct SchemaTexts {
    var chinese: String
    var english: String
  }

  /// A text with its `{braces}` filled in; the key itself where the table has none.
  func text(_ key: String, _ values: [String: String] = [:]) -> String {
    let texts = Self.table[key]
    var rest = Substring((language == .english ? texts?.english : texts?.chinese) ?? key)
    var filled = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open] + (values[name] ?? "")
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// Whether there is a text.
  func has(_ key: String) -> Bool { Self.table[key] != nil }

  /// A label of the schema.
  func text(_ label: SchemaLabel?) -> String? { language == .english ? label?.english : label?.chinese }

  /// What a predicate is called; its own word where the schema has none.
  func relation(_ predicate: Predicate, _ schema: Schema) -> String {
    text(schema.definition(of: predicate)?.label) ?? predicate.rawValue
  }

  /// What a predicate is called when it is read from its object; its own name where there is no such word.
  func inverseRelation(_ predicate: Predicate, _ schema: Schema) -> String {
    let key = "inverse-\(predicate.rawValue)"
    return Self.table[key] == nil ? relation(predicate, schema) : text(key)
  }

  /// What a kind is called, or the type where there is no kind.
  func kind(_ type: EntityType, _ kind: String, _ schema: Schema) -> String {
    let definition = schema.definition(of: type)
    return text(definition?.kinds.first { $0.name == kind }?.label) ?? text(definition?.label) ?? type.rawValue
  }
}
