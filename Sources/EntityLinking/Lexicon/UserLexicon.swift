public import Configuration
internal import SourceText
public import TypedGraph

/// Names that a user adds to those the program knows: a YAML list of entities.
///
///     - name: 临江智造园
///       type: place
///       kind: region
///       aliases: [智造园]
///       parent: 芜湖市
///       coordinates: [118.38, 31.33]
///       name_en: Linjiang Manufacturing Park
///
/// `name` and `type` are required. `kind` is one of the type's kinds; `parent` and `coordinates` (degrees: longitude,
/// latitude) belong to places. An entry with the name of a known place gives that place further names.
public struct UserLexicon: Sendable, Hashable {
  /// One entity of the file.
  public struct Entry: Sendable, Hashable {
    /// The canonical name.
    public let name: String
    /// Its type; dates cannot be added.
    public let type: EntityType
    /// Its kind; empty where the file gives none.
    public let kind: String
    /// Other names.
    public let aliases: [String]
    /// The name or key of the place it belongs to.
    public let parent: String?
    /// Degrees.
    public let coordinates: Coordinates?
    /// The English name.
    public let nameEnglish: String?
    /// Where the entry stands.
    let place: DiagnosticPlace
  }

  /// The entities in the order of the files.
  public private(set) var entries: [Entry] = []

  private static let keys = ["name", "type", "kind", "aliases", "parent", "coordinates", "name_en"]

  /// A lexicon without names.
  public init() {}

  /// Adds the names of another lexicon.
  public mutating func append(_ other: UserLexicon) { entries += other.entries }

  /// Reads a lexicon.
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: the path that errors name.
  ///   - schema: the types and kinds there are.
  /// - Throws: `ConfigurationError` with line and column.
  public init(yaml: String, file: String, schema: Schema = .standard) throws(ConfigurationError) {
    let root = try ConfigurationFile.parse(yaml, file: file)
    guard case .sequence(let items) = root.content else {
      throw ConfigurationError(
        .invalidValue, "a lexicon must be a list of entities", place: root.place,
        advice: "Begin each with '- name: …'")
    }
    for item in items { entries.append(try Self.entry(item, schema: schema)) }
  }

  private static func entry(_ node: ConfigurationNode, schema: Schema) throws(ConfigurationError) -> Entry {
    _ = try node.entries("an entity of a lexicon", known: keys)
    func required(_ key: String) throws(ConfigurationError) -> ConfigurationNode {
      guard let value = node[key] else {
        throw ConfigurationError(.missingKey, "an entity of a lexicon needs '\(key)'", place: node.place)
      }
      return value
    }
    let name = try text(try required("name"), "name")
    let typeNode = try required("type")
    let type = EntityType(rawValue: try typeNode.string("type"))
    let types = schema.types.filter { $0.type != .date && $0.type != .document && $0.type != .article }
    guard let definition = types.first(where: { $0.type == type }) else {
      throw ConfigurationError(
        .invalidValue, "no type '\(type.rawValue)' for names", place: typeNode.place,
        advice: "There are: \(types.map(\.type.rawValue).joined(separator: ", "))")
    }
    let kind = try node["kind"].map { value throws(ConfigurationError) in try Self.kind(value, of: definition) } ?? ""
    var aliases: [String] = []
    for alias in try node["aliases"]?.list("aliases") ?? [] { aliases.append(try text(alias, "an alias")) }
    for key in ["parent", "coordinates"] where type != .place {
      if let value = node[key] {
        throw ConfigurationError(.invalidValue, "'\(key)' belongs to places", place: value.place)
      }
    }
    let parent = try node["parent"].map { value throws(ConfigurationError) in try text(value, "parent") }
    let coordinates = try node["coordinates"].map { value throws(ConfigurationError) in try Self.coordinates(value) }
    let english = try node["name_en"].map { value throws(ConfigurationError) in try text(value, "name_en") }
    return Entry(
      name: name, type: type, kind: kind, aliases: aliases, parent: parent, coordinates: coordinates,
      nameEnglish: english, place: node.place)
  }

  private static func kind(_ node: ConfigurationNode, of type: TypeDefinition) throws(ConfigurationError) -> String {
    let kind = try node.string("kind")
    guard type.kinds.contains(where: { $0.name == kind }) else {
      throw ConfigurationError(
        .invalidValue, "\(type.type.rawValue) has no kind '\(kind)'", place: node.place,
        advice: "There are: \(type.kinds.map(\.name).joined(separator: ", "))")
    }
    return kind
  }

  /// A text that is a name: one character would match everywhere.
  private static func text(_ node: ConfigurationNode, _ what: String) throws(ConfigurationError) -> String {
    let text = try node.string(what)
    guard TextFolding.fold(text).unicodeScalars.count >= 2 else {
      throw ConfigurationError(.invalidValue, "\(what) must have two characters or more", place: node.place)
    }
    return text
  }

  private static func coordinates(_ node: ConfigurationNode) throws(ConfigurationError) -> Coordinates {
    let numbers = try node.list("coordinates")
    guard numbers.count == 2 else {
      throw ConfigurationError(
        .invalidValue, "coordinates must be two numbers", place: node.place, advice: "Write [longitude, latitude]")
    }
    return Coordinates(
      longitude: try numbers[0].number("longitude", in: -180...180),
      latitude: try numbers[1].number("latitude", in: -90...90))
  }
}
