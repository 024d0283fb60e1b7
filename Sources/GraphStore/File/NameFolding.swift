/// What a look-up by name compares: Latin letters in lower case, full-width ASCII narrowed, blanks at the ends dropped
/// and runs of them joined. Chinese stays as it is.
enum NameFolding {
  /// Folds a name; linear in its length.
  static func fold(_ name: String) -> String {
    var folded = ""
    var blank = false
    for scalar in name.unicodeScalars {
      let narrowed = narrow(scalar)
      if narrowed.properties.isWhitespace {
        blank = true
        continue
      }
      if blank, !folded.isEmpty { folded += " " }
      blank = false
      folded += narrowed.properties.lowercaseMapping
    }
    return folded
  }

  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
