public import Configuration
internal import Foundation
internal import TypedGraph

/// A document as a line of NDJSON: an object with `id` and `text`, and perhaps `date`, `title`, `publisher`, `home`.
public struct NDJSONRecord: Sendable, Hashable {
  /// What tells the document from the others of its file.
  public let id: String
  /// The text.
  public let text: String
  /// The day or time it was published, as EDTF.
  public let date: String?
  /// The title.
  public let title: String?
  /// Who published it.
  public let publisher: String?
  /// The place that its 市委 and 全市 speak of.
  public let home: String?

  private struct Members: Decodable {
    var id: Identifier
    var text: String
    var date, title, publisher, home: String?
  }

  /// Identifiers are texts or whole numbers.
  private struct Identifier: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = try (try? container.decode(String.self)) ?? String(container.decode(Int.self))
    }
  }

  /// A document that is no line of a file.
  public init(
    id: String, text: String, date: String? = nil, title: String? = nil, publisher: String? = nil, home: String? = nil
  ) {
    self.id = id
    self.text = text
    self.date = date
    self.title = title
    self.publisher = publisher
    self.home = home
  }

  /// Reads a line.
  /// - Parameters:
  ///   - line: the line without its line end.
  ///   - place: where it stands, for the message.
  /// - Throws: `SourceTextError` `extraction` where it is no such object, or its date is none.
  public init(line: [UInt8], at place: DiagnosticPlace) throws(SourceTextError) {
    guard let members = try? JSONDecoder().decode(Members.self, from: Data(line)) else {
      throw SourceTextError(
        .extraction, "not an object with the texts id and text", place: place,
        advice: "Write it as {\"id\": \"1\", \"text\": \"…\"}, the whole on one line")
    }
    id = members.id.text
    text = members.text
    date = try members.date.map { text throws(SourceTextError) in try Self.date(text, at: place) }
    title = members.title
    publisher = members.publisher
    home = members.home
  }

  /// A date as EDTF; of a day with its time, the day.
  private static func date(_ text: String, at place: DiagnosticPlace) throws(SourceTextError) -> String {
    if (try? EDTFDate(text)) != nil { return text }
    if let time = text.firstIndex(where: { $0 == "T" || $0 == " " }) {
      let day = String(text[..<time])
      if (try? EDTFDate(day)) != nil { return day }
    }
    throw SourceTextError(
      .extraction, "'\(text)' is no date", place: place, advice: "Write 2024, 2024-09 or 2024-09-25, or leave it out")
  }

  /// The path of a document in a file of many: the file's path, a number sign, and the document's identifier, in which
  /// slashes, percent signs and control characters are written as in addresses of the web.
  public static func path(of id: String, in file: String) -> String {
    var name = ""
    for scalar in id.unicodeScalars {
      if scalar == "/" || scalar == "%" || scalar.value < 0x20 || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        name += "%" + (digits.count == 1 ? "0" : "") + digits
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
    return file + "#" + name
  }

  /// What the line states beside the text.
  var metadata: DocumentMetadata {
    func stated(_ text: String?) -> DocumentMetadata.Value? { text.map { .init($0, source: .metadata) } }
    return DocumentMetadata(
      title: stated(title), date: stated(date), publisher: stated(publisher), home: stated(home))
  }
}
