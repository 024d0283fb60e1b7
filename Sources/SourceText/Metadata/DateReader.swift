internal import TypedGraph

/// Concludes a document's date: the first of
/// - the head of the page,
/// - the dateline: the day on which a report was written (新华社北京3月5日电), the day below the signature that ends the
///   text, or the line at its beginning that gives a day; of several the latest,
/// - the latest day the text names as past, days without a year taken in the year of the latest full date, of the latest
///   year named or of a document number (〔2024〕12号); days that lie ahead (将于…) left out,
/// - the file's name.
///
/// Papers are printed on or after the latest day they name: a day in the file's name that lies up to a month after a day
/// of the text goes before it.
struct DateReader {
  /// Days by which a file's name may lie after the latest day of the text and still be its date.
  static let printedWithin = 31
  /// Blocks at each end of a text in which a line that gives a day is its date.
  static let ends = 4

  private let view: UnwrappedView
  private let blocks: [Block]
  private let scanner: DateScanner
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView, blocks: [Block]) {
    self.view = view
    self.blocks = blocks
    scanner = DateScanner(view.utf8)
  }

  /// The date with where it was found; nil where nothing tells.
  /// - Parameter masthead: how many blocks the head of the page has.
  /// - Complexity: O(n).
  func read(path: String, masthead: Int) -> DocumentMetadata.Value? {
    for block in blocks[..<masthead] {
      if let day = scanner.days(in: block.range).compactMap(\.calendarDay).first {
        return .init(day.description, source: .masthead)
      }
    }
    let fileName = dayOfFileName(path)
    let named = Named(blocks, scanner, isPast: { !liesAhead($0) })
    if let day = dateline(masthead: masthead, year: year(named, fileName), before: fileName) {
      return .init(day.description, source: .dateline)
    }
    if let day = latest(named) {
      if let fileName, (0...Self.printedWithin).contains(fileName.ordinal - day.ordinal) {
        return .init(fileName.description, source: .fileName)
      }
      return .init(day.description, source: .text)
    }
    return fileName.map { .init($0.description, source: .fileName) }
  }

  /// The days that a text names as past.
  private struct Named {
    /// The latest with a year.
    var latest: CalendarDay?
    /// Those without one.
    var yearless: [DateScanner.Found] = []

    init(_ blocks: [Block], _ scanner: DateScanner, isPast: (Range<Int>) -> Bool) {
      for block in blocks {
        for found in scanner.days(in: block.range) where isPast(found.range) {
          guard let day = found.calendarDay else {
            yearless.append(found)
            continue
          }
          latest = max(latest ?? day, day)
        }
      }
    }
  }

  /// The year in which days without one are taken.
  private func year(_ named: Named, _ fileName: CalendarDay?) -> Int? {
    named.latest?.year ?? blocks.lazy.compactMap { latestYear(in: $0.range) }.max() ?? fileName?.year
  }

  // MARK: Dateline

  /// The latest of the days on which the reports were written, that below the closing signature and those of lines of
  /// their own at the ends of the text.
  private func dateline(masthead: Int, year: Int?, before printed: CalendarDay?) -> CalendarDay? {
    var latest: CalendarDay?
    func take(_ found: DateScanner.Found?) {
      guard let found, let day = day(found, year: year, before: printed) else { return }
      latest = max(latest ?? day, day)
    }
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .paragraph: take(ReportOpening.read(view.utf8, in: block.range)?.day)
      case .signature where index >= blocks.count - Self.ends,
        .dateline where index >= blocks.count - Self.ends || index < masthead + Self.ends:
        take(scanner.days(in: block.range).last)
      default: break
      }
    }
    return latest
  }

  /// A day with its year: its own, or the given one, or the year before where the day would lie behind the printing.
  private func day(_ found: DateScanner.Found, year: Int?, before printed: CalendarDay?) -> CalendarDay? {
    if let day = found.calendarDay { return day }
    guard let year, let day = CalendarDay(year: year, month: found.month, day: found.day) else { return nil }
    if let printed, printed.year == year, day > printed {
      return CalendarDay(year: year - 1, month: found.month, day: found.day)
    }
    return day
  }

  // MARK: Text

  private func latest(_ named: Named) -> CalendarDay? {
    let years = blocks.lazy.compactMap { latestYear(in: $0.range) }
    guard let year = named.latest?.year ?? years.max() else { return nil }
    var latest = named.latest
    for found in named.yearless {
      guard let day = CalendarDay(year: year, month: found.month, day: found.day) else { continue }
      // Without a full date the latest day of the year counts; after one only what soon follows it.
      let follows = latest.map { (1...Self.printedWithin).contains(day.ordinal - $0.ordinal) } ?? true
      if follows && (latest.map { day > $0 } ?? true) { latest = day }
    }
    return latest
  }

  /// The latest year that the text names as past: 2025年以来, 〔2024〕12号, not 到2030年.
  private func latestYear(in range: Range<Int>) -> Int? {
    let text = view.utf8
    var latest: Int?
    var index = range.lowerBound
    while index + 7 <= range.upperBound {
      let isYear =
        text[index] == 0x32 && text[index + 1] == 0x30 && ScalarClass.isDigit(UInt32(text[index + 2]))
        && ScalarClass.isDigit(UInt32(text[index + 3]))
        && (isScalar("年", at: index + 4) || isScalar("〕", at: index + 4) || isScalar("]", at: index + 4))
      if isYear && (index == 0 || !ScalarClass.isDigit(UInt32(text[index - 1]))) && !liesAhead(index..<index + 7) {
        let year = 2000 + Int(text[index + 2] - 0x30) * 10 + Int(text[index + 3] - 0x30)
        latest = max(latest ?? year, year)
      }
      index += 1
    }
    return latest
  }

  private func isScalar(_ scalar: Unicode.Scalar, at offset: Int) -> Bool {
    offset >= 0 && offset < view.utf8.count && UTF8Scalars.decode(view.utf8, at: offset).scalar == scalar.value
  }

  private func liesAhead(_ range: Range<Int>) -> Bool {
    let text = view.utf8
    return lexicon.aheadBefore.suffixLength(of: text, before: range.lowerBound) != nil
      || lexicon.aheadAfter.prefixLength(of: text, at: range.upperBound) != nil
  }

  // MARK: File name

  /// The day in a file's name: 2024-09-26, 2024_09_26, 20240926, 2024年9月26日.
  private func dayOfFileName(_ path: String) -> CalendarDay? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let bytes = Array(TextFolding.fold(name).utf8).map { $0 == 0x5F ? 0x2D : $0 }
    if let day = DateScanner(bytes).days(in: 0..<bytes.count).compactMap(\.calendarDay).first { return day }
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count && ScalarClass.isDigit(UInt32(bytes[end])) { end += 1 }
      if end - index == 8, let number = Int(String(decoding: bytes[index..<end], as: UTF8.self)),
        (1900..<2100).contains(number / 10_000)
      {
        return CalendarDay(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      }
      index = max(end, index + 1)
    }
    return nil
  }
}
