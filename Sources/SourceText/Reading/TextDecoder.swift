import Configuration

/// Turns bytes into well-formed UTF-8.
enum TextDecoder {
  /// What decoding gives.
  struct Result {
    var utf8: [UInt8]
    var encoding: TextEncoding
  }

  /// Decodes a document.
  /// - Throws: `SourceTextError`: `empty`, `binary`, `undecodable`.
  static func decode(_ bytes: [UInt8], path: String, options: ReadingOptions) throws(SourceTextError) -> Result {
    let place = DiagnosticPlace(file: path)
    guard !bytes.isEmpty else {
      throw SourceTextError(.empty, "the file is empty", place: place, advice: "Leave it out")
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if let offset = UTF8Validation.firstError(bytes) {
      throw SourceTextError(
        .undecodable, "byte \(offset) is not UTF-8", place: place,
        advice: "Name the encoding, or read it lossily")
    }
    return Result(
      utf8: hasMark ? Array(bytes.dropFirst(3)) : bytes,
      encoding: TextEncoding(
        name: "UTF-8", confidence: 1, origin: hasMark ? .byteOrderMark : .detected))
  }
}
