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

  func validate() throws {
    if let date, (try? EDTFDate(date)) == nil {
      throw ValidationError("'\(date)' is no date; write 2024, 2024-09 or 2024-09-25")
    }
  }

  /// The options of the reader.
  var options: ReadingOptions {
    ReadingOptions(encoding: encoding, isLossy: lossy, date: date, publisher: publisher, home: home)
  }
}
