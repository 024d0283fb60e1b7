import Configuration
import Foundation
import Graphviz
import Testing

@Suite("an isolated service keeps Graphviz out of the caller's process")
struct IsolatedLayoutServiceTests {
  /// The worker, which the build puts beside the bundle of the tests.
  static let worker = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("docgraph-layout").path

  /// A worker's greeting, as a shell writes it to its standard input.
  static let greeting = #"printf '\031\0\0\0{"ready":{"version":"0"}}' >&0"#

  /// Runs a test with a worker that is a shell script.
  func withScript(_ lines: String..., test: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = folder.appendingPathComponent("worker")
    let text = ["#!/bin/sh", "cd '\(folder.path)'"] + lines
    try Data((text.joined(separator: "\n") + "\n").utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    try test(script.path)
  }

  func error(_ service: IsolatedLayoutService, _ graph: LayoutGraph = SampleGraph.clustered(5)) -> GraphvizError? {
    do throws(GraphvizError) {
      _ = try service.layout(graph)
      return nil
    } catch {
      return error
    }
  }

  @Test("it makes the same bits as a service in the process, with every engine", arguments: LayoutEngine.allCases)
  func sameBits(engine: LayoutEngine) throws {
    let graph = SampleGraph.clustered(20, options: LayoutOptions(engine: engine, splines: .line))
    let service = IsolatedLayoutService(executable: Self.worker)
    let expected = try InProcessLayoutService().layout(graph).bits
    #expect(try service.layout(graph).bits == expected)
    #expect(try service.layout(graph).bits == expected)
  }

  @Test("replacing the worker after every layout changes nothing")
  func replaced() throws {
    let service = IsolatedLayoutService(executable: Self.worker, layoutsPerWorker: 1)
    let graph = SampleGraph.clustered(12)
    let first = try service.layout(graph).bits
    for _ in 0..<3 { #expect(try service.layout(graph).bits == first) }
  }

  @Test("both services speak for the same version of Graphviz")
  func version() throws {
    #expect(
      try IsolatedLayoutService(executable: Self.worker).graphvizVersion()
        == InProcessLayoutService().graphvizVersion())
  }

  @Test("callers from many tasks wait for one another")
  func concurrentCallers() async throws {
    let service = IsolatedLayoutService(executable: Self.worker)
    let graph = SampleGraph.clustered(10)
    let expected = try InProcessLayoutService().layout(graph).bits
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try service.layout(graph).bits } }
      for try await bits in group { #expect(bits == expected) }
    }
  }

  @Test("what may not reach Graphviz is refused in the same words, and no process is started for it")
  func refused() {
    let graph = LayoutGraph(nodes: [LayoutNode(id: "a", size: LayoutSize(width: .nan, height: 1))])
    #expect(error(IsolatedLayoutService(executable: "/nonexistent"), graph)?.code == .invalidInput)
  }

  @Test("a layout that does not come in time is an error, and the next one gets a new worker")
  func hang() throws {
    try withScript(
      "if [ -e started ]; then exec '\(Self.worker)' \(LayoutWorker.argument); fi", "touch started", Self.greeting,
      "exec sleep 60"
    ) { script in
      let service = IsolatedLayoutService(executable: script, timeout: .seconds(2))
      #expect(
        error(service)?.description == """
          Graphviz made no layout within 2 seconds for 5 nodes with dot
          Select fewer nodes, take the engine sfdp, or allow more time
          """)
      #expect(error(service) == nil)
    }
  }

  @Test("a worker that breaks down is an error, and the next layout gets a new one")
  func breakdown() throws {
    try withScript(
      "if [ -e started ]; then exec '\(Self.worker)' \(LayoutWorker.argument); fi", "touch started", Self.greeting,
      "head -c 1 <&0 >/dev/null", "kill -ABRT $$"
    ) { script in
      let service = IsolatedLayoutService(executable: script)
      #expect(
        error(service)?.description == """
          Graphviz broke down for 5 nodes with dot
          Take another engine or fewer nodes
          """)
      #expect(error(service) == nil)
    }
  }

  @Test("a worker that has died while nobody asked it is replaced without a word")
  func idleDeath() throws {
    try withScript(
      "if [ -e started ]; then exec '\(Self.worker)' \(LayoutWorker.argument); fi", "touch started", Self.greeting
    ) { script in
      let service = IsolatedLayoutService(executable: script)
      #expect(try service.graphvizVersion() == "0")
      // Until the first worker has ended the service would still ask it.
      while try service.graphvizVersion() == "0" {}
      #expect(error(service) == nil)
    }
  }

  @Test("a program that is no worker, or none at all, is named", arguments: ["/bin/true", "/nonexistent/worker"])
  func noWorker(program: String) {
    let error = error(IsolatedLayoutService(executable: program))
    #expect(error?.code == .unavailable)
    #expect(error?.diagnostic.message.contains(program) == true)
  }
}
