/// Sets text in lines of a given width, as a terminal, an editor or a simple typesetter does.
///
/// Chinese text is broken between any two characters, words and numbers only at spaces or beside Chinese characters.
struct TextWrapper {
  /// Columns of a line: two for a Chinese character, one for a Latin one.
  var width: Int
  /// Whether a line may not begin with punctuation that closes; the character before it then moves down with it.
  var keepsClosing: Bool

  private struct Piece {
    var text: String
    var columns: Int
    var isWord: Bool
    var hasSpaceBefore: Bool
  }

  private static let closing = Set("，。、；：！？”’）》」』…".unicodeScalars)

  /// The lines of a text.
  /// - Parameters:
  ///   - first: columns that the first line's indent takes.
  ///   - others: columns that the indent of each other line takes.
  func lines(of text: String, first: Int = 0, others: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = first
    for piece in pieces(text) {
      let space = piece.hasSpaceBefore && !line.isEmpty ? 1 : 0
      if !line.isEmpty && columns + space + piece.columns > width {
        lines.append(line)
        line = ""
        columns = others
      }
      if line.isEmpty && columns + piece.columns > width && !piece.isWord {
        // Nothing is left but to begin a line with what closes.
        for scalar in piece.text.unicodeScalars {
          if !line.isEmpty && columns + Self.columns(scalar) > width {
            lines.append(line)
            line = ""
            columns = others
          }
          line.unicodeScalars.append(scalar)
          columns += Self.columns(scalar)
        }
        continue
      }
      if space > 0 && !line.isEmpty {
        line += " "
        columns += 1
      }
      line += piece.text
      columns += piece.columns
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int { scalar.value < 0x800 ? 1 : 2 }

  private func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var isAfterSpace = false
    var wasWord = false
    for scalar in text.unicodeScalars {
      if scalar == " " {
        isAfterSpace = true
        continue
      }
      let isWord = scalar.value < 0x800
      let joins = isWord && wasWord || keepsClosing && Self.closing.contains(scalar)
      if joins && !isAfterSpace && !pieces.isEmpty {
        pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
        pieces[pieces.count - 1].columns += Self.columns(scalar)
      } else {
        pieces.append(
          Piece(
            text: String(scalar), columns: Self.columns(scalar), isWord: isWord, hasSpaceBefore: isAfterSpace))
      }
      isAfterSpace = false
      wasWord = isWord
    }
    return pieces
  }
}
