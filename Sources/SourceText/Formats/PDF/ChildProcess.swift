internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Runs another program, without a shell, with a deadline and with bounded output.
///
/// The program stands in a process group of its own, so that Ctrl-C reaches only us and what is begun can be finished.
enum ChildProcess {
  /// What a program left behind.
  struct Result {
    /// Its exit code; 128 and the signal's number where a signal ended it.
    var status: Int32
    /// Its standard output.
    var output: [UInt8]
    /// The beginning of its standard error.
    var error: [UInt8]
  }

  /// Why there is no result.
  enum Failure: Error {
    /// There is no such program on the path.
    case missing
    /// It wrote more than the limit.
    case tooMuchOutput
    /// It took longer than the limit.
    case tooSlow
    /// The system refused something.
    case system(String)
  }

  private static let starting = Mutex(())
  /// Bytes of standard error that are kept.
  private static let longestError = 1 << 16

  /// Runs a program to its end.
  /// - Parameters:
  ///   - program: its name, looked for on the path.
  ///   - input: what its standard input holds; an unnamed file, so that it may seek.
  ///   - outputLimit: bytes of standard output.
  ///   - seconds: how long it may take.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8], outputLimit: Int, seconds: Int
  ) throws(Failure) -> Result {
    let standardInput = try inputFile(input)
    defer { close(standardInput) }
    // One after another: an end of a pipe that another program inherits before it is marked would never close.
    let started = starting.withLock { _ -> Swift.Result<(pid_t, Pipe, Pipe), Failure> in
      do throws(Failure) {
        let output = try Pipe()
        let error = try Pipe()
        let child = try spawn(program, arguments, input: standardInput, output: output.writing, error: error.writing)
        return .success((child, output, error))
      } catch {
        return .failure(error)
      }
    }
    let (child, output, error) = try started.get()
    output.closeWriting()
    error.closeWriting()
    var result = Result(status: 0, output: [], error: [])
    let failure = collect(from: output, error, into: &result, limit: outputLimit, seconds: seconds)
    if failure != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 && errno == EINTR {}
    if let failure { throw failure }
    let signal = status & 0x7F
    result.status = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    // What the shell, and some C libraries, answer where there is no such program.
    if result.status == 127 { throw .missing }
    return result
  }

  // MARK: Input

  /// A file without a name that holds the bytes, read from its beginning.
  private static func inputFile(_ bytes: [UInt8]) throws(Failure) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/docgraph-XXXXXX".utf8CString)
    let file = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard file >= 0 else { throw systemFailure() }
    _ = template.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { unlink($0) } }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { write(file, $0 + written, buffer.count - written) } ?? -1
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let failure = systemFailure()
        close(file)
        throw failure
      }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return file
  }

  // MARK: The program

  private static func spawn(
    _ program: String, _ arguments: [String], input: Int32, output: Int32, error: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)

    // The search path alone: messages in English, nothing of the user's settings.
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [String](["PATH=\(path)", "LC_ALL=C"]).map { strdup($0) } + [nil]
    defer { for word in words + environment { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, &attributes, &words, &environment)
    if code == ENOENT { throw .missing }
    guard code == 0 else { throw .system(String(cString: strerror(code))) }
    return child
  }

  // MARK: Output

  /// Two ends, neither of which another program inherits.
  private final class Pipe {
    private(set) var reading: Int32 = -1
    private(set) var writing: Int32 = -1

    init() throws(Failure) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw systemFailure() }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      reading = ends[0]
      writing = ends[1]
    }

    func closeReading() {
      if reading >= 0 { close(reading) }
      reading = -1
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    deinit {
      closeReading()
      closeWriting()
    }
  }

  /// Reads both pipes until they end; answers why it stopped before.
  private static func collect(
    from output: Pipe, _ error: Pipe, into result: inout Result, limit: Int, seconds: Int
  ) -> Failure? {
    let start = now()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while output.reading >= 0 || error.reading >= 0 {
      let left = seconds * 1000 - (now() - start)
      if left <= 0 { return .tooSlow }
      var ends = [
        pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: error.reading, events: Int16(POLLIN), revents: 0),
      ]
      let ready = poll(&ends, 2, Int32(clamping: left))
      if ready < 0 && errno != EINTR { return systemFailure() }
      guard ready > 0 else { continue }
      if ends[0].revents != 0 {
        let count = read(output.reading, &buffer, buffer.count)
        if count > 0 { result.output += buffer[..<count] } else if count == 0 { output.closeReading() }
        if result.output.count > limit { return .tooMuchOutput }
      }
      if ends[1].revents != 0 {
        let count = read(error.reading, &buffer, buffer.count)
        if count > 0 {
          result.error += buffer[..<min(count, max(0, longestError - result.error.count))]
        } else if count == 0 {
          error.closeReading()
        }
      }
    }
    return nil
  }

  /// Milliseconds of a clock that only goes forward.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  private static func systemFailure() -> Failure { .system(String(cString: strerror(errno))) }
}
