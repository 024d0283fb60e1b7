internal import Configuration

/// A file whose text is to be taken out.
struct FileContent {
  /// The file's bytes.
  let bytes: [UInt8]
  /// The name for messages.
  let path: String
  /// What the caller knows, and the limits.
  let options: ReadingOptions

  /// An error about this file.
  func error(_ code: SourceTextError.Code, _ message: String, line: Int? = nil, advice: String) -> SourceTextError {
    SourceTextError(code, message, place: DiagnosticPlace(file: path, line: line), advice: advice)
  }

  /// The error of a file whose text is longer than the limit.
  var tooMuchText: SourceTextError {
    error(
      .limit, "it holds more than the limit of \(options.limits.extractedBytes) bytes of text",
      advice: "Raise the limit or split the document")
  }

  /// The error of a file whose elements are nested deeper than the limit.
  var tooDeep: SourceTextError {
    error(
      .limit, "its elements are nested more than \(options.limits.nesting) deep",
      advice: "Raise the limit or simplify the document")
  }
}
