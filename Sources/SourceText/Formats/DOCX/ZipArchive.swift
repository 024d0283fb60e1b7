internal import CArchive

/// The members of a zip archive in memory, read one at a time and never unpacked as a whole.
struct ZipArchive {
  /// Why a member cannot be read.
  enum Failure: Error {
    /// The archive is damaged.
    case damaged
    /// Members are protected by a password.
    case encrypted
    /// The member holds more than the limit.
    case tooLarge
  }

  /// A member while it is read.
  final class Member {
    /// Bytes that may still be read.
    private var left: Int
    /// What ended reading before the member's end.
    private(set) var failure: Failure?
    private let archive: OpaquePointer

    fileprivate init(_ archive: OpaquePointer, limit: Int) {
      self.archive = archive
      left = limit
    }

    /// Reads on.
    /// - Returns: how many bytes were read; 0 at the end, negative where it cannot go on.
    func read(into buffer: UnsafeMutableRawPointer, count: Int) -> Int {
      guard failure == nil else { return -1 }
      let read = archive_read_data(archive, buffer, count)
      guard read >= 0 else {
        failure = .damaged
        return -1
      }
      left -= Int(read)
      guard left >= 0 else {
        failure = .tooLarge
        return -1
      }
      return Int(read)
    }

    /// The whole of it.
    func bytes() -> [UInt8] {
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let count = buffer.withUnsafeMutableBytes { space in
          space.baseAddress.map { read(into: $0, count: space.count) } ?? -1
        }
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
      }
    }
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a member.
  /// - Parameters:
  ///   - name: its name; nil only looks through the names, whether the archive is sound.
  ///   - limit: bytes of its content that are read at most.
  /// - Returns: what `body` makes of it; nil where there is no such member.
  func read<Result>(
    _ name: String?, limit: Int, _ body: (Member) -> Result
  ) throws(Failure) -> Result? {
    guard let archive = archive_read_new() else { throw .damaged }
    defer { archive_read_free(archive) }
    // The directory at the archive's end counts; without one it would have to be unpacked to be gone through.
    archive_read_support_format_zip_seekable(archive)
    let outcome = bytes.withUnsafeBytes { buffer -> Swift.Result<Result?, Failure> in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        return .failure(.damaged)
      }
      return Self.find(name, in: archive, limit: limit, body)
    }
    return try outcome.get()
  }

  private static func find<Result>(
    _ name: String?, in archive: OpaquePointer, limit: Int, _ body: (Member) -> Result
  ) -> Swift.Result<Result?, Failure> {
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return .success(nil) }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { return .failure(.damaged) }
      guard let name, let path = archive_entry_pathname(entry), String(cString: path) == name else { continue }
      if archive_entry_is_encrypted(entry) != 0 { return .failure(.encrypted) }
      let member = Member(archive, limit: limit)
      let result = body(member)
      if let failure = member.failure { return .failure(failure) }
      return .success(result)
    }
  }
}
