/// The address of the words that prove something, with `{file}`, `{line}` and `{document}` to be filled in, such as
/// `https://example.org/pages/{file}#L{line}` or `../seeds/{file}`.
public struct EvidenceLinkTemplate: Sendable, Hashable {
  /// The template.
  public let text: String

  /// What an address may begin with, beside `#` and what has no scheme.
  public static let schemes = ["https", "http", "mailto"]

  /// Checks a template.
  /// - Throws: `RelationshipMapsError` `invalidLink` for a scheme that may run something, blanks, quotes, and templates
  ///   that name neither a file nor a document.
  public init(_ text: String) throws(RelationshipMapsError) {
    let forbidden: Set<Unicode.Scalar> = ["\"", "'", "<", ">", "\\", "`"]
    guard text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F && !forbidden.contains($0) }) else {
      throw RelationshipMapsError(
        .invalidLink, "an address of evidence is made of ASCII without blanks and quotes",
        advice: "Encode other characters: %20 for a blank")
    }
    let beginning = text.prefix { !"/?#".contains($0) }
    if let colon = beginning.firstIndex(of: ":"), !Self.schemes.contains(text[..<colon].lowercased()) {
      throw RelationshipMapsError(
        .invalidLink, "an address of evidence does not begin with '\(text[...colon])'",
        advice: "Known: https:, http:, mailto:, # and paths")
    }
    guard ["{file}", "{document}"].contains(where: text.contains) else {
      throw RelationshipMapsError(
        .invalidLink, "an address of evidence names no {file} and no {document}",
        advice: "Write something like pages/{file}#L{line}")
    }
    self.text = text
  }

  /// The address of one piece of evidence; everything filled in is percent-encoded.
  func address(file: String, line: Int, document: String) -> String {
    text.replacing("{line}", with: String(line)).replacing("{document}", with: Self.encoded(document))
      .replacing("{file}", with: Self.encoded(file))
  }

  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
