internal import Configuration
internal import TypedGraph

/// The colours of a map, as `#rrggbb`.
struct Theme: Sendable, Hashable {
  /// The colours of one type of entity.
  struct Palette: Sendable, Hashable {
    /// Inside of the shape.
    var fill: String
    /// Outline; the inside for the focus.
    var stroke: String
    /// Text on `fill`.
    var ink: String
  }

  /// What the map stands on.
  var surface: String
  /// Titles.
  var ink: String
  /// Source line, legend.
  var muted: String
  /// Edge labels.
  var label: String
  /// Edges.
  var edge: String
  /// Inside of groups.
  var group: String
  /// Outline of groups.
  var frame: String
  /// Text of the focus, on its type's `stroke`.
  var focus: String
  /// Colours by type; `other` for every type that is not listed.
  var types: [String: Palette]

  /// The colours of a type.
  func palette(_ type: EntityType) -> Palette {
    types[type.rawValue] ?? types["other"] ?? Palette(fill: surface, stroke: ink, ink: ink)
  }

  /// Every theme with its name, in the order of the file.
  static let all: [(name: String, theme: Theme)] = {
    let text = String(decoding: PackageResources.themes_yaml, as: UTF8.self)
    return (try? read(text)) ?? []
  }()

  /// The names of the themes.
  static var names: [String] { all.map(\.name) }

  /// The theme of a name.
  static func named(_ name: String) -> Theme? { all.first { $0.name == name }?.theme }

  /// Reads the form of `Data/themes.yaml`.
  static func read(_ yaml: String) throws(ConfigurationError) -> [(name: String, theme: Theme)] {
    var themes: [(name: String, theme: Theme)] = []
    for entry in try ConfigurationFile.parse(yaml, file: "themes.yaml").entries("themes") {
      let node = entry.value
      func color(_ node: ConfigurationNode, _ key: String) throws(ConfigurationError) -> String {
        guard let value = node[key] else {
          throw ConfigurationError(.missingKey, "no colour '\(key)'", place: node.place)
        }
        return try value.string(key)
      }
      var types: [String: Palette] = [:]
      for type in try node["types"]?.entries("types") ?? [] {
        types[type.key] = Palette(
          fill: try color(type.value, "fill"), stroke: try color(type.value, "stroke"),
          ink: try color(type.value, "ink"))
      }
      let theme = Theme(
        surface: try color(node, "surface"), ink: try color(node, "ink"), muted: try color(node, "muted"),
        label: try color(node, "label"), edge: try color(node, "edge"), group: try color(node, "group"),
        frame: try color(node, "frame"), focus: try color(node, "focus"), types: types)
      themes.append((entry.key, theme))
    }
    return themes
  }
}
