internal import SourceText

/// Finds names with a middle dot (阿布都·热合曼, 让-保罗·杜邦) and names in Latin letters behind a post or before a word of
/// speech.
struct ForeignNameFinder {
  let text: ViewText
  let keywords: KeywordLexicon
  let reader: NameReader
  private let opens: Set<Int>

  init(_ state: LinkingState, keywords: KeywordLexicon, reader: NameReader) {
    text = state.text
    self.keywords = keywords
    self.reader = reader
    opens = Set(state.hits.filter { !keywords[hit: $0].roles.isDisjoint(with: [.boundary, .post]) }.map(\.end))
  }

  /// The name around a middle dot, with every further dot behind it.
  func dotted(around dot: Int, within sentence: Range<Int>) -> Range<Int>? {
    let start = start(before: dot, floor: sentence.lowerBound)
    var end = dot
    while end < sentence.upperBound, text.scalar(at: end) == 0xB7 {
      let part = part(from: text.next(end), limit: sentence.upperBound)
      guard part > text.next(end) else { return nil }
      end = part
    }
    let length = text.scalarCount(start..<end)
    return start < dot && (4...18).contains(length) ? start..<end : nil
  }

  /// The name begins behind a post or another word that ends there, or before the first character that writes no sound.
  private func start(before dot: Int, floor: Int) -> Int {
    var position = dot
    var sound: Int?
    var count = 0
    while position > floor, count < 8,
      !opens.contains(position) || count == 0 || text.scalar(at: position) == 0x2D
    {
      let previous = text.previous(position)
      let scalar = text.scalar(at: previous)
      let isDash = scalar == 0x2D && count > 0
      guard ViewText.isHan(scalar) || isDash else { break }
      if sound == nil, !isDash, !reader.names.isSound(scalar) { sound = position }
      position = previous
      count += 1
    }
    let isClear = position == floor || opens.contains(position) || !text.isHan(at: text.previous(position))
    return isClear && count <= 7 && (sound == nil || text.scalarCount(position..<dot) <= 4)
      ? position : (sound ?? position)
  }

  /// The end of a part behind a dot.
  private func part(from start: Int, limit: Int) -> Int {
    var position = start
    var count = 0
    while position < limit, text.isHan(at: position), count < 8 {
      if count >= 1 {
        let follower = reader.follower(at: position)
        if follower == .strong || (follower == .weak && !reader.names.isSound(text.scalar(at: position))) { break }
      }
      guard reader.names.isSound(text.scalar(at: position)) || count < 1 else {
        // A character that seldom writes sounds belongs to the name where the name ends behind it.
        let next = text.next(position)
        return count < 3 && reader.follower(at: next) > .none ? next : position
      }
      position = text.next(position)
      count += 1
    }
    return position
  }

  /// Two or more capitalised words in Latin letters from a position on.
  func latin(at start: Int, limit: Int) -> Range<Int>? {
    var position = start
    var words = 0
    var end = start
    while position < limit, (0x41...0x5A).contains(text.scalar(at: position)) {
      var isLower = false
      while position < limit, case let scalar = text.scalar(at: position),
        ViewText.isWord(scalar) || scalar == 0x2D || scalar == 0x2E || scalar == 0x27
      {
        if (0x30...0x39).contains(scalar) { return nil }
        isLower = isLower || (0x61...0x7A).contains(scalar)
        position = text.next(position)
      }
      guard isLower || text.scalar(before: position) == 0x2E else { break }
      words += 1
      end = position
      guard text.scalar(at: position) == 0x20 else { break }
      position = text.next(position)
    }
    return (2...4).contains(words) ? start..<end : nil
  }
}
