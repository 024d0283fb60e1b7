/// A form in which a map leaves the program.
public enum MapFormat: String, Sendable, Hashable, CaseIterable {
  /// The drawing itself.
  case svg
  /// The drawing and a table that says the same, as a fragment of a page.
  case html
  /// A picture of pixels.
  case png
  /// A page.
  case pdf
  /// Nodes and links in the language of Graphviz.
  case dot
  /// Where everything stands, for programs.
  case json

  /// The format that the ending of a file's name stands for; `nil` where it stands for none.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
    let ending = fileName[fileName.index(after: dot)...].lowercased()
    self.init(rawValue: ["htm": "html", "gv": "dot"][ending] ?? ending)
  }
}
