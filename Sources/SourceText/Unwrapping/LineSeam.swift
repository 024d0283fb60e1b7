/// What the end of a line and the start of the next say together, whatever their widths.
enum LineSeam {
  /// Whether the two halves stand in one piece of text: the next line begins with punctuation that closes, or a date is
  /// cut, as in `2023 年 3 月 15` and `日`.
  static func isInsidePiece(_ source: [UInt8], _ line: TextLine, _ next: TextLine) -> Bool {
    startsWithClosing(source, next) || cutsDate(source, line, next)
  }

  /// Whether a line begins with full-width punctuation that never begins a text.
  static func startsWithClosing(_ source: [UInt8], _ line: TextLine) -> Bool {
    let (first, length) = UTF8Scalars.decode(source, at: Int(line.start))
    return length == 3 && ScalarClass.isClosing(first) && first != 0x2026
  }

  /// Whether a line ends inside a date that the next one goes on with.
  static func cutsDate(_ source: [UInt8], _ line: TextLine, _ next: TextLine) -> Bool {
    let (last, lastLength) = UTF8Scalars.decode(source, before: Int(line.end), from: Int(line.start))
    let start = Int(next.start)
    if ScalarClass.isDigit(last) {
      let (first, _) = UTF8Scalars.decode(source, at: start)
      return first == 0x5E74 || first == 0x6708 || first == 0x65E5 || first == 0x53F7  // 年 月 日 号
    }
    guard last == 0x5E74 || last == 0x6708 else { return false }
    var before = Int(line.end) - lastLength
    while before > Int(line.start) && source[before - 1] == 0x20 { before -= 1 }
    guard before > Int(line.start), ScalarClass.isDigit(UInt32(source[before - 1])) else { return false }
    var index = start
    while index < min(Int(next.end), start + 2) && ScalarClass.isDigit(UInt32(source[index])) { index += 1 }
    guard index > start else { return false }
    while index < min(Int(next.end), start + 4) && source[index] == 0x20 { index += 1 }
    guard index < Int(next.end) else { return true }
    let unit = UTF8Scalars.decode(source, at: index).scalar
    return last == 0x5E74 ? unit == 0x6708 : unit == 0x65E5 || unit == 0x53F7
  }
}
