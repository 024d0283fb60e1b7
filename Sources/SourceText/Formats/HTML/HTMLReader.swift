internal import CXML

/// Reads pages of the web through libxml2's HTML parser.
///
/// The parser reports elements as it meets them and builds no tree, so depth costs nothing but a stack of our own, which
/// has a limit. It loads nothing from anywhere and knows no entities but those of HTML.
enum HTMLReader: FormatReader {
  static let format = DocumentFormat.html

  /// Elements with which a page or a part of one begins.
  private static let openers = [
    "!doctype html", "html", "head", "body", "meta", "title", "link", "div", "p", "h1", "h2", "h3", "table", "article",
    "section", "main", "header", "script", "style", "center", "ul", "ol", "span", "font", "br",
  ]

  static func recognizes(_ head: FormatHead) -> Bool {
    let ascii = afterPrologue(head.ascii)
    let isMarkdown = MarkdownReader.extensions.contains(head.fileExtension)
    // Markdown may begin with elements of HTML.
    for opener in isMarkdown ? openers.prefix(4) : openers[...] {
      guard ascii.starts(with: Array("<\(opener)".utf8)) else { continue }
      guard let next = ascii.dropFirst(opener.utf8.count + 1).first else { continue }
      if next <= 0x20 || next == 0x3E || next == 0x2F { return true }
    }
    guard ["html", "htm", "xhtml"].contains(head.fileExtension) else { return false }
    return ["</", "<br", "<!--", "<p>", "<img"].contains { head.ascii.firstRange(of: Array($0.utf8)) != nil }
  }

  /// What stands behind comments, an XML declaration and white space.
  private static func afterPrologue(_ ascii: [UInt8]) -> ArraySlice<UInt8> {
    var rest = ascii[...]
    while true {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: Array("<!--".utf8)), let end = rest.firstRange(of: Array("-->".utf8)) {
        rest = rest[end.upperBound...]
      } else if rest.starts(with: Array("<?xml".utf8)), let end = rest.firstRange(of: Array("?>".utf8)) {
        rest = rest[end.upperBound...]
      } else {
        return rest
      }
    }
  }

  static func extract(_ file: FileContent) throws(SourceTextError) -> ExtractedText {
    let decoded = try HTMLEncoding.decode(file)
    let collector = HTMLCollector(limits: file.options.limits)
    parse(decoded.utf8, into: collector)
    if collector.isTooDeep { throw file.tooDeep }
    if collector.text.isOverLimit { throw file.tooMuchText }
    return ExtractedText(
      utf8: HTMLMainPart.text(of: collector.finished()), encoding: decoded.encoding,
      extraction: TextExtraction(format: .html, extractor: "libxml2", version: "\(XMLLibrary.version)+1"),
      metadata: HTMLMetadata(titleElement: collector.title, values: collector.metadata).metadata)
  }

  private static func parse(_ utf8: [UInt8], into collector: HTMLCollector) {
    // The parser takes a zero byte for the end.
    let utf8 = utf8.contains(0) ? utf8.map { $0 == 0 ? 0x20 : $0 } : utf8
    utf8.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      let context = Unmanaged.passUnretained(collector).toOpaque()
      _ = cxml_html_parse(start, Int32(bytes.count), HTMLCollector.handler, context)
    }
  }
}
