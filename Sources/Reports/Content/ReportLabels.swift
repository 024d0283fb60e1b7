internal import Configuration
internal import TypedGraph

/// What the report itself says, and what it calls types, predicates and entities, in the language asked for.
struct ReportLabels {
  /// The language.
  let language: ReportLanguage
  /// Where labels of types and predicates come from.
  let schema: Schema

  private static let words: [String: (chinese: String, english: String)] = {
    let text = String(decoding: PackageResources.labels_yaml, as: UTF8.self)
    guard let root = try? ConfigurationFile.parse(text, file: "labels.yaml"),
      let entries = try? root.entries("labels")
    else { return [:] }
    var words: [String: (chinese: String, english: String)] = [:]
    for entry in entries {
      guard let chinese = try? entry.value["zh"]?.string("zh"), let english = try? entry.value["en"]?.string("en")
      else { continue }
      words[entry.key] = (chinese, english)
    }
    return words
  }()

  /// A word of the report; the key itself where the table has none, as for roles that a user's rules bring.
  subscript(key: String) -> String {
    guard let word = Self.words[key] else { return key }
    return language.choose(chinese: word.chinese, english: word.english)
  }

  /// A predicate's label.
  func predicate(_ predicate: Predicate) -> String {
    guard let label = schema.definition(of: predicate)?.label else { return predicate.rawValue }
    return language.choose(chinese: label.chinese, english: label.english)
  }

  /// An entity's name.
  func name(_ node: Node) -> String { language.choose(chinese: node.name, english: node.nameEnglish) }

  /// The label of an entity's kind, or of its type where it has none.
  func kind(_ node: Node) -> String {
    guard let type = schema.definition(of: node.type) else { return node.kind }
    let label = type.kinds.first { $0.name == node.kind }?.label ?? type.label
    return language.choose(chinese: label.chinese, english: label.english)
  }

  /// Qualifiers in words, such as `职务 市长；计划`.
  func qualifiers(_ qualifiers: Qualifiers) -> String {
    let words = qualifiers.pairs.map { pair in
      pair.key == "status" || pair.key == "role" ? self[pair.value] : "\(self[pair.key]) \(pair.value)"
    }
    return words.joined(separator: language == .english ? "; " : "；")
  }

  /// Dates with their roles, such as `2024-09-23/2024-09-24 举行`.
  func dates(_ dates: [DatedRole]) -> String {
    dates.map { dated in
      dated.role.map { "\(dated.date) \(self[$0])" } ?? dated.date.description
    }.joined(separator: language == .english ? ", " : "、")
  }

  /// Remarks in brackets behind a name; nothing for none.
  func bracketed(_ remarks: [String]) -> String {
    let remarks = remarks.filter { !$0.isEmpty }
    guard !remarks.isEmpty else { return "" }
    if language == .english { return " (\(remarks.joined(separator: ", ")))" }
    return "（\(remarks.joined(separator: "，"))）"
  }
}
