#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import Synchronization

/// Lays graphs out in a process of its own, so that neither an abort nor a hang nor a leak of Graphviz reaches the
/// caller: each ends as a `GraphvizError`, and the next layout gets a new worker.
///
/// The worker starts with the first layout and is used again; after `layoutsPerWorker` layouts, a failure or a missed
/// deadline another takes its place. It costs its start once (some ten milliseconds) and a copy of the graph and of the
/// geometry each time. Layouts are the same bits as `InProcessLayoutService` makes. Calls from several threads wait for
/// one another; make several services to lay out side by side.
public final class IsolatedLayoutService: LayoutService {
  /// The time one layout may take, the start of a worker included; waiting for another caller's layout is not.
  public let timeout: Duration
  /// After so many layouts a worker is replaced, which bounds what Graphviz leaks.
  public let layoutsPerWorker: Int

  private let executable: String
  private let argument: String
  private let current = Mutex<Current?>(nil)

  private struct Current {
    let process: WorkerProcess
    let version: String
    var layouts = 0
  }

  /// Creates the service; nothing is started before the first layout.
  /// - Parameters:
  ///   - executable: a program that calls `LayoutWorker.serve()`; without one, the running program itself.
  ///   - argument: the argument that makes it do so.
  ///   - timeout: more than zero, at most a day.
  ///   - layoutsPerWorker: at least 1.
  public init(
    executable: String? = nil, argument: String = LayoutWorker.argument, timeout: Duration = .seconds(30),
    layoutsPerWorker: Int = 200
  ) {
    self.executable = executable ?? Self.runningProgram
    self.argument = argument
    self.timeout = min(max(timeout, .milliseconds(1)), .seconds(86_400))
    self.layoutsPerWorker = max(1, layoutsPerWorker)
  }

  #if os(Linux)
    /// Found even where the file was moved or replaced since.
    private static let runningProgram = "/proc/self/exe"
  #else
    private static let runningProgram = CommandLine.arguments.first ?? ""
  #endif

  /// Lays one graph out.
  /// - Throws: `GraphvizError`: `deadline` at most a tenth of a second after the deadline, `workerFailed` where Graphviz
  ///   brought the worker down, and what `InProcessLayoutService` throws.
  public func layout(_ graph: LayoutGraph) throws(GraphvizError) -> Layout {
    // What would be refused anyway needs no process; and no number that JSON cannot hold passes.
    _ = try CheckedGraph(graph)
    guard !graph.nodes.isEmpty else {
      return Layout(size: .zero, nodes: [], clusters: graph.clusters.map { _ in nil }, edges: [])
    }
    return try current.withLock { current throws(GraphvizError) -> Layout in
      let deadline = ContinuousClock.now + timeout
      var worker = try ready(current, deadline)
      // A worker goes on only if all goes well.
      current = nil
      let request = WorkerRequest(graph: graph, milliseconds: timeout.milliseconds)
      guard let data = try? JSONEncoder().encode(request) else {
        throw GraphvizError(.invalidInput, "the graph cannot be handed to another process")
      }
      try passed(worker.process.channel.send(Array(data), until: deadline), graph)
      let reply = try Self.decoded(try passed(worker.process.channel.receive(until: deadline), graph))
      worker.layouts += 1
      if worker.layouts < layoutsPerWorker { current = worker }
      switch reply {
      case .layout(let layout): return layout
      case .failure(let code, let message, let advice):
        throw GraphvizError(GraphvizError.Code(rawValue: code) ?? .layoutFailed, message, advice: advice)
      case .ready: throw Self.nonsense
      }
    }
  }

  /// The version of Graphviz that the worker uses.
  public func graphvizVersion() throws(GraphvizError) -> String {
    try current.withLock { current throws(GraphvizError) -> String in
      let worker = try ready(current, ContinuousClock.now + timeout)
      current = worker
      return worker.version
    }
  }

  /// The worker at hand, or a new one where there is none or it has died meanwhile.
  private func ready(_ current: Current?, _ deadline: ContinuousClock.Instant) throws(GraphvizError) -> Current {
    if let current, !current.process.channel.isClosed { return current }
    let process = try WorkerProcess(executable: executable, argument: argument)
    switch try Self.decoded(try passed(process.channel.receive(until: deadline), nil)) {
    case .ready(let version): return Current(process: process, version: version)
    case .failure(let code, let message, let advice):
      throw GraphvizError(GraphvizError.Code(rawValue: code) ?? .unavailable, message, advice: advice)
    case .layout: throw Self.nonsense
    }
  }

  private func passed<Value>(
    _ result: Result<Value, WorkerChannel.Failure>, _ graph: LayoutGraph?
  ) throws(GraphvizError) -> Value {
    switch result {
    case .success(let value): return value
    case .failure(.deadline):
      throw GraphvizError(
        .deadline, "Graphviz made no layout within \(Self.seconds(timeout)) seconds\(Self.text(of: graph))",
        advice: "Select fewer nodes, take the engine sfdp, or allow more time")
    case .failure(.closed):
      guard let graph else {
        throw GraphvizError(
          .unavailable, "the layout worker '\(executable)' ends before it answers",
          advice: "Name an executable that calls LayoutWorker.serve()")
      }
      throw GraphvizError(
        .workerFailed, "Graphviz broke down\(Self.text(of: graph))", advice: "Take another engine or fewer nodes")
    }
  }

  private static func decoded(_ bytes: [UInt8]) throws(GraphvizError) -> WorkerReply {
    guard let reply = try? JSONDecoder().decode(WorkerReply.self, from: Data(bytes)) else { throw nonsense }
    return reply
  }

  private static var nonsense: GraphvizError {
    GraphvizError(.workerFailed, "the layout worker answers in another language", advice: "Name this version's worker")
  }

  private static func text(of graph: LayoutGraph?) -> String {
    graph.map { " for \($0.nodes.count) nodes with \($0.options.engine.rawValue)" } ?? ""
  }

  /// Seconds with as many decimals as they have, three at most.
  private static func seconds(_ duration: Duration) -> String {
    let milliseconds = duration.milliseconds
    if milliseconds % 1000 == 0 { return String(milliseconds / 1000) }
    var fraction = String(String(1000 + milliseconds % 1000).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return "\(milliseconds / 1000).\(fraction)"
  }
}
