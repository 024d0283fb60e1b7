/// Writes SVG element by element: escaped, indented by nothing, a line an element, "\n" ends.
struct SVGWriter {
  /// Stands for the prefix of every id until the content is known, from which the prefix is made. It is a character of
  /// the private use area, which `text` and attributes never let through.
  static let prefixMark = "\u{E0F1}"

  /// One attribute.
  typealias Attribute = (name: String, value: String)

  private(set) var output = ""
  private var open: [String] = []

  /// Starts an element that will have children.
  mutating func begin(_ name: String, _ attributes: [Attribute] = []) {
    output += "<\(name)\(Self.written(attributes))>\n"
    open.append(name)
  }

  /// Ends the element started last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    output += "</\(name)>\n"
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: [Attribute]) {
    output += "<\(name)\(Self.written(attributes))/>\n"
  }

  /// An element that holds text only.
  mutating func text(_ name: String, _ attributes: [Attribute] = [], _ content: String) {
    output += "<\(name)\(Self.written(attributes))>\(Self.escaped(content))</\(name)>\n"
  }

  /// An element that holds lines of text, with breaks between them; for pages.
  mutating func lines(_ name: String, _ attributes: [Attribute], _ content: String) {
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false).map { Self.escaped(String($0)) }
    output += "<\(name)\(Self.written(attributes))>\(lines.joined(separator: "<br/>"))</\(name)>\n"
  }

  /// Markup that is complete in itself.
  mutating func raw(_ markup: String) { output += markup.hasSuffix("\n") ? markup : markup + "\n" }

  /// A style block; the caller vouches for its content.
  mutating func style(_ content: String) { output += "<style>\n\(content)</style>\n" }

  /// An id, or a reference to one, that no other map has.
  static func id(_ name: String) -> String { prefixMark + name }

  private static func written(_ attributes: [Attribute]) -> String {
    var text = ""
    for (name, value) in attributes { text += " \(name)=\"\(escapedAttribute(value))\"" }
    return text
  }

  /// Ids carry the mark themselves; everything else comes from documents and is cleaned of it.
  private static func escapedAttribute(_ value: String) -> String {
    guard value.hasPrefix(prefixMark) else { return escaped(value, inAttribute: true) }
    return value.split(separator: " ").map { part in
      part.hasPrefix(prefixMark) ? prefixMark + escaped(String(part.dropFirst())) : escaped(String(part))
    }.joined(separator: " ")
  }

  /// Text as XML may hold it: marked characters replaced, and what XML 1.0 forbids taken out.
  static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += inAttribute ? "&#10;" : "\n"
      case "\t": result += " "
      case "\u{E0F1}": break
      default:
        let value = scalar.value
        let isControl = value < 0x20 || (0x7F...0x9F).contains(value)
        if !isControl, value & 0xFFFE != 0xFFFE { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// A number with at most two decimals.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let magnitude = abs(hundredths)
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (magnitude / 100, magnitude % 100)
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
