import Configuration
import Foundation

/// Reads documents: from bytes to text with its structure.
public enum DocumentReader {
  /// Reads a document from bytes.
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - path: the name for messages, and the last resort for the date.
  ///   - options: what the caller knows, and the limits.
  /// - Throws: `SourceTextError`: `empty`, `binary`, `undecodable`, `limit`, `extraction`, `collection`.
  /// - Complexity: O(n).
  public static func read(
    bytes: [UInt8], path: String, options: ReadingOptions = ReadingOptions()
  ) throws(SourceTextError) -> SourceDocument {
    var times = ReadingTimes()
    return try read(bytes: bytes, path: path, options: options, times: &times)
  }

  /// Reads a document and adds up how long each step took.
  package static func read(
    bytes: [UInt8], path: String, options: ReadingOptions, times: inout ReadingTimes
  ) throws(SourceTextError) -> SourceDocument {
    times.begin()
    let extracted = try FormatTable.extract(FileContent(bytes: bytes, path: path, options: options))
    return try read(extracted, path: path, options: options, times: &times)
  }

  /// Reads a document from a line of NDJSON.
  /// - Parameter path: the name for messages; see `NDJSONRecord.path(of:in:)`.
  /// - Throws: `SourceTextError`: `empty`, `limit`.
  public static func read(
    _ record: NDJSONRecord, path: String, options: ReadingOptions = ReadingOptions()
  ) throws(SourceTextError) -> SourceDocument {
    var times = ReadingTimes()
    times.begin()
    let encoding = TextEncoding(name: "UTF-8", confidence: 1, origin: .declared)
    let extracted = NDJSONReader.text(of: record, encoding: encoding)
    return try read(extracted, path: path, options: options, times: &times)
  }

  private static func read(
    _ extracted: ExtractedText, path: String, options: ReadingOptions, times: inout ReadingTimes
  ) throws(SourceTextError) -> SourceDocument {
    let place = DiagnosticPlace(file: path)
    let source = SourceBuffer(utf8: extracted.utf8)
    guard source.lineCount <= options.limits.lines else {
      throw SourceTextError(
        .limit, "\(source.lineCount) lines are more than the limit of \(options.limits.lines)", place: place,
        advice: "Raise the limit or split the document")
    }
    times.end(\.decoding)
    var unwrapped = Unwrapper(source: source).unwrap()
    guard !unwrapped.blocks.isEmpty else {
      throw SourceTextError(.empty, "the document holds no text", place: place, advice: "Leave it out")
    }
    times.end(\.unwrapping)
    let sentences = SentenceSegmenter(view: unwrapped.view).segment(&unwrapped.blocks)
    times.end(\.sentences)
    let duplicates = DuplicateFinder(
      view: unwrapped.view, blocks: unwrapped.blocks, sentences: sentences
    ).find()
    times.end(\.duplicates)
    let masthead = Masthead(view: unwrapped.view).mark(&unwrapped.blocks)
    var articles = ArticleSegmenter(view: unwrapped.view, layouts: unwrapped.layouts)
      .segment(&unwrapped.blocks, duplicates: duplicates, masthead: masthead)
    let continuations = ContinuationJoiner(view: unwrapped.view, layouts: unwrapped.layouts)
      .join(&articles, &unwrapped.blocks)
    times.end(\.articles)
    var metadata = MetadataReader(view: unwrapped.view, blocks: unwrapped.blocks, articles: articles)
      .read(options: options, known: extracted.metadata, path: path, masthead: masthead)
    if metadata.date == nil { metadata.date = extracted.created.map { .init($0, source: .created) } }
    times.end(\.metadata)
    return SourceDocument(
      source: source, encoding: extracted.encoding, extraction: extracted.extraction, view: unwrapped.view,
      articles: articles, blocks: unwrapped.blocks, sentences: sentences, duplicates: duplicates,
      continuations: continuations, metadata: metadata)
  }

  /// Reads a document from a file; `-` is standard input.
  /// - Throws: `SourceTextError`: `notFound`, `unreadable` and those of `read(bytes:path:options:)`.
  public static func read(
    path: String, options: ReadingOptions = ReadingOptions()
  ) throws(SourceTextError) -> SourceDocument {
    try read(bytes: FileBytes.read(path: path, limits: options.limits), path: path, options: options)
  }
}
