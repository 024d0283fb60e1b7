/// A document made up for a test: its blocks as they were written, before anything set them in lines.
struct GeneratedDocument {
  /// What a block is, as far as setting it in lines asks.
  enum Kind {
    case headline, subtitle, byline, paragraph, subheading, listItem, signature
  }

  struct Block {
    var kind: Kind
    var text: String
    /// Whether the block stands apart from the one before whatever the style of paragraphs.
    var isApart: Bool
  }

  /// How paragraphs are marked.
  enum ParagraphStyle: CaseIterable {
    /// Two full-width spaces before each.
    case indent
    /// A blank line between any two.
    case blankLine
  }

  var blocks: [Block] = []
  /// Whether the lines of a list item stand below its text, not below its mark.
  var hangsItems = false

  /// The document with one block a line.
  func unwrapped(_ style: ParagraphStyle) -> String { set(style) { text, _, _ in [text] } }

  /// The document with its blocks set in lines.
  /// - Parameter wrap: cuts a block's text into lines, given the first line's indent in columns and that of the others.
  func set(_ style: ParagraphStyle, wrap: (String, Int, Int) -> [String]) -> String {
    var lines: [String] = []
    for (index, block) in zip(blocks.indices, blocks) {
      let isParagraph = block.kind == .paragraph
      if index > 0 && (block.isApart || style == .blankLine && isParagraph) { lines.append("") }
      let indent = style == .indent && isParagraph ? 4 : 0
      let hang = hangsItems && block.kind == .listItem ? 3 : 0
      let set = wrap(block.text, indent, hang)
      for (number, line) in zip(set.indices, set) {
        lines.append((number == 0 ? indent > 0 ? "　　" : "" : String(repeating: " ", count: hang)) + line)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
