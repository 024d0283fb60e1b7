/// Reads one format: knows it by its content and takes the text out of it.
protocol FormatReader {
  /// The format.
  static var format: DocumentFormat { get }

  /// Whether a file is of this format.
  static func recognizes(_ head: FormatHead) -> Bool

  /// Takes the text out.
  /// - Throws: `SourceTextError`.
  static func extract(_ file: FileContent) throws(SourceTextError) -> ExtractedText
}
