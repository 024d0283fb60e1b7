#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A running worker and the socket to it. It is killed and reaped when nobody holds it any more.
final class WorkerProcess: Sendable {
  let channel: WorkerChannel
  private let identifier: pid_t

  /// Variables that a worker needs to find its libraries and plugins.
  private static let environment = [
    "PATH", "HOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "GVBINDIR", "FONTCONFIG_FILE", "ASAN_OPTIONS",
  ]

  /// Starts an executable with one argument.
  /// - Throws: `GraphvizError` `unavailable`.
  init(executable: String, argument: String) throws(GraphvizError) {
    var sockets: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &sockets) == 0 else { throw Self.failed(executable, errno) }
    #if !canImport(Glibc)
      var on: Int32 = 1
      for socket in sockets {
        _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
        setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      }
    #endif
    defer { close(sockets[1]) }
    let variables = Self.environment.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
    var identifier: pid_t = 0
    let result = Self.spawn(
      &identifier, executable, arguments: [executable, argument], environment: variables, socket: sockets[1])
    guard result == 0 else {
      close(sockets[0])
      throw Self.failed(executable, result)
    }
    self.identifier = identifier
    channel = WorkerChannel(descriptor: sockets[0])
  }

  deinit {
    kill(identifier, SIGKILL)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    close(channel.descriptor)
  }

  private static func failed(_ executable: String, _ number: Int32) -> GraphvizError {
    GraphvizError(
      .unavailable, "the layout worker '\(executable)' does not start: \(String(cString: strerror(number)))",
      advice: "Name an executable that calls LayoutWorker.serve()")
  }

  /// Standard input becomes the socket; nothing that Graphviz prints reaches the caller's own output.
  private static func spawn(
    _ identifier: inout pid_t, _ path: String, arguments: [String], environment: [String], socket: Int32
  ) -> Int32 {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, socket, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // The caller may ignore or block signals that have to end a worker.
    var mask = sigset_t()
    sigemptyset(&mask)
    posix_spawnattr_setsigmask(&attributes, &mask)
    for signal in [SIGALRM, SIGPIPE, SIGTERM, SIGINT, SIGABRT] { sigaddset(&mask, signal) }
    posix_spawnattr_setsigdefault(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    let words = arguments.map { strdup($0) }
    let variables = environment.map { strdup($0) }
    defer { for pointer in words + variables { free(pointer) } }
    return posix_spawn(&identifier, path, &actions, &attributes, words + [nil], variables + [nil])
  }
}
