internal import Foundation
internal import TypedGraph

/// Qualifiers as the file keeps them: a JSON object of texts with sorted keys, so that equal qualifiers are equal texts.
enum QualifierText {
  static func encode(_ qualifiers: Qualifiers) -> String {
    if qualifiers.isEmpty { return "{}" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // An object of texts is something the encoder cannot refuse.
    return (try? encoder.encode(qualifiers)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  static func decode(_ text: String) -> Qualifiers {
    if text == "{}" { return [:] }
    return (try? JSONDecoder().decode(Qualifiers.self, from: Data(text.utf8))) ?? [:]
  }
}
