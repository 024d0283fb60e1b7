internal import TypedGraph

/// The formats in the order in which they are tried: what bytes tell first, what only words tell last.
enum FormatTable {
  static var readers: [any FormatReader.Type] {
    [PDFReader.self, DOCXReader.self, HTMLReader.self, NDJSONReader.self, MarkdownReader.self, PlainTextReader.self]
  }

  /// Takes the text out of a file.
  static func extract(_ file: FileContent) throws(SourceTextError) -> ExtractedText {
    let limits = file.options.limits
    guard file.bytes.count <= limits.bytes else {
      throw file.error(
        .limit, "\(file.bytes.count) bytes are more than the limit of \(limits.bytes)",
        advice: "Raise the limit or split the document")
    }
    guard !file.bytes.isEmpty else { throw file.error(.empty, "the file is empty", advice: "Leave it out") }
    if file.options.format == nil { try ForeignFormat.refuse(file) }
    let format = file.options.format ?? DocumentFormat.recognize(file.bytes, path: file.path)
    let reader = readers.first { $0.format == format } ?? PlainTextReader.self
    var extracted = try reader.extract(file)
    if !extracted.extraction.isSourceText {
      extracted.extraction.sourceHash = ContentHash(of: file.bytes).prefix(32)
    }
    return extracted
  }
}
