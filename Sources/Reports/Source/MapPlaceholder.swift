internal import Configuration

/// A map: the file that describes it, or its description in place.
struct MapPlaceholder: Hashable {
  /// The map description's file as the block names it.
  let file: String?
  /// The description itself, where no file is named, with blank lines before it for those above it in the source.
  let description: String
  /// A caption that replaces the map's title.
  let caption: String?

  init(parsing yaml: String, file path: String) throws(ConfigurationError) {
    let root = try ConfigurationFile.parse(yaml, file: path)
    guard let node = root["file"] else {
      file = nil
      caption = nil
      description = yaml
      return
    }
    _ = try root.entries("a map of a file", known: ["file", "caption"])
    file = try node.string("file")
    caption = try root["caption"]?.string("caption")
    description = ""
  }
}
