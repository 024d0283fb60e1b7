/// A block at the top level of a Markdown text.
struct MarkdownBlock: Hashable {
  /// The kinds that matter to a report.
  enum Kind: Hashable {
    /// A heading with its plain text.
    case heading(level: Int, text: String)
    /// A fenced or indented code block with its info string.
    case code(info: String)
    /// Anything else.
    case other
  }

  /// What it is.
  let kind: Kind
  /// Its lines in the source, from 1.
  let lines: ClosedRange<Int>
  /// The block as HTML: raw HTML of the source is shown as text, unsafe links are dead, pictures are links.
  let html: String
}
