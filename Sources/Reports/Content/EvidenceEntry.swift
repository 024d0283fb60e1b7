/// A passage that a report refers to.
struct EvidenceEntry: Hashable {
  /// Its number in the report, from 1.
  var number: Int
  /// The words, with hard line breaks taken out.
  var quote: String
  /// The file.
  var path: String
  /// The line on which the passage starts, from 1.
  var line: Int
  /// Further passages with the same words.
  var copies: Int
  /// The relations it proves, in words.
  var proves: [String]
}
