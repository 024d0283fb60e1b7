import Configuration
import Testing

@testable import SourceText

/// Reads bytes as a file of a name, for tests of formats.
func readFormat(
  _ bytes: [UInt8], _ path: String, _ options: ReadingOptions = ReadingOptions()
) throws -> SourceDocument {
  try DocumentReader.read(bytes: bytes, path: path, options: options)
}

/// Reads a text as a file of a name.
func readFormat(_ text: String, _ path: String, _ options: ReadingOptions = ReadingOptions()) throws -> SourceDocument {
  try readFormat(Array(text.utf8), path, options)
}

/// What is said of bytes that cannot be read.
func refusal(_ bytes: [UInt8], _ path: String, _ options: ReadingOptions = ReadingOptions()) -> String? {
  #expect(throws: SourceTextError.self) { try readFormat(bytes, path, options) }?.description
}

extension SourceDocument {
  /// The whole text that was taken out.
  var wholeText: String { source.text(in: 0..<source.utf8.count) }
}
