import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG read back with an XML parser.
final class SVGDocument: NSObject, XMLParserDelegate {
  /// An element with its attributes, its text, and the elements around it.
  struct Element {
    var name: String
    var attributes: [String: String]
    var text = ""
    var path: [Int]
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// `nil` where the text is not well-formed XML.
  init?(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes, path: open))
    open.append(elements.count - 1)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if let index = open.last { elements[index].text += string }
  }

  /// Elements of a class.
  func elements(ofClass name: String) -> [Element] {
    elements.filter { ($0.attributes["class"] ?? "").split(separator: " ").contains(Substring(name)) }
  }

  /// Elements within another.
  func children(of element: Element) -> [Element] {
    guard let index = elements.firstIndex(where: { $0.path == element.path && $0.attributes == element.attributes })
    else { return [] }
    return elements.filter { $0.path.contains(index) }
  }
}
