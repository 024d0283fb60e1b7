internal import Configuration

/// Whose neighbours a block asks for.
struct NeighborsQuery: Hashable {
  /// The name or identity of the entity.
  let focus: String
  /// Where the name stands in the source.
  let focusPlace: DiagnosticPlace
  /// Which neighbours.
  let filter: QueryFilter
  /// A caption of the author's.
  let caption: String?

  init(parsing yaml: String, file: String, at place: DiagnosticPlace) throws(ConfigurationError) {
    let root = try ConfigurationFile.parse(yaml, file: file)
    _ = try root.entries("neighbors", known: ["focus", "caption"] + QueryFilter.keys)
    guard let node = root["focus"] else {
      throw ConfigurationError(
        .missingKey, "neighbors needs a focus", place: place, advice: "Add a line such as 'focus: NAME'")
    }
    focus = try node.string("focus")
    focusPlace = node.place
    caption = try root["caption"]?.string("caption")
    filter = try QueryFilter(parsing: root)
  }
}
