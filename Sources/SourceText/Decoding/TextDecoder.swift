internal import Configuration

/// Turns a document's bytes into well-formed UTF-8 without a byte order mark.
struct TextDecoder {
  /// What decoding gives.
  struct Result {
    var utf8: [UInt8]
    var encoding: TextEncoding
  }

  private let bytes: [UInt8]
  private let path: String
  private let options: ReadingOptions

  /// Decodes a document.
  /// - Throws: `SourceTextError`: `empty`, `binary`, `undecodable`.
  static func decode(_ bytes: [UInt8], path: String, options: ReadingOptions) throws(SourceTextError) -> Result {
    let decoder = TextDecoder(bytes: bytes, path: path, options: options)
    guard !bytes.isEmpty else {
      throw SourceTextError(
        .empty, "the file is empty", place: DiagnosticPlace(file: path), advice: "Leave it out")
    }
    if let declared = options.encoding { return try decoder.decode(declared: declared) }
    if let (name, length) = decoder.byteOrderMark() {
      return try decoder.decode(name, dropping: length, origin: .byteOrderMark, confidence: 1)
    }
    try decoder.refuseBinary()
    guard UTF8Validation.firstError(bytes) != nil else {
      return Result(utf8: bytes, encoding: TextEncoding(name: "UTF-8", confidence: 1, origin: .detected))
    }
    guard let guess = EncodingDetector.detect(bytes) else {
      return try decoder.decode("UTF-8", dropping: 0, origin: .detected, confidence: 0)
    }
    return try decoder.decode(guess.name, dropping: 0, origin: .detected, confidence: guess.confidence)
  }

  private func decode(declared name: String) throws(SourceTextError) -> Result {
    guard IconvDecoder.knows(name) else {
      throw SourceTextError(
        .undecodable, "there is no encoding '\(name)'", place: DiagnosticPlace(file: path),
        advice: "Name one that iconv knows, such as UTF-8, GB18030 or BIG5")
    }
    let upper = name.uppercased()
    var length = 0
    var exact = name
    if let (marked, markLength) = byteOrderMark(), marked.hasPrefix(upper) || upper == marked {
      length = markLength
      exact = marked
    }
    let isUTF8 = upper == "UTF-8" || upper == "UTF8"
    return try decode(isUTF8 ? "UTF-8" : exact, dropping: length, origin: .declared, confidence: 1)
  }

  private func decode(
    _ name: String, dropping length: Int, origin: TextEncoding.Origin, confidence: Double
  ) throws(SourceTextError) -> Result {
    if name == "UTF-8" {
      return try decodeUTF8(dropping: length, origin: origin, confidence: confidence)
    }
    guard let decoded = IconvDecoder.decode(bytes.dropFirst(length), from: name, isLossy: options.isLossy) else {
      throw SourceTextError(
        .undecodable, "the C library cannot decode \(name)", place: DiagnosticPlace(file: path),
        advice: "Convert the file to UTF-8")
    }
    if let offset = decoded.firstError, !options.isLossy { throw undecodable(offset + length, name) }
    return Result(
      utf8: decoded.utf8,
      encoding: TextEncoding(
        name: name, confidence: confidence, origin: origin, replacements: decoded.replacements))
  }

  private func decodeUTF8(
    dropping length: Int, origin: TextEncoding.Origin, confidence: Double
  ) throws(SourceTextError) -> Result {
    var text: [UInt8] = []
    var replacements = 0
    var start = length
    var lastErrorEnd = -1
    while let offset = UTF8Validation.firstError(bytes, from: start) {
      if !options.isLossy { throw undecodable(offset, "UTF-8") }
      if text.capacity == 0 { text.reserveCapacity(bytes.count + 16) }
      text += bytes[start..<offset]
      if offset != lastErrorEnd {
        text += [0xEF, 0xBF, 0xBD]
        replacements += 1
      }
      start = offset + 1
      lastErrorEnd = start
    }
    if start > 0 { text += bytes[start...] } else { text = bytes }
    return Result(
      utf8: text,
      encoding: TextEncoding(
        name: "UTF-8", confidence: confidence, origin: origin, replacements: replacements))
  }

  private func undecodable(_ offset: Int, _ name: String) -> SourceTextError {
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    let byte = bytes[min(offset, bytes.count - 1)]
    let hex = String(byte, radix: 16, uppercase: true)
    return SourceTextError(
      .undecodable, "byte \(offset) (0x\(hex.count == 1 ? "0" : "")\(hex)) is not \(name)",
      place: DiagnosticPlace(file: path, line: line),
      advice: "Name the encoding, or read lossily to replace what cannot be decoded")
  }

  /// The encoding that a byte order mark gives, and the mark's length.
  private func byteOrderMark() -> (name: String, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
    return nil
  }

  /// Text in the encodings that are detected has no zero bytes, and hardly any control characters.
  private func refuseBinary() throws(SourceTextError) {
    let head = bytes.prefix(1 << 15)
    var zeros = 0
    var controls = 0
    for byte in head where byte < 0x20 {
      if byte == 0 { zeros += 1 }
      if byte < 0x09 || byte > 0x0D && byte != 0x1B || byte == 0x0B { controls += 1 }
    }
    guard zeros > 0 || controls * 20 > head.count else { return }
    let isWide = zeros * 5 > head.count && zeros * 5 < head.count * 4
    throw SourceTextError(
      .binary, "the file is no text", place: DiagnosticPlace(file: path),
      advice: isWide ? "If it is UTF-16 without a byte order mark, name the encoding" : "Leave it out")
  }
}
