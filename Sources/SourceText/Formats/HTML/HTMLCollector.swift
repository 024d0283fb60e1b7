internal import CXML

/// Receives the elements and the text of a page from the parser and puts the text together.
final class HTMLCollector {
  /// What the parser calls.
  static var handler: cxml_html_handler {
    cxml_html_handler(
      start: { HTMLCollector.of($0).start($1, $2) }, end: { HTMLCollector.of($0).end() },
      text: { HTMLCollector.of($0).characters($1, $2) })
  }

  private static func of(_ context: UnsafeMutableRawPointer) -> HTMLCollector {
    Unmanaged<HTMLCollector>.fromOpaque(context).takeUnretainedValue()
  }

  /// An element that is open.
  private struct Element {
    var isBlock = false
    var isApart = false
    var isSkipped = false
    var isLink = false
    var isHeading = false
    var isMain = false
    var isPreformatted = false
    var isTitle = false
    var isRow = false
    var isCell = false
    /// Where a form begins.
    var form: TextAssembler.Mark?
  }

  /// The text so far.
  private(set) var text: TextAssembler
  /// The text of `<title>`.
  private(set) var title = ""
  /// Contents of `<meta>` elements by name in lower case; the first of each name.
  private(set) var metadata: [String: String] = [:]
  /// Whether the limit of nesting was passed.
  private(set) var isTooDeep = false

  private let vocabulary = HTMLVocabulary.standard
  private let nesting: Int
  private var open: [Element] = []
  private var skipped = 0
  private var links = 0
  private var headings = 0
  private var mains = 0
  private var preformatted = 0
  private var titles = 0
  /// Where the cells of the rows that are open begin.
  private var rows: [[TextAssembler.Mark]] = []

  init(limits: ReadingLimits) {
    nesting = limits.nesting
    text = TextAssembler(limit: limits.extractedBytes)
  }

  /// The whole text, after the last element.
  func finished() -> TextAssembler {
    while !open.isEmpty { end() }
    text.breakLine()
    return text
  }

  // MARK: Elements

  /// - Returns: whether to go on.
  private func start(_ name: UnsafePointer<UInt8>, _ list: UnsafePointer<UnsafePointer<UInt8>?>?) -> Bool {
    guard open.count < nesting, !text.isOverLimit else {
      isTooDeep = isTooDeep || !text.isOverLimit
      return false
    }
    let tag = String(cString: name)
    let attributes = Self.attributes(list)
    if tag == "meta" { note(attributes) }
    if let property = attributes["itemprop"]?.lowercased(), let value = attributes["content"] ?? attributes["datetime"]
    {
      note(property, value)
    }
    var element = Element()
    element.isSkipped = isSkipped(tag, attributes)
    element.isTitle = tag == "title" && titles == 0
    if element.isTitle { titles += 1 }
    if element.isSkipped { skipped += 1 }
    if skipped == 0 { open(tag, attributes, &element) }
    open.append(element)
    return true
  }

  private func open(_ tag: String, _ attributes: [String: String], _ element: inout Element) {
    element.isBlock = vocabulary.blockElements.contains(tag)
    element.isApart = vocabulary.apartElements.contains(tag)
    element.isLink = tag == "a" && attributes["href"] != nil
    element.isHeading = vocabulary.headingElements.contains(tag)
    element.isPreformatted = tag == "pre"
    element.isMain =
      vocabulary.mainElements.contains(tag)
      || [attributes["role"], attributes["itemprop"]].contains {
        $0.map { vocabulary.mainRoles.contains($0.lowercased()) } ?? false
      }
    switch tag {
    case "br": text.breakLine()
    case "tr":
      rows.append([])
      element.isRow = true
    case "td", "th":
      if !rows.isEmpty { rows[rows.count - 1].append(text.mark()) }
      element.isCell = true
    case "form": element.form = text.mark()
    default: break
    }
    if element.isApart { text.breakBlock() } else if element.isBlock { text.breakLine() }
    if element.isLink { links += 1 }
    if element.isHeading { headings += 1 }
    if element.isMain { mains += 1 }
    if element.isPreformatted { preformatted += 1 }
  }

  private func end() {
    guard let element = open.popLast() else { return }
    if element.isTitle { titles += 1 }
    if element.isSkipped { skipped -= 1 }
    if element.isApart { text.breakBlock() } else if element.isBlock { text.breakLine() }
    if element.isCell { text.breakLine() }
    if element.isRow, let cells = rows.popLast() { text.joinRow(cells) }
    if let form = element.form, !holdsSentences(from: form) { text.remove(from: form) }
    if element.isLink { links -= 1 }
    if element.isHeading { headings -= 1 }
    if element.isMain { mains -= 1 }
    if element.isPreformatted { preformatted -= 1 }
  }

  private func characters(_ start: UnsafePointer<UInt8>, _ count: Int32) {
    guard !isTooDeep else { return }
    let bytes = UnsafeBufferPointer(start: start, count: Int(count))
    if open.last?.isTitle == true { title += String(decoding: bytes, as: UTF8.self) }
    guard skipped == 0 else { return }
    text.append(
      bytes, isLinked: links > 0, isHeading: headings > 0, isMain: mains > 0, isPreformatted: preformatted > 0)
  }

  // MARK: What is left out

  private func isSkipped(_ tag: String, _ attributes: [String: String]) -> Bool {
    if tag == "html" || tag == "body" { return false }
    if vocabulary.skippedElements.contains(tag) { return true }
    if attributes["hidden"] != nil || attributes["aria-hidden"]?.lowercased() == "true" { return true }
    if let style = attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) {
      if style.contains("display:none") || style.contains("visibility:hidden") { return true }
    }
    // Inside the main part a header bears the headline and the date.
    guard mains == 0, !vocabulary.mainElements.contains(tag) else { return false }
    if vocabulary.furnitureElements.contains(tag) { return true }
    if let role = attributes["role"], vocabulary.furnitureRoles.contains(role.lowercased()) { return true }
    return [attributes["class"], attributes["id"]].contains { words in
      words?.lowercased().split(whereSeparator: \.isWhitespace)
        .contains { vocabulary.furnitureClasses.contains(String($0)) } ?? false
    }
  }

  /// Some pages stand whole inside a form; a form that only asks has no sentences.
  private func holdsSentences(from mark: TextAssembler.Mark) -> Bool {
    text.lines(from: mark).contains { line in
      text.utf8[line.range].firstRange(of: Array("。".utf8)) != nil
        || line.weight > 300 && line.linkedWeight * 2 < line.weight
    }
  }

  // MARK: The head

  private func note(_ attributes: [String: String]) {
    guard let value = attributes["content"] else { return }
    for key in ["name", "property"] {
      if let name = attributes[key]?.lowercased() { note(name, value) }
    }
  }

  private func note(_ name: String, _ value: String) {
    if metadata[name] == nil, metadata.count < 1000 { metadata[name] = value }
  }

  private static func attributes(_ list: UnsafePointer<UnsafePointer<UInt8>?>?) -> [String: String] {
    guard var next = list else { return [:] }
    var attributes: [String: String] = [:]
    while let name = next[0] {
      attributes[String(cString: name).lowercased()] = next[1].map { String(cString: $0) } ?? ""
      next += 2
    }
    return attributes
  }
}
