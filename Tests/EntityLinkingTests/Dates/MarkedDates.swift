import Foundation
import Testing
import TypedGraph

@testable import EntityLinking

/// Text that says its own dates: `[[words|EDTF]]`. The document date is that of `reference`.
enum MarkedDates {
  /// A Thursday in the third quarter.
  static let reference = "2024-09-26"

  /// Expects the recogniser to find exactly the marked dates: the text with the found dates marked is compared as a
  /// whole, so that a failure shows both.
  static func expect(
    _ marked: String, reference: String? = reference, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try mark(plain(marked), reference: reference)
    #expect(found == marked, sourceLocation: sourceLocation)
  }

  /// The text without its marks.
  static func plain(_ marked: String) -> String {
    var text = ""
    for part in marked.components(separatedBy: "[[") {
      guard let bar = part.range(of: "|"), let close = part.range(of: "]]") else {
        text += part
        continue
      }
      text += part[..<bar.lowerBound] + part[close.upperBound...]
    }
    return text
  }

  /// The text with every date that the recogniser finds marked.
  static func mark(_ text: String, reference: String? = reference) throws -> String {
    let bytes = Array(text.utf8)
    var context = DateContext()
    let date = try reference.map { try EDTFDate($0) }
    let mentions = DateRecognizer.standard.mentions(
      in: bytes, range: 0..<bytes.count, reference: date, context: &context)
    var marked = ""
    var position = 0
    for mention in mentions {
      marked += String(decoding: bytes[position..<mention.range.lowerBound], as: UTF8.self)
      marked += "[[" + String(decoding: bytes[mention.range], as: UTF8.self) + "|\(mention.value)]]"
      position = mention.range.upperBound
    }
    return marked + String(decoding: bytes[position...], as: UTF8.self)
  }
}
