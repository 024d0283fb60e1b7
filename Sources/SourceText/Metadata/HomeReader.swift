/// Concludes which place a document means by 市委 and 全市.
///
/// What is looked at, in this order: the publisher's name, where the text names the place it begins with by its full
/// name (青江日报 and 青江市), or where it is the name of a body of that place (白湖县水利局); the party committee that
/// is named most often (中共青江市委); the publisher's name alone; the place at which the reports were written. There is
/// no list of places here: whether a name is one is for the caller to decide.
struct HomeReader {
  private let text: [UInt8]
  private let blocks: [Block]
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView, blocks: [Block]) {
    self.text = view.utf8
    self.blocks = blocks
  }

  /// The home, with where it was found; nil where nothing tells.
  /// - Complexity: O(n).
  func read(publisher: DocumentMetadata.Value?) -> DocumentMetadata.Value? {
    var stem: [UInt8] = []
    if let publisher {
      let name = TextFolding.fold(Array(publisher.value.utf8))
      if let place = bodyPlace(name) { return .init(place, source: .publisher) }
      stem = paperStem(name)
      if let place = ranked(stem) { return .init(place, source: .publisher) }
    }
    if let place = committeePlace() { return .init(place, source: .text) }
    if !stem.isEmpty { return .init(String(decoding: stem, as: UTF8.self), source: .publisher) }
    return reportPlace().map { .init($0, source: .dateline) }
  }

  // MARK: The publisher's name

  /// The place of a body: 白湖县 of 白湖县水利局; nil for a paper and for a name that begins with none.
  private func bodyPlace(_ name: [UInt8]) -> String? {
    guard lexicon.publisherEnds.suffixLength(of: name) == nil, lexicon.agencies.prefixLength(of: name) == nil,
      lexicon.bodyEnds.suffixLength(of: name) != nil
    else { return nil }
    let start = lexicon.homeBefore.prefixLength(of: name) ?? 0
    var index = start
    var place: Int?
    while index < name.count, index - start < 36 {
      if index > start + 3, let rank = lexicon.placeRanks.prefixLength(of: name, at: index) {
        place = index + rank
        break
      }
      index += UTF8Scalars.length(lead: name[index])
    }
    // 省 of 某省 alone is no place of its own; the rank must be followed by the body's name.
    guard let place, place < name.count else { return nil }
    return String(decoding: name[start..<place], as: UTF8.self)
  }

  /// What stands before 日报, 晚报 and their like; empty where the name ends otherwise.
  private func paperStem(_ name: [UInt8]) -> [UInt8] {
    guard let end = lexicon.publisherEnds.suffixLength(of: name), end < name.count else { return [] }
    return Array(name[..<(name.count - end)])
  }

  /// A stem with the rank that most often follows it in the text: 青江市 for 青江.
  private func ranked(_ stem: [UInt8]) -> String? {
    guard let first = stem.first else { return nil }
    if lexicon.placeRanks.suffixLength(of: stem) != nil { return String(decoding: stem, as: UTF8.self) }
    var counts: [String: Int] = [:]
    for block in blocks {
      var index = block.range.lowerBound
      while index + stem.count < block.range.upperBound {
        if text[index] == first, text[index..<index + stem.count].elementsEqual(stem),
          let rank = lexicon.placeRanks.prefixLength(of: text, at: index + stem.count)
        {
          counts[String(decoding: text[index..<index + stem.count + rank], as: UTF8.self), default: 0] += 1
        }
        index += 1
      }
    }
    return most(counts)
  }

  // MARK: The text

  /// The place of the party committee that is named most often with the word before it that begins its name.
  private func committeePlace() -> String? {
    var counts: [String: Int] = [:]
    for block in blocks { countCommittees(in: block.range, &counts) }
    return most(counts)
  }

  private func countCommittees(in range: Range<Int>, _ counts: inout [String: Int]) {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let before = lexicon.homeBefore.prefixLength(of: text, at: index) else {
        index += UTF8Scalars.length(lead: text[index])
        continue
      }
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
    }
  }

  /// The place at which the document's reports were written, where all were written at one.
  private func reportPlace() -> String? {
    var places: Set<String> = []
    for block in blocks where block.kind == .paragraph {
      if let place = ReportOpening.read(text, in: block.range)?.place { places.insert(place) }
    }
    return places.count == 1 ? places.first : nil
  }

  private func most(_ counts: [String: Int]) -> String? {
    counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
