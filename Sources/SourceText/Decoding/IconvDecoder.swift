import Foundation

/// Decodes bytes with the C library's iconv.
struct IconvDecoder {
  /// What decoding gave.
  struct Result {
    var utf8: [UInt8]
    /// The offset of the first byte that is not of the encoding; nil where all are.
    var firstError: Int?
    /// Stretches of bytes that were replaced by U+FFFD.
    var replacements: Int
  }

  /// Bytes given to iconv at a time.
  private static let chunk = 1 << 16

  /// Whether the C library knows an encoding.
  static func knows(_ encoding: String) -> Bool {
    guard let descriptor = open(encoding) else { return false }
    iconv_close(descriptor)
    return true
  }

  /// Decodes.
  /// - Parameters:
  ///   - bytes: the text in the encoding.
  ///   - encoding: a name that iconv knows.
  ///   - isLossy: whether to replace what is undecodable and go on; otherwise decoding ends there.
  ///   - limit: bytes after which the result is cut, for looking at a sample.
  /// - Returns: nil where iconv does not know the encoding.
  /// - Complexity: O(n).
  static func decode(
    _ bytes: ArraySlice<UInt8>, from encoding: String, isLossy: Bool, limit: Int = .max
  ) -> Result? {
    guard let descriptor = open(encoding) else { return nil }
    defer { iconv_close(descriptor) }
    var result = Result(utf8: [], firstError: nil, replacements: 0)
    result.utf8.reserveCapacity(min(bytes.count + bytes.count / 2, limit))
    var output = [CChar](repeating: 0, count: chunk)
    var lastErrorEnd = -1

    bytes.withUnsafeBytes { input in
      guard let base = input.baseAddress else { return }
      // iconv takes a pointer to mutable bytes and does not change them.
      let start = UnsafeMutablePointer(mutating: base.assumingMemoryBound(to: CChar.self))
      var position = 0
      while position < input.count && result.utf8.count < limit {
        var from: UnsafeMutablePointer<CChar>? = start + position
        var left = input.count - position
        let (status, written, code) = output.withUnsafeMutableBufferPointer { buffer in
          var to = buffer.baseAddress
          var room = buffer.count
          let status = iconv(descriptor, &from, &left, &to, &room)
          return (status, buffer.count - room, errno)
        }
        output.withUnsafeBytes { result.utf8.append(contentsOf: $0.prefix(written)) }
        position = input.count - left
        if status != -1 { break }
        guard code == EILSEQ || code == EINVAL else { continue }
        if result.firstError == nil { result.firstError = position }
        if !isLossy { break }
        if position != lastErrorEnd || written > 0 {
          result.utf8.append(contentsOf: [0xEF, 0xBF, 0xBD])
          result.replacements += 1
        }
        position += 1
        lastErrorEnd = position
        iconv(descriptor, nil, nil, nil, nil)
      }
    }
    return result
  }

  private static func open(_ encoding: String) -> iconv_t? {
    // A suffix such as //IGNORE would hide errors.
    guard !encoding.isEmpty, !encoding.contains("/") else { return nil }
    guard let descriptor = iconv_open("UTF-8", encoding) else { return nil }
    return Int(bitPattern: descriptor) == -1 ? nil : descriptor
  }
}
