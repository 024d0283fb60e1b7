internal import Configuration
internal import TypedGraph

/// The colours of a map. One of one's own begins as a copy of a known one:
///
/// ```swift
/// var house = Theme.light
/// house.edge = MapColor(red: 0x80, green: 0x90, blue: 0x80)
/// ```
public struct Theme: Sendable, Hashable {
  /// The colours of one type of entity.
  public struct Palette: Sendable, Hashable {
    /// Inside of the shape.
    public var fill: MapColor
    /// Outline; the inside for the focus.
    public var stroke: MapColor
    /// Text on `fill`.
    public var ink: MapColor

    /// Creates a palette.
    public init(fill: MapColor, stroke: MapColor, ink: MapColor) {
      self.fill = fill
      self.stroke = stroke
      self.ink = ink
    }
  }

  /// What the map stands on.
  public var surface: MapColor
  /// Titles.
  public var ink: MapColor
  /// Source line, legend.
  public var muted: MapColor
  /// Edge labels.
  public var label: MapColor
  /// Edges.
  public var edge: MapColor
  /// Inside of groups.
  public var group: MapColor
  /// Outline of groups.
  public var frame: MapColor
  /// Text of the focus, on its type's `stroke`.
  public var focus: MapColor
  /// Colours by type; `other` for every type that is not listed.
  public var types: [String: Palette]

  /// The colours of a type.
  func palette(_ type: EntityType) -> Palette {
    types[type.rawValue] ?? types["other"] ?? Palette(fill: surface, stroke: ink, ink: ink)
  }

  /// For pages and screens; in a browser it turns dark where the reader asks for dark pages.
  public static let light = named("light") ?? plain
  /// For dark slides and pages.
  public static let dark = named("dark") ?? plain
  /// Grey, for printers without colours.
  public static let print = named("print") ?? plain

  /// Black on white.
  private static let plain: Theme = {
    let (black, white) = (MapColor(red: 0, green: 0, blue: 0), MapColor(red: 255, green: 255, blue: 255))
    return Theme(
      surface: white, ink: black, muted: black, label: black, edge: black, group: white, frame: black, focus: white,
      types: [:])
  }()

  /// Every theme with its name, in the order of the file.
  private static let all: [(name: String, theme: Theme)] = {
    let text = String(decoding: PackageResources.themes_yaml, as: UTF8.self)
    return (try? read(text)) ?? []
  }()

  /// The names of the themes.
  public static var names: [String] { all.map(\.name) }

  /// The theme of a name; `nil` where there is none.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name }?.theme }

  /// Reads the form of `Data/themes.yaml`.
  private static func read(_ yaml: String) throws(ConfigurationError) -> [(name: String, theme: Theme)] {
    var themes: [(name: String, theme: Theme)] = []
    for entry in try ConfigurationFile.parse(yaml, file: "themes.yaml").entries("themes") {
      let node = entry.value
      func color(_ node: ConfigurationNode, _ key: String) throws(ConfigurationError) -> MapColor {
        guard let value = node[key], let color = MapColor(try value.string(key)) else {
          throw ConfigurationError(.missingKey, "no colour '\(key)'", place: node.place)
        }
        return color
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
