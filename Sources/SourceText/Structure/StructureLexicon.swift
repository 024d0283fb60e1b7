internal import Configuration

/// The words of `Data/structure.yaml`, folded, as bytes.
struct StructureLexicon: Sendable {
  /// Entries that are looked for at the start, at the end, or as the whole of a text.
  struct Entries: Sendable {
    private(set) var entries: [[UInt8]] = []
    private var firstBytes = [Bool](repeating: false, count: 256)
    private var lastBytes = [Bool](repeating: false, count: 256)

    init(_ texts: [String]) {
      // The longest first, so that 见习记者 is found before 记者.
      entries = texts.map(Self.folded)
        .sorted { $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count }
      for entry in entries {
        if let first = entry.first { firstBytes[Int(first)] = true }
        if let last = entry.last { lastBytes[Int(last)] = true }
      }
    }

    /// Folds an entry; a space at its end is part of it.
    private static func folded(_ text: String) -> [UInt8] {
      TextFolding.fold(Array(text.utf8)) + (text.hasSuffix(" ") ? [0x20] : [])
    }

    /// The length of the longest entry that a text begins with at `start`; nil where there is none.
    func prefixLength(of text: [UInt8], at start: Int = 0) -> Int? {
      guard start < text.count, firstBytes[Int(text[start])] else { return nil }
      for entry in entries where start + entry.count <= text.count {
        if text[start..<start + entry.count].elementsEqual(entry) { return entry.count }
      }
      return nil
    }

    /// The length of the longest entry that a text ends with; nil where there is none.
    func suffixLength(of text: [UInt8], before end: Int? = nil) -> Int? {
      let end = end ?? text.count
      guard end > 0, lastBytes[Int(text[end - 1])] else { return nil }
      for entry in entries where entry.count <= end {
        if text[(end - entry.count)..<end].elementsEqual(entry) { return entry.count }
      }
      return nil
    }

    /// Whether a text is an entry.
    func contains(_ text: [UInt8]) -> Bool { prefixLength(of: text) == text.count && !text.isEmpty }
  }

  let bylineMarks, roles, bylineEnds, datelineOpeners, continuedFrom, continuedOn: Entries
  let captionEnds, captionStarts, genres, listMarks, bodyEnds, openEnds, runningEnds: Entries
  let publisherEnds, aheadBefore, aheadAfter, homeBefore, homeAfter: Entries

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
    captionEnds = entries("caption_ends")
    captionStarts = entries("caption_starts")
    genres = entries("genres")
    listMarks = entries("list_marks")
    bodyEnds = entries("body_ends")
    openEnds = entries("open_ends")
    runningEnds = entries("running_ends")
    publisherEnds = entries("publisher_ends")
    aheadBefore = entries("ahead_before")
    aheadAfter = entries("ahead_after")
    homeBefore = entries("home_before")
    homeAfter = entries("home_after")
    var starts = [Bool](repeating: false, count: 0x10000)
    for entry in [bylineMarks, datelineOpeners, listMarks, captionStarts].flatMap(\.entries) where !entry.isEmpty {
      starts[Int(UTF8Scalars.decode(entry, at: 0).scalar & 0xFFFF)] = true
    }
    for scalar in "0123456789〇零一二三四五六七八九十百([【〔—".unicodeScalars { starts[Int(scalar.value)] = true }
    for code in 0x2460...0x249B { starts[code] = true }
    markStarts = starts
  }
}
