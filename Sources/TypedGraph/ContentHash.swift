internal import CMessageDigest

/// SHA-256 of content, as lower-case hexadecimal digits. Documents, graphs and maps are named by it.
public struct ContentHash: Sendable, Hashable, CustomStringConvertible {
  /// 64 hexadecimal digits.
  public let description: String

  /// Hashes bytes; linear in their number.
  public init(of bytes: [UInt8]) {
    var context = SHA2_CTX()
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    self.description = digest.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }

  /// Hashes the UTF-8 bytes of a text.
  public init(of text: String) { self.init(of: Array(text.utf8)) }

  /// The first `count` digits, for names that people read.
  public func prefix(_ count: Int) -> String { String(description.prefix(count)) }
}
