internal import CCommonMark
internal import CommonMark

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads Markdown (CommonMark with tables) through cmark-gfm: marks go, words stay; headings, items and rows stand on
/// lines of their own, cells are parted by tabs, of links and pictures the words are kept.
enum MarkdownReader: FormatReader {
  static let format = DocumentFormat.markdown
  /// Extensions of file names. Any text is also Markdown, so that nothing in the content could tell.
  static let extensions: Set<String> = ["md", "markdown", "mkd", "mdown"]

  static func recognizes(_ head: FormatHead) -> Bool { extensions.contains(head.fileExtension) }

  static func extract(_ file: FileContent) throws(SourceTextError) -> ExtractedText {
    let decoded = try TextDecoder.decode(file.bytes, path: file.path, options: file.options)
    let (matter, body) = FrontMatter.split(decoded.utf8)
    var walk = MarkdownWalk(limits: file.options.limits)
    walk.read(body)
    if walk.isTooDeep { throw file.tooDeep }
    if walk.text.isOverLimit { throw file.tooMuchText }
    let version = String(cString: cmark_version_string())
    return ExtractedText(
      utf8: walk.text.text(), encoding: decoded.encoding,
      extraction: TextExtraction(format: .markdown, extractor: "cmark-gfm", version: "\(version)+1"),
      metadata: matter)
  }
}

/// Walks over the nodes of a Markdown text.
private struct MarkdownWalk {
  private(set) var text: TextAssembler
  private(set) var isTooDeep = false
  private let nesting: Int
  private var cells: [TextAssembler.Mark] = []

  init(limits: ReadingLimits) {
    nesting = limits.nesting
    text = TextAssembler(limit: limits.extractedBytes)
  }

  mutating func read(_ body: ArraySlice<UInt8>) {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_parser_free(parser) }
    if let table = CommonMarkExtensions.table { cmark_parser_attach_syntax_extension(parser, table) }
    body.withUnsafeBytes { bytes in
      guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return }
      cmark_parser_feed(parser, start, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      let isLeaf = cmark_node_first_child(node) == nil
      if event == CMARK_EVENT_ENTER {
        depth += 1
        if depth > nesting {
          isTooDeep = true
          return
        }
        enter(node)
        if isLeaf && !Self.hasExit(node) { depth -= 1 }
      } else {
        depth -= 1
        leave(node)
      }
    }
    text.breakLine()
  }

  /// Leaves of CommonMark are entered and never left.
  private static func hasExit(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
      CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      return false
    default: return true
    }
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE: add(cmark_node_get_literal(node))
    case CMARK_NODE_CODE_BLOCK:
      text.breakBlock()
      add(cmark_node_get_literal(node), isPreformatted: true)
      text.breakBlock()
    case CMARK_NODE_SOFTBREAK: text.append(" ")
    case CMARK_NODE_LINEBREAK: text.breakLine()
    case CMARK_NODE_HTML_INLINE:
      if cmark_node_get_literal(node).map({ String(cString: $0).lowercased().hasPrefix("<br") }) ?? false {
        text.breakLine()
      }
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_THEMATIC_BREAK:
      breakBlock(node)
    case CMARK_NODE_ITEM:
      text.breakLine()
      addItemMark(node)
    default:
      switch Self.typeName(node) {
      case "table": text.breakBlock()
      case "table_row", "table_header": cells = []
      case "table_cell": cells.append(text.mark())
      default: break
      }
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_LIST, CMARK_NODE_BLOCK_QUOTE: breakBlock(node)
    case CMARK_NODE_ITEM: text.breakLine()
    default:
      switch Self.typeName(node) {
      case "table": text.breakBlock()
      case "table_row", "table_header": text.joinRow(cells)
      case "table_cell": text.breakLine()
      default: break
      }
    }
  }

  /// Paragraphs of a list whose items stand close together are no paragraphs of their own.
  private mutating func breakBlock(_ node: OpaquePointer) {
    if cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH, let item = cmark_node_parent(node),
      cmark_node_get_type(item) == CMARK_NODE_ITEM
    {
      if cmark_node_first_child(item) != node { text.breakLine() }
      return
    }
    text.breakBlock()
  }

  /// An item keeps a mark by which it is known as one.
  private mutating func addItemMark(_ item: OpaquePointer) {
    guard let list = cmark_node_parent(item), cmark_node_get_list_type(list) == CMARK_ORDERED_LIST else {
      text.append("• ")
      return
    }
    var number = Int(cmark_node_get_list_start(list))
    if let count = position[list] { number = count + 1 }
    position[list] = number
    text.append("\(number). ")
  }

  /// The number of the last item of each ordered list that is open.
  private var position: [OpaquePointer: Int] = [:]

  private mutating func add(_ literal: UnsafePointer<CChar>?, isPreformatted: Bool = false) {
    guard let literal else { return }
    let length = strlen(literal)
    literal.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      text.append(UnsafeBufferPointer(start: bytes, count: length), isPreformatted: isPreformatted)
    }
  }

  private static func typeName(_ node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }
}
