#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The other side of an `IsolatedLayoutService`: a process that lays out graphs for its parent and nothing else.
///
/// Any program can be its own worker: it calls `serve()` first of all where `isRequested` says so, and starts the
/// service with `IsolatedLayoutService()`. So a single copied file is enough.
public enum LayoutWorker {
  /// The one argument with which a program is started as a worker.
  public static let argument = "--serve-layouts-on-standard-input"

  /// Whether this process was started as a worker.
  public static var isRequested: Bool { CommandLine.arguments.dropFirst().elementsEqual([argument]) }

  /// Answers requests on the socket that is standard input, until the parent closes it.
  ///
  /// A layout that runs two seconds past its deadline ends the process, so that no worker outlives a parent that was
  /// killed. Nothing is written to standard output or standard error.
  public static func serve() {
    // An abort in Graphviz is expected; it leaves no core file behind.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if canImport(Glibc)
      setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      setrlimit(RLIMIT_CORE, &none)
    #endif
    let channel = WorkerChannel(descriptor: 0)
    let service = InProcessLayoutService()
    do throws(GraphvizError) {
      guard channel.send(.ready(version: try service.graphvizVersion())) else { return }
    } catch {
      _ = channel.send(WorkerReply(error))
      return
    }
    while let request: WorkerRequest = channel.receive() {
      alarm(UInt32(clamping: request.milliseconds / 1000 + 3))
      let reply: WorkerReply
      do throws(GraphvizError) {
        reply = .layout(try service.layout(request.graph))
      } catch {
        reply = WorkerReply(error)
      }
      alarm(0)
      guard channel.send(reply) else { return }
    }
  }
}

extension WorkerChannel {
  /// Waits for a request as long as the parent lives; `nil` when it is gone.
  fileprivate func receive() -> WorkerRequest? {
    guard case .success(let bytes) = receive(until: nil) else { return nil }
    return try? JSONDecoder().decode(WorkerRequest.self, from: Data(bytes))
  }

  fileprivate func send(_ reply: WorkerReply) -> Bool {
    guard let data = try? JSONEncoder().encode(reply), case .success = send(Array(data), until: nil) else {
      return false
    }
    return true
  }
}
