/// Reads Chinese names: a surname and a given name of one or two characters, whose end the words behind it tell.
struct NameReader {
  let text: ViewText
  let keywords: KeywordLexicon
  let names: PersonNames
  let spaced: SpacedNames

  /// What stands behind a name, as far as it tells that the name ends there.
  enum Follower: Int, Comparable {
    case none, weak, strong
    static func < (one: Follower, other: Follower) -> Bool { one.rawValue < other.rawValue }
  }

  /// A name and what speaks for it.
  struct Reading {
    let range: Range<Int>
    let follower: Follower
    /// Whether the given name is made of characters that given names are made of.
    let isUsual: Bool
    /// Whether an ordinary word begins where the name begins.
    let isWord: Bool
    /// Whether it is written with a blank inside.
    let isSpaced: Bool
    /// Whether its surname is more often an ordinary word.
    let isDoubtful: Bool

    /// Whether it is a name where little else speaks for it.
    var isConvincing: Bool { isSpaced || (isUsual && !isWord && follower > .none) }
  }

  init(_ state: LinkingState, keywords: KeywordLexicon, names: PersonNames = .standard) {
    text = state.text
    self.keywords = keywords
    self.names = names
    spaced = SpacedNames(state)
  }

  private static let verbs: KeywordRole = [
    .speech, .boundary, .attends, .joint, .hosts, .signed, .launch, .held, .reporter, .post, .personFollower,
    .conjunction, .adopted, .aid, .supply,
  ]
  /// Characters that end a name even where another character before a follower would make it longer: 陈智说.
  private static let particles: Set<UInt32> = [0x8BF4, 0x7684, 0x662F, 0x5728, 0x628A, 0x88AB, 0x7B49, 0x4E0E, 0x5C06]
  /// Surnames that are common words too: 向, 时, 常, 成.
  private static let doubtful: Set<UInt32> = Set(
    "向时常成方高全安任应管相都单经连同支明强展自国解边关商和从于别曾宁由以车农司路水易能有那干党计居步阳满平通牛羊鱼马项林海江河初衣束危税贝昌炎铁鹿种滑赏闭"
      .unicodeScalars.map(\.value))

  /// Whether a surname is more often an ordinary word.
  func isDoubtful(_ surname: Range<Int>) -> Bool {
    surname.count == 3 && Self.doubtful.contains(text.scalar(at: surname.lowerBound))
  }

  /// Whether 和, 与 or another joint stands at a position, which are surnames too.
  func isJoint(at position: Int) -> Bool {
    [0x548C, 0x4E0E, 0x53CA, 0x540C, 0x5411, 0x4E8E, 0x7531].contains(text.scalar(at: position))
  }

  /// What stands at a position behind a name.
  func follower(at position: Int) -> Follower {
    guard position < text.count, text.isHan(at: position) else {
      return text.scalar(at: position) == 0xB7 ? .none : .strong
    }
    if spaced.gaps.contains(position) { return .strong }
    guard let hit = keywords.longest(Self.verbs, in: text, at: position, end: text.count) else { return .none }
    return hit.end - hit.start > 3 ? .strong : .weak
  }

  /// The name that begins at a position.
  func reading(at start: Int) -> Reading? {
    guard start < text.count, let surname = keywords.longest(.surname, in: text, at: start, end: text.count),
      surname.end < text.count, text.isHan(at: surname.end)
    else { return nil }
    let isDoubtful = isDoubtful(start..<surname.end)
    if surname.end - start == 3, spaced.isSpaced(text, at: start) {
      let end = text.next(surname.end)
      return Reading(
        range: start..<end, follower: follower(at: end), isUsual: names.isGiven(text.scalar(at: surname.end)),
        isWord: false, isSpaced: true, isDoubtful: isDoubtful)
    }
    guard !names.isNever(text.scalar(at: surname.end)), !spaced.gaps.contains(surname.end) else { return nil }
    guard let end = end(surname: start..<surname.end) else { return nil }
    let wordEnd = max(
      names.wordEnd(in: text, at: start) ?? start,
      keywords.longest(Self.verbs.union([.plainWord, .initiativeHead, .organ]), in: text, at: start, end: text.count)?
        .end ?? start)
    var isUsual = true
    var position = surname.end
    while position < end {
      isUsual = isUsual && names.isGiven(text.scalar(at: position))
      position = text.next(position)
    }
    return Reading(
      range: start..<end, follower: follower(at: end), isUsual: isUsual, isWord: wordEnd > surname.end,
      isSpaced: false, isDoubtful: isDoubtful)
  }

  /// Where a name with the given surname ends: behind one character of a given name or behind two.
  private func end(surname: Range<Int>) -> Int? {
    let first = text.next(surname.upperBound)
    let behindFirst = follower(at: first)
    let opening = follower(at: surname.upperBound)
    guard first < text.count, text.isHan(at: first), !spaced.gaps.contains(first),
      !names.isNever(text.scalar(at: first))
    else { return opening == .strong && behindFirst == .none ? nil : first }
    let second = text.next(first)
    let behindSecond = follower(at: second)
    // A verb right behind the surname, unless it reads as a given name too (李成立、).
    if opening == .strong,
      behindSecond == .none || !names.isGiven(text.scalar(at: surname.upperBound))
        || !names.isGiven(text.scalar(at: first))
    {
      return nil
    }
    switch behindFirst {
    case .strong where opening != .strong: return first
    case .weak:
      let isLonger =
        behindSecond > .none && names.isGiven(text.scalar(at: first))
        && !Self.particles.contains(text.scalar(at: first))
      return isLonger ? second : first
    default:
      return names.isGiven(text.scalar(at: first)) || behindSecond > .none ? second : first
    }
  }

  /// A name of a person without a Chinese surname: three to six characters that write foreign, Tibetan or Mongolian
  /// names, up to a word that ends it.
  func soundName(at start: Int) -> Range<Int>? {
    var position = start
    var count = 0
    var isJapanese = false
    while count < 7, position < text.count, text.isHan(at: position) {
      if count >= 3, follower(at: position) == .strong || (count >= 4 && follower(at: position) == .weak) { break }
      let scalar = text.scalar(at: position)
      isJapanese = scalar == 0x90CE
      guard names.isSteppe(scalar) || isJapanese || (names.isGiven(scalar) && !names.isNever(scalar)) else {
        return nil
      }
      position = text.next(position)
      count += 1
    }
    guard (3...6).contains(count), follower(at: position) > .none else { return nil }
    if isJapanese { return count >= 4 ? start..<position : nil }
    var inner = start
    while inner < position {
      guard names.isSteppe(text.scalar(at: inner)) else { return nil }
      inner = text.next(inner)
    }
    return start..<position
  }
}
