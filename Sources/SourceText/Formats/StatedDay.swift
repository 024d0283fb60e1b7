internal import TypedGraph

/// Days as metadata write them: 2024-09-25T10:30:00+08:00, 2024年9月25日, 20240925.
enum StatedDay {
  /// The first day that a text names, as `YYYY-MM-DD`.
  static func day(_ text: String) -> String? {
    let bytes = Array(TextFolding.fold(String(text.prefix(100))).utf8)
    if let day = DateScanner(bytes).days(in: 0..<bytes.count).lazy.compactMap(\.calendarDay).first {
      return day.description
    }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    guard digits.count == 8 || digits.count == 14, let number = Int(String(decoding: digits.prefix(8), as: UTF8.self))
    else { return nil }
    guard (1000...9999).contains(number / 10_000) else { return nil }
    return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)?.description
  }
}
