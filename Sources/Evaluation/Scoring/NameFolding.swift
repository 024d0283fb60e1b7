internal import Foundation

/// Names as alignment compares them: compatibility forms (full width, circled) as the plain ones, without white space,
/// in lower case.
enum NameFolding {
  static func fold(_ name: String) -> String {
    var kept = String.UnicodeScalarView()
    kept.append(
      contentsOf: name.precomposedStringWithCompatibilityMapping.unicodeScalars.filter {
        !$0.properties.isWhitespace
      })
    return String(kept).lowercased()
  }
}
