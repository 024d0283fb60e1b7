internal import Configuration

/// Which relations a block lists.
struct RelationsQuery: Hashable {
  /// Only those that touch this entity.
  let focus: String?
  /// Where the name stands in the source.
  let focusPlace: DiagnosticPlace?
  /// Which relations; a type or kind must be met by one of the two ends.
  let filter: QueryFilter
  /// A caption of the author's.
  let caption: String?

  init(parsing yaml: String, file: String) throws(ConfigurationError) {
    let root = try ConfigurationFile.parse(yaml, file: file)
    _ = try root.entries("relations", known: ["focus", "caption"] + QueryFilter.keys)
    focus = try root["focus"]?.string("focus")
    focusPlace = root["focus"]?.place
    caption = try root["caption"]?.string("caption")
    filter = try QueryFilter(parsing: root)
  }
}
