/// One physical line that is not blank, measured: what the joining of lines looks at.
struct TextLine: Sendable {
  /// How a line ends, closing quotes and brackets apart.
  enum Ending: UInt8, Sendable {
    case open, terminator, semicolon, colon, comma, dash, ellipsis
  }

  struct Traits: OptionSet, Sendable {
    var rawValue: UInt8
    /// A comma or an enumeration comma stands in it.
    static let comma = Traits(rawValue: 1)
    /// Three or more of them.
    static let commas = Traits(rawValue: 2)
    /// A sentence ends inside it.
    static let stop = Traits(rawValue: 4)
    /// A tab or a vertical bar parts it into cells.
    static let cells = Traits(rawValue: 8)
    /// A page begins with it.
    static let page = Traits(rawValue: 16)
    /// A round bracket opens in it.
    static let bracket = Traits(rawValue: 32)
  }

  /// Byte offsets in the source, without the white space at both ends.
  var start: UInt32
  var end: UInt32
  /// Columns of a terminal: two for a Chinese character, one for a Latin one and for a space.
  var width: UInt16
  /// Punctuation of full width and spaces beside Chinese characters, at most 255: a newspaper may set each a column
  /// narrower.
  var punctuation: UInt8
  /// Blank lines before it, at most 255.
  var blankLinesBefore: UInt8
  /// Columns of white space before it, at most 255.
  var indent: UInt8
  var traits: Traits
  var ending: Ending

  var range: Range<Int> { Int(start)..<Int(end) }
  /// Whether it ends inside a sentence.
  var isBroken: Bool { ending == .open || ending == .comma }
  /// Whether any punctuation shows that it is running text.
  var isPunctuated: Bool { !traits.isDisjoint(with: [.comma, .stop]) || ending != .open }
}
