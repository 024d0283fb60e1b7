internal import CCommonMark
internal import CommonMark

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The door to cmark-gfm (CommonMark with tables): text in, blocks as values out. Nothing else knows the library.
enum MarkdownText {
  /// The blocks at the top level of a Markdown text, in order; linear in its length.
  static func blocks(of text: String) -> [MarkdownBlock] {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    if let table = CommonMarkExtensions.table { cmark_parser_attach_syntax_extension(parser, table) }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    disarm(root)
    var blocks: [MarkdownBlock] = []
    var next = cmark_node_first_child(root)
    while let node = next {
      next = cmark_node_next(node)
      let first = Int(cmark_node_get_start_line(node))
      blocks.append(
        MarkdownBlock(
          kind: kind(of: node), lines: first...max(first, Int(cmark_node_get_end_line(node))),
          html: html(of: node, parser: parser)))
    }
    return blocks
  }

  /// Turns raw HTML into text and pictures into links, so that a report has no foreign markup and loads nothing.
  private static func disarm(_ root: OpaquePointer) {
    var found: [OpaquePointer] = []
    guard let walk = cmark_iter_new(root) else { return }
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(walk) else { continue }
      let type = cmark_node_get_type(node)
      if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_IMAGE {
        found.append(node)
      }
    }
    cmark_iter_free(walk)
    for node in found {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_HTML_BLOCK: replace(node, by: CMARK_NODE_CODE_BLOCK)
      case CMARK_NODE_HTML_INLINE: replace(node, by: CMARK_NODE_TEXT)
      default: linkInstead(of: node)
      }
    }
  }

  private static func replace(_ node: OpaquePointer, by type: cmark_node_type) {
    guard let new = cmark_node_new(type) else { return }
    cmark_node_set_literal(new, cmark_node_get_literal(node))
    if cmark_node_replace(node, new) == 1 { cmark_node_free(node) } else { cmark_node_free(new) }
  }

  private static func linkInstead(of picture: OpaquePointer) {
    guard let link = cmark_node_new(CMARK_NODE_LINK) else { return }
    cmark_node_set_url(link, cmark_node_get_url(picture))
    while let child = cmark_node_first_child(picture) { cmark_node_append_child(link, child) }
    if cmark_node_replace(picture, link) == 1 { cmark_node_free(picture) } else { cmark_node_free(link) }
  }

  private static func kind(of node: OpaquePointer) -> MarkdownBlock.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return .heading(level: Int(cmark_node_get_heading_level(node)), text: plainText(of: node))
    case CMARK_NODE_CODE_BLOCK:
      return .code(info: cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "")
    default:
      return .other
    }
  }

  /// The words of a heading without its markup.
  private static func plainText(of node: OpaquePointer) -> String {
    var text = ""
    guard let walk = cmark_iter_new(node) else { return text }
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return text }
      guard event == CMARK_EVENT_ENTER, let inner = cmark_iter_get_node(walk) else { continue }
      switch cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += cmark_node_get_literal(inner).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
  }

  private static func html(of node: OpaquePointer, parser: OpaquePointer) -> String {
    guard let rendered = cmark_render_html(node, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser)) else {
      return ""
    }
    defer { free(rendered) }
    return String(cString: rendered)
  }
}
