internal import CXML

/// libxml2 as a whole.
enum XMLLibrary {
  /// Its version, such as 2.9.14.
  static var version: String {
    let digits = String(cString: cxml_version()).prefix { $0.isNumber }
    guard let number = Int(digits) else { return "0" }
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }
}
