/// What a block of a page is.
public enum BlockKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// The title of an article; several lines of it are several blocks.
  case headline
  /// A title inside an article, or the line below a headline.
  case subheading
  /// The line that names the authors.
  case byline
  /// A line that gives only a date, or place and date.
  case dateline
  /// Running text.
  case paragraph
  /// A line below a text that names who issues it, or when.
  case signature
  /// The words that explain a picture.
  case caption
  /// An item of a list.
  case listItem
  /// A row of a table.
  case table
  /// A mark that the text comes from another page or goes on there.
  case continuation
  /// A line that is none of these.
  case other
}
