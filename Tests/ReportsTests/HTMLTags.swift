/// Reads as much of HTML as the tests need.
enum HTMLTags {
  /// The tags of a page in order, names and attribute names, without attribute values.
  static func of(_ html: String) -> [String] {
    var tags: [String] = []
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: open)..<close]
      var isValue = false
      tags.append(
        String(
          tag.filter { character in
            if character == "\"" { isValue.toggle() }
            return !isValue
          }))
      rest = rest[rest.index(after: close)...]
    }
    return tags
  }

  /// The values of an attribute in order.
  static func values(of attribute: String, in html: String) -> [String] {
    var values: [String] = []
    var rest = Substring(html)
    let mark = " \(attribute)=\""
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      values.append(String(rest.prefix { $0 != "\"" }))
    }
    return values
  }
}
