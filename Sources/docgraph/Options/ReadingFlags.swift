import ArgumentParser
import SourceText
import TypedGraph

/// How documents are read, and what the caller knows of them; the same words for every command that reads documents.
struct ReadingFlags: ParsableArguments {
  @Option(help: ArgumentHelp("The date of all documents, as EDTF.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Who published them.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("The place whose 我市 and 市委 they mean.", valueName: "place"))
  var home: String?

  @Option(help: ArgumentHelp("Their encoding. (default: detected)", valueName: "name"))
  var encoding: String?

  @Flag(help: "Replace bytes that are not of the encoding instead of refusing the document.")
  var lossy = false

  @Option(help: ArgumentHelp("The most megabytes of a document and of its text, up to 1900.", valueName: "count"))
  var maxSize = 256

  @Option(help: ArgumentHelp("The most pages of a document.", valueName: "count"))
  var maxPages = 20_000

  @Option(help: ArgumentHelp("The most seconds that another program may take to read a PDF.", valueName: "count"))
  var maxSeconds = 300

  func validate() throws {
    guard (1...1900).contains(maxSize) else { throw ValidationError("--max-size must be from 1 to 1900.") }
    guard maxPages > 0 else { throw ValidationError("--max-pages must be at least 1.") }
    guard (1...86_400).contains(maxSeconds) else { throw ValidationError("--max-seconds must be from 1 to 86400.") }
    if let date, (try? EDTFDate(date)) == nil {
      throw ValidationError("'\(date)' is no date; write 2024, 2024-09 or 2024-09-25")
    }
  }

  /// The options of the reader.
  var options: ReadingOptions {
    ReadingOptions(
      encoding: encoding, isLossy: lossy, date: date, publisher: publisher, home: home,
      limits: ReadingLimits(
        bytes: maxSize << 20, extractedBytes: maxSize << 20, pages: maxPages, extractionSeconds: maxSeconds))
  }
}
