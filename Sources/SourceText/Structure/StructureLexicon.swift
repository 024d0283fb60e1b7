internal import Configuration

/// The words of `Data/structure.yaml`, folded, as bytes.
///
/// A class, because it never changes and every step of reading holds it: one reference instead of a copy of each list.
final class StructureLexicon: Sendable {
  /// Entries that are looked for at the start, at the end, or as the whole of a text.
  struct Entries: Sendable {
    private(set) var entries: [[UInt8]] = []
    /// For each byte the indices of the entries that begin with it, and of those that end with it.
    private var byFirst = [[Int]](repeating: [], count: 256)
    private var byLast = [[Int]](repeating: [], count: 256)

    init(_ texts: [String]) {
      // The longest first, so that 见习记者 is found before 记者.
      entries = texts.map(Self.folded)
        .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count }
      for (index, entry) in entries.enumerated() {
        if let first = entry.first { byFirst[Int(first)].append(index) }
        if let last = entry.last { byLast[Int(last)].append(index) }
      }
    }

    /// Folds an entry; a space at its end is part of it.
    private static func folded(_ text: String) -> [UInt8] {
      TextFolding.fold(Array(text.utf8)) + (text.hasSuffix(" ") ? [0x20] : [])
    }

    /// Whether an entry may end with a scalar, which tells for most texts without reading them.
    func mayEnd(with scalar: UInt32) -> Bool {
      let folded = FoldingTable.standard.fold(scalar)
      return !byLast[Int(folded < 0x80 ? folded : 0x80 | folded & 0x3F)].isEmpty
    }

    /// The length of the longest entry that a text begins with at `start`; nil where there is none.
    func prefixLength(of text: [UInt8], at start: Int = 0) -> Int? {
      guard start < text.count else { return nil }
      let text = text.span
      for index in byFirst[Int(text[start])] {
        if Self.stands(entries[index], in: text, at: start) { return entries[index].count }
      }
      return nil
    }

    /// The length of the longest entry that a text ends with; nil where there is none.
    func suffixLength(of text: [UInt8], before end: Int? = nil) -> Int? {
      let end = end ?? text.count
      guard end > 0 else { return nil }
      let text = text.span
      for index in byLast[Int(text[end - 1])] where entries[index].count <= end {
        if Self.stands(entries[index], in: text, at: end - entries[index].count) { return entries[index].count }
      }
      return nil
    }

    @inline(__always)
    private static func stands(_ entry: [UInt8], in text: Span<UInt8>, at start: Int) -> Bool {
      guard start + entry.count <= text.count else { return false }
      for offset in entry.indices where entry[offset] != text[start + offset] { return false }
      return true
    }

    /// Whether a text is an entry.
    func contains(_ text: [UInt8]) -> Bool { prefixLength(of: text) == text.count && !text.isEmpty }
  }

  let bylineMarks, roles, bylineEnds, datelineOpeners, continuedFrom, continuedOn, frontPages, weekdays: Entries
  let captionEnds, captionStarts, genres, listMarks, bodyEnds, openEnds, runningEnds: Entries
  let speechEnds, noSpeechEnds: Entries
  let publisherEnds, aheadBefore, aheadAfter, homeBefore, homeAfter, placeRanks: Entries
  let agencies, ownPapers, quotingWords, openingEnds, sourceMarks, letterheadEnds, subjectWords: Entries

  /// For each scalar of the Basic Multilingual Plane whether a marked line may begin with it.
  private let markStarts: [Bool]

  /// Whether a line that begins with a scalar may begin with a mark; most lines do not, which one look-up tells.
  func mayBeginMark(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && markStarts[Int(FoldingTable.standard.fold(scalar) & 0xFFFF)]
  }

  /// The lexicon of the project.
  static let standard = StructureLexicon(yaml: String(decoding: PackageResources.structure_yaml, as: UTF8.self))

  /// Reads the lexicon. What cannot be read is empty; a test reads every key.
  init(yaml: String) {
    let root = try? ConfigurationFile.parse(yaml, file: "structure.yaml")
    func entries(_ key: String) -> Entries {
      let items = (try? root?[key]?.list(key)) ?? []
      return Entries(items.compactMap { try? $0.string(key) })
    }
    bylineMarks = entries("byline_marks")
    roles = entries("roles")
    bylineEnds = entries("byline_ends")
    datelineOpeners = entries("dateline_openers")
    continuedFrom = entries("continued_from")
    continuedOn = entries("continued_on")
    frontPages = entries("front_pages")
    weekdays = entries("weekdays")
    captionEnds = entries("caption_ends")
    captionStarts = entries("caption_starts")
    genres = entries("genres")
    listMarks = entries("list_marks")
    bodyEnds = entries("body_ends")
    openEnds = entries("open_ends")
    runningEnds = entries("running_ends")
    speechEnds = entries("speech_ends")
    noSpeechEnds = entries("no_speech_ends")
    publisherEnds = entries("publisher_ends")
    aheadBefore = entries("ahead_before")
    aheadAfter = entries("ahead_after")
    homeBefore = entries("home_before")
    homeAfter = entries("home_after")
    placeRanks = entries("place_ranks")
    agencies = entries("agencies")
    ownPapers = entries("own_papers")
    quotingWords = entries("quoting_words")
    openingEnds = entries("opening_ends")
    sourceMarks = entries("source_marks")
    letterheadEnds = entries("letterhead_ends")
    subjectWords = entries("subject_words")
    var starts = [Bool](repeating: false, count: 0x10000)
    for entry in [bylineMarks, datelineOpeners, listMarks, captionStarts].flatMap(\.entries) where !entry.isEmpty {
      starts[Int(UTF8Scalars.decode(entry, at: 0).scalar & 0xFFFF)] = true
    }
    for scalar in "0123456789〇零一二三四五六七八九十百([【〔—".unicodeScalars { starts[Int(scalar.value)] = true }
    for code in 0x2460...0x249B { starts[code] = true }
    markStarts = starts
  }
}
