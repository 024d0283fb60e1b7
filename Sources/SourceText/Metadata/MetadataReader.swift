internal import TypedGraph

/// Concludes what is not stated: a document's date, publisher, home place and title.
///
/// The date is the first of: the caller's; the format's metadata; the head of the page; the date below a signature,
/// where no later day stands in the text; the latest day the text names, days without a year taken in the year of the
/// latest full date or of the latest year named, days that lie ahead (将于…) left out; the file's name. Papers are
/// printed on or after the latest day they name, so a day in the file's name that lies up to a month after it goes
/// before it.
struct MetadataReader {
  /// Blocks at each end of a document that are read for dates and places: the whole of any page.
  static let mostBlocks = 2_000
  /// Days by which a file's name may lie after the latest day of the text and still be its date.
  static let printedWithin = 31

  private let view: UnwrappedView
  /// The blocks at both ends.
  private let blocks: [Block]
  private let articles: [Article]
  private let scanner: DateScanner
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView, blocks: [Block], articles: [Article]) {
    self.view = view
    let most = Self.mostBlocks
    self.blocks = blocks.count <= 2 * most ? blocks : Array(blocks.prefix(most) + blocks.suffix(most))
    self.articles = articles
    scanner = DateScanner(view.utf8)
  }

  /// The metadata of a document.
  /// - Parameters:
  ///   - known: what the format's own metadata say.
  ///   - masthead: how many blocks the head of the page has.
  func read(options: ReadingOptions, known: DocumentMetadata, path: String, masthead: Int) -> DocumentMetadata {
    var metadata = known
    if let date = options.date { metadata.date = .init(date, source: .declared) }
    if let publisher = options.publisher { metadata.publisher = .init(publisher, source: .declared) }
    if let home = options.home { metadata.home = .init(home, source: .declared) }
    if metadata.date == nil { metadata.date = date(path: path, masthead: masthead) }
    if metadata.publisher == nil { metadata.publisher = publisher(masthead: masthead) }
    if metadata.home == nil { metadata.home = home() }
    if metadata.title == nil {
      metadata.title = articles.first { !$0.headline.isEmpty }.map { .init($0.headline, source: .text) }
    }
    return metadata
  }

  // MARK: Date

  private func date(path: String, masthead: Int) -> DocumentMetadata.Value? {
    for block in blocks[..<masthead] {
      if let day = scanner.days(in: block.range).compactMap(\.calendarDay).first {
        return .init(day.description, source: .masthead)
      }
    }
    let named = latestNamed()
    let fileName = dayOfFileName(path)
    if let named {
      if let fileName, (0...Self.printedWithin).contains(fileName.ordinal - named.day.ordinal) {
        return .init(fileName.description, source: .fileName)
      }
      return .init(named.day.description, source: named.isDateline ? .dateline : .text)
    }
    return fileName.map { .init($0.description, source: .fileName) }
  }

  /// The latest day that the text names as past, and whether it stands alone or below a signature.
  private func latestNamed() -> (day: CalendarDay, isDateline: Bool)? {
    var latest: CalendarDay?
    var isDateline = false
    var yearless: [DateScanner.Found] = []
    for block in blocks {
      for found in scanner.days(in: block.range) where !liesAhead(found.range) {
        guard let day = found.calendarDay else {
          yearless.append(found)
          continue
        }
        if latest.map({ day >= $0 }) ?? true {
          latest = day
          isDateline = block.kind == .signature || block.kind == .dateline
        }
      }
    }
    let years = blocks.lazy.compactMap { latestYear(in: $0.range) }
    guard let year = latest?.year ?? years.max() else { return nil }
    for found in yearless {
      guard let day = CalendarDay(year: year, month: found.month, day: found.day) else { continue }
      // Without a full date the latest day of the year counts; after one only what soon follows it.
      let follows = latest.map { (1...Self.printedWithin).contains(day.ordinal - $0.ordinal) } ?? true
      if follows && (latest.map { day > $0 } ?? true) {
        latest = day
        isDateline = false
      }
    }
    return latest.map { ($0, isDateline) }
  }

  /// The latest year that the text names as past: 2025年以来, not 到2030年.
  private func latestYear(in range: Range<Int>) -> Int? {
    let text = view.utf8
    var latest: Int?
    var index = range.lowerBound
    while index + 7 <= range.upperBound {
      let isYear =
        text[index] == 0x32 && text[index + 1] == 0x30 && ScalarClass.isDigit(UInt32(text[index + 2]))
        && ScalarClass.isDigit(UInt32(text[index + 3])) && text[index + 4] == 0xE5 && text[index + 5] == 0xB9
        && text[index + 6] == 0xB4
      if isYear && (index == 0 || !ScalarClass.isDigit(UInt32(text[index - 1]))) && !liesAhead(index..<index + 7) {
        let year = 2000 + Int(text[index + 2] - 0x30) * 10 + Int(text[index + 3] - 0x30)
        latest = max(latest ?? year, year)
      }
      index += 1
    }
    return latest
  }

  private func liesAhead(_ range: Range<Int>) -> Bool {
    let text = view.utf8
    return lexicon.aheadBefore.suffixLength(of: text, before: range.lowerBound) != nil
      || lexicon.aheadAfter.prefixLength(of: text, at: range.upperBound) != nil
  }

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

  // MARK: Publisher and home

  private func publisher(masthead: Int) -> DocumentMetadata.Value? {
    let head = Masthead(view: view)
    for block in blocks[..<masthead] {
      if let name = head.publisher(in: block.range) { return .init(name, source: .masthead) }
    }
    // Who signs a text alone issues it.
    let signatures = blocks.filter { $0.kind == .signature && scanner.days(in: $0.range).isEmpty }
    if signatures.count == 1, let signature = signatures.first {
      return .init(view.text(in: signature.range), source: .dateline)
    }
    return nil
  }

  /// The place of the party committee that is named most often with the word before it that begins its name.
  private func home() -> DocumentMetadata.Value? {
    var counts: [String: Int] = [:]
    for block in blocks { countHomes(in: block.range, &counts) }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.map { .init($0.key, source: .text) }
  }

  private func countHomes(in range: Range<Int>, _ counts: inout [String: Int]) {
    let text = view.utf8
    var index = range.lowerBound
    while index < range.upperBound {
      if let before = lexicon.homeBefore.prefixLength(of: text, at: index) {
        let start = index + before
        var end = start
        var letters = 0
        while end < range.upperBound && letters < 6 {
          let (scalar, length) = UTF8Scalars.decode(text, at: end)
          guard ScalarClass.isHan(scalar) else { break }
          // The place ends with the word that names its rank: 市 of 市委.
          if letters >= 1, lexicon.homeAfter.prefixLength(of: text, at: end) != nil {
            counts[String(decoding: text[start..<end + length], as: UTF8.self), default: 0] += 1
            break
          }
          end += length
          letters += 1
        }
        index = start
      } else {
        index += UTF8Scalars.length(lead: text[index])
      }
    }
  }
}
