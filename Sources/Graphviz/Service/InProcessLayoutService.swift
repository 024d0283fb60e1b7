internal import CGraphviz
internal import Synchronization

/// Graphviz is not safe for threads and keeps global state: whoever calls it holds this. It is the one piece of
/// global state of the project.
private let graphvizLock = Mutex(())

/// Lays graphs out within this process, one at a time for the whole process.
///
/// It is fast (no start of a process, no copying) and it is exposed: some graphs make Graphviz run for minutes or
/// abort. Known dangerous combinations and sizes are refused before. While a layout runs, Graphviz may set the
/// process's LC_NUMERIC to "C" and back, and it seeds `rand` and `drand48`.
public struct InProcessLayoutService: LayoutService {
  /// Creates the service; nothing is started before the first layout.
  public init() {}

  /// The version Graphviz reports of itself, such as `2.43.0`. Layouts are the same bytes only under one version.
  /// - Throws: `GraphvizError` `unavailable`.
  public func graphvizVersion() throws(GraphvizError) -> String {
    try graphvizLock.withLock { _ throws(GraphvizError) -> String in
      try Self.prepare()
      guard let version = cgraphviz_version() else { throw Self.unavailable("no version") }
      return String(cString: version)
    }
  }

  /// Lays one graph out. Calls from several threads wait for one another.
  /// - Returns: the geometry; the same graph gives the same bits, in any process with the same Graphviz.
  /// - Throws: `GraphvizError`, with Graphviz's own messages where it refused.
  public func layout(_ graph: LayoutGraph) throws(GraphvizError) -> Layout {
    let checked = try CheckedGraph(graph)
    guard !graph.nodes.isEmpty else {
      return Layout(size: .zero, nodes: [], clusters: graph.clusters.map { _ in nil }, edges: [])
    }
    return try graphvizLock.withLock { _ throws(GraphvizError) -> Layout in try Self.run(checked) }
  }

  /// The caller holds the lock.
  private static func run(_ checked: CheckedGraph) throws(GraphvizError) -> Layout {
    try prepare()
    guard let handle = cgraphviz_open() else { throw unavailable("no graph could be opened") }
    defer { cgraphviz_close(handle) }
    guard LayoutBuilder(handle: handle, checked: checked).build() else {
      throw GraphvizError(.layoutFailed, "Graphviz did not take the graph: \(messages().joined(separator: "; "))")
    }
    guard cgraphviz_run(handle, checked.graph.options.engine.rawValue) else {
      throw GraphvizError(.layoutFailed, "Graphviz made no layout: \(messages().joined(separator: "; "))")
    }
    var layout = LayoutReader(handle: handle, graph: checked.graph).read()
    layout.warnings = messages()
    return layout
  }

  /// What Graphviz says of an engine that does not exist: for the tests of its error state, which outlives a layout.
  static func messagesOfUnknownEngine() -> [String] {
    graphvizLock.withLock { _ in
      guard cgraphviz_prepare() == nil, let handle = cgraphviz_open() else { return [] }
      defer { cgraphviz_close(handle) }
      return cgraphviz_run(handle, "nonsense") ? [] : Array(messages().prefix(1))
    }
  }

  private static func prepare() throws(GraphvizError) {
    if let problem = cgraphviz_prepare() { throw unavailable(String(cString: problem)) }
  }

  private static func unavailable(_ reason: String) -> GraphvizError {
    GraphvizError(
      .unavailable, "Graphviz cannot be used: \(reason)",
      advice: "Install Graphviz with its plugins (Debian: apt install graphviz libgraphviz-dev)")
  }

  /// Some of Graphviz's messages list every node; nobody reads that.
  private static let longestMessage = 300

  private static func messages() -> [String] {
    String(cString: cgraphviz_messages()).split(separator: "\n").prefix(20).map { line in
      line.count > longestMessage ? line.prefix(longestMessage) + "…" : String(line)
    }
  }
}
