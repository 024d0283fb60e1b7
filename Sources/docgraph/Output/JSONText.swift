import Foundation

/// JSON with sorted keys and Chinese as it is.
enum JSONText {
  /// One value over several lines.
  static func pretty(_ value: some Encodable) throws -> String {
    try encode(value, formatting: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  /// A value a line.
  static func lines(_ values: [some Encodable]) throws -> String {
    try values.map { try encode($0, formatting: [.sortedKeys, .withoutEscapingSlashes]) }.joined()
  }

  private static func encode(_ value: some Encodable, formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
