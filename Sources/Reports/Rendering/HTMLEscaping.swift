/// Makes foreign words harmless in HTML.
enum HTMLEscaping {
  /// Words as text or as the value of a quoted attribute; characters that HTML forbids become U+FFFD.
  static func text(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      default:
        let isForbidden = scalar.properties.generalCategory == .control || (scalar.value & 0xFFFE) == 0xFFFE
        escaped.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }
}
