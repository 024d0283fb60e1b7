#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Frames over a socket: four bytes of length, least first, then so many bytes. Writing to a peer that is gone gives an
/// error and no signal.
struct WorkerChannel {
  let descriptor: Int32

  /// Why a frame did not pass.
  enum Failure: Error {
    /// The deadline came first.
    case deadline
    /// The peer is gone, or speaks another language.
    case closed
  }

  /// The longest frame in bytes.
  static let maximumLength = 1 << 28

  #if canImport(Glibc)
    private static let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
  #else
    private static let flags = MSG_DONTWAIT
  #endif

  /// Whether the peer has hung up; asked between frames.
  var isClosed: Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    #if canImport(Glibc)
      let ready = Glibc.poll(&poll, 1, 0)
    #else
      let ready = Darwin.poll(&poll, 1, 0)
    #endif
    // Between frames there is nothing to read, so being readable means its end.
    return ready != 0
  }

  /// Sends one frame; without a deadline it waits for ever.
  func send(_ bytes: [UInt8], until deadline: ContinuousClock.Instant?) -> Result<Void, Failure> {
    let length = UInt32(clamping: bytes.count)
    let frame = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } + bytes
    var sent = 0
    while sent < frame.count {
      if let failure = wait(for: POLLOUT, until: deadline) { return .failure(failure) }
      let count = frame[sent...].withUnsafeBytes { systemSend(descriptor, $0.baseAddress, $0.count, Self.flags) }
      if count > 0 { sent += count } else if !Self.isTransient { return .failure(.closed) }
    }
    return .success(())
  }

  /// Waits for one frame.
  func receive(until deadline: ContinuousClock.Instant?) -> Result<[UInt8], Failure> {
    receive(count: 4, until: deadline).flatMap { head in
      let length = head.reversed().reduce(0) { $0 << 8 | Int($1) }
      return length > Self.maximumLength ? .failure(.closed) : receive(count: length, until: deadline)
    }
  }

  private func receive(count: Int, until deadline: ContinuousClock.Instant?) -> Result<[UInt8], Failure> {
    var bytes = [UInt8](repeating: 0, count: count)
    var received = 0
    while received < count {
      if let failure = wait(for: POLLIN, until: deadline) { return .failure(failure) }
      let got = bytes[received...].withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, Self.flags) }
      if got > 0 { received += got } else if got == 0 || !Self.isTransient { return .failure(.closed) }
    }
    return .success(bytes)
  }

  private func wait(for event: Int32, until deadline: ContinuousClock.Instant?) -> Failure? {
    while true {
      var poll = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      var milliseconds: Int32 = -1
      if let deadline {
        let rest = ContinuousClock.now.duration(to: deadline)
        guard rest > .zero else { return .deadline }
        milliseconds = Int32(clamping: rest.milliseconds + 1)
      }
      #if canImport(Glibc)
        let ready = Glibc.poll(&poll, 1, milliseconds)
      #else
        let ready = Darwin.poll(&poll, 1, milliseconds)
      #endif
      if ready > 0 { return nil }
      if ready < 0, errno != EINTR { return .closed }
    }
  }

  private static var isTransient: Bool { errno == EAGAIN || errno == EINTR }
}

/// `send` of the system, which the frame's own name hides.
private func systemSend(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32) -> Int {
  send(descriptor, bytes, count, flags)
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int {
    let (seconds, attoseconds) = components
    return Int(clamping: seconds).multipliedReportingOverflow(by: 1000).partialValue
      + Int(attoseconds / 1_000_000_000_000_000)
  }
}
