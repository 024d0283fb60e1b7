internal import Foundation

/// Decodes the bytes of a page: by what the caller says, by a byte order mark, as UTF-8 where they are well-formed UTF-8,
/// by what the page says of itself, and otherwise by what they look like.
enum HTMLEncoding {
  /// Bytes in which a page has to name its encoding.
  private static let prescanned = 4096

  static func decode(_ file: FileContent) throws(SourceTextError) -> TextDecoder.Result {
    let isKnown = file.options.encoding != nil || UTF8Validation.firstError(file.bytes) == nil
    if !isKnown, let named = named(in: file.bytes) {
      var options = file.options
      options.encoding = named
      // Pages err about themselves; what the bytes look like then decides.
      if let decoded = try? TextDecoder.decode(file.bytes, path: file.path, options: options) { return decoded }
    }
    return try TextDecoder.decode(file.bytes, path: file.path, options: file.options)
  }

  /// The encoding that `<meta charset>` or an XML declaration names, where iconv knows it.
  static func named(in bytes: [UInt8]) -> String? {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let head = bytes.prefix(prescanned).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for key in ["charset", "encoding"] {
      guard let found = head.firstRange(of: Array(key.utf8)) else { continue }
      var rest = head[found.upperBound...].drop { $0 == 0x20 }
      guard rest.first == 0x3D else { continue }
      rest = rest.dropFirst().drop { [0x20, 0x22, 0x27].contains($0) }
      let name = rest.prefix { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x5F, 0x3A, 0x2B].contains(byte)
      }
      let text = String(decoding: name, as: UTF8.self)
      let encoding = HTMLVocabulary.standard.encodings[text] ?? text.uppercased()
      if IconvDecoder.knows(encoding) { return encoding }
    }
    return nil
  }
}
