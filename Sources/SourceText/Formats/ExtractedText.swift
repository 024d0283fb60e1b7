/// The text of a file, and what the file says of it.
struct ExtractedText {
  /// Well-formed UTF-8 without a byte order mark.
  var utf8: [UInt8]
  /// How the file's bytes were decoded.
  var encoding: TextEncoding
  /// What took the text out.
  var extraction: TextExtraction
  /// What the format's own metadata state.
  var metadata = DocumentMetadata()
  /// The day on which the file was made, `YYYY-MM-DD`; says when a text was published only where nothing else does.
  var created: String?
}
