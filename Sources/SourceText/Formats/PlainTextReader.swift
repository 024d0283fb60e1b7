/// Reads text without mark-up: what it decodes to is the text.
enum PlainTextReader: FormatReader {
  static let format = DocumentFormat.plainText

  static func recognizes(_ head: FormatHead) -> Bool { true }

  static func extract(_ file: FileContent) throws(SourceTextError) -> ExtractedText {
    let decoded = try TextDecoder.decode(file.bytes, path: file.path, options: file.options)
    return ExtractedText(
      utf8: decoded.utf8, encoding: decoded.encoding,
      extraction: TextExtraction(format: .plainText, extractor: "docgraph", version: "1"))
  }
}
