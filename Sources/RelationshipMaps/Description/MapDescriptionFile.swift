public import Configuration
internal import Graphviz
public import TypedGraph

extension MapDescription {
  /// The keys of a map file, in the order in which help texts list them.
  public static let keys = [
    "view", "focus", "depth", "engine", "theme", "language", "size", "max-nodes", "since", "until", "undated", "types",
    "relations", "min-support", "min-confidence", "title", "static", "group-by", "evidence-links",
  ]

  /// Reads a `NAME.map.yaml`.
  /// - Parameters:
  ///   - yaml: the text.
  ///   - file: the path that errors name.
  ///   - schema: knows the words of `types` and `relations`.
  /// - Throws: `ConfigurationError` with line and column.
  public init(yaml: String, file: String, schema: Schema = .standard) throws(ConfigurationError) {
    self.init()
    let root = try ConfigurationFile.parse(yaml, file: file)
    for entry in try root.entries("a map", known: Self.keys) { try read(entry.key, entry.value, schema) }
  }

  private mutating func read(
    _ key: String, _ value: ConfigurationNode, _ schema: Schema
  ) throws(ConfigurationError) {
    switch key {
    case "view": view = try Self.word(value, key)
    case "focus": focus = try value.string(key)
    case "depth": depth = try value.integer(key, in: 1...9)
    case "engine": engine = try Self.word(value, key) as LayoutEngine
    case "theme": theme = try Self.theme(value)
    case "language": language = try Self.word(value, key)
    case "size": proportions = try Self.word(value, key)
    case "max-nodes": maximumNodes = try value.integer(key, in: 1...3000)
    case "since": filter.since = try Self.date(value, key)
    case "until": filter.until = try Self.date(value, key)
    case "undated": filter.includesUndated = try value.boolean(key)
    case "types":
      for item in try value.list(key) {
        guard let type = schema.filter(try item.string(key)) else {
          throw ConfigurationError(.invalidValue, "no type or kind of that name", place: item.place)
        }
        filter.types.append(type)
      }
    case "relations":
      for item in try value.list(key) {
        let predicate = Predicate(rawValue: try item.string(key))
        guard schema.definition(of: predicate) != nil else {
          throw ConfigurationError(.invalidValue, "no relation of that name", place: item.place)
        }
        filter.relations.append(predicate)
      }
    case "min-support": filter.minimumSupport = try value.integer(key, in: 0...1_000_000)
    case "min-confidence": filter.minimumConfidence = try value.number(key, in: 0...1)
    case "title": title = try value.string(key)
    case "group-by": grouping = try Self.word(value, key) as MapGrouping
    case "evidence-links": evidenceLinks = try Self.template(value)
    default: isStatic = try value.boolean(key)
    }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ value: ConfigurationNode, _ key: String
  ) throws(ConfigurationError) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try value.string(key)) else {
      throw ConfigurationError(
        .invalidValue, "no such \(key)", place: value.place,
        advice: "Known: \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }

  private static func template(_ value: ConfigurationNode) throws(ConfigurationError) -> EvidenceLinkTemplate {
    let text = try value.string("evidence-links")
    do throws(RelationshipMapsError) {
      return try EvidenceLinkTemplate(text)
    } catch {
      throw ConfigurationError(
        .invalidValue, error.diagnostic.message, place: value.place, advice: error.diagnostic.advice)
    }
  }

  private static func theme(_ value: ConfigurationNode) throws(ConfigurationError) -> Theme {
    guard let theme = Theme.named(try value.string("theme")) else {
      throw ConfigurationError(
        .invalidValue, "no such theme", place: value.place, advice: "Known: \(Theme.names.joined(separator: ", "))")
    }
    return theme
  }

  private static func date(_ value: ConfigurationNode, _ key: String) throws(ConfigurationError) -> EDTFDate {
    let text = try value.string(key)
    do throws(TypedGraphError) {
      return try EDTFDate(text)
    } catch {
      throw ConfigurationError(
        .invalidValue, error.diagnostic.message, place: value.place, advice: error.diagnostic.advice)
    }
  }
}
