internal import GRDB
public import TypedGraph

/// A graph file opened for queries. Every query reads indexes; only `graph(filter:)` reads all of it. The file is
/// never changed, and may be read by several programs at once.
public struct GraphFile: Sendable {
  let access: DatabaseAccess
  /// What says which predicates are symmetric.
  let schema: Schema

  /// The path as it was given.
  public var path: String { access.path }

  /// Opens a graph file.
  /// - Parameters:
  ///   - path: the file.
  ///   - schema: the schema that it was built with.
  /// - Throws: `GraphStoreError` `notFound`, `notAGraph`, `newerVersion`, `locked` or `corrupt`.
  public init(opening path: String, schema: Schema = .standard) throws(GraphStoreError) {
    self.schema = schema
    switch FileKind(at: path) {
    case .nothing:
      throw GraphStoreError(
        .notFound, "no graph file '\(path)'",
        advice: "Build one with docgraph build, or name another with --graph")
    case .folder, .special: throw GraphFileFormat.notAGraph(path)
    case .file: break
    }
    do {
      access = try DatabaseAccess(path: path, for: .reading)
    } catch let error where error.code == .unwritable {
      throw GraphStoreError(.notFound, "'\(path)' cannot be opened", advice: "Check that it may be read")
    }
    try access.read { try GraphFileFormat.check($0, path: path) }
  }

  /// How the file names its documents' places.
  public var documentPath: DocumentPath { DocumentPath(graphFile: path) }
}
