internal import Configuration
internal import SourceText

/// The last words of the names of places that no list holds, and the words before, inside and behind such names, each
/// kind as one automaton.
package struct PlaceWords: Sendable {
  /// What a word does around a place's name.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt16
    init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A name may begin right behind it.
    static let opening = Role(rawValue: 1)
    /// Stands before names and is no part of them.
    static let leading = Role(rawValue: 2)
    /// Names hold it although it ends in an opening word.
    static let inside = Role(rawValue: 4)
    /// A name of nothing else names nothing.
    static let generic = Role(rawValue: 8)
    /// Ends in a suffix and is no name.
    static let ordinary = Role(rawValue: 16)
    /// Shows where by, or what happens there.
    static let closing = Role(rawValue: 32)
    /// Begins with the last character of a full name.
    static let splitting = Role(rawValue: 64)
    /// Looks as if it did.
    static let joining = Role(rawValue: 128)
    /// Stands behind a compound that opens a headline.
    static let headline = Role(rawValue: 256)
    /// Begins with a suffix of one character.
    static let tail = Role(rawValue: 512)
    /// Stands behind a place abroad.
    static let abroad = Role(rawValue: 1024)
    /// Stands behind the name of an event in quotes.
    static let event = Role(rawValue: 2048)
    /// What people do somewhere.
    static let dwelling = Role(rawValue: 4096)
    /// A preposition of place, which some names begin with too.
    static let preposition = Role(rawValue: 8192)
    /// A character that sentences are made of and names are not.
    static let function = Role(rawValue: 16384)
  }

  /// The last word of a name.
  struct Suffix: Sendable {
    /// How strong it is, as the file names it.
    let group: Group
    /// How many scalars it has.
    let length: Int
    /// Whether a road or line may have a number for its name.
    let takesNumber: Bool
  }

  /// Roads that go by a number alone: 318国道.
  private static let numberedRoads: Set<String> = ["国道", "省道", "县道"]

  /// The groups of the suffix file.
  enum Group: String, Sendable, CaseIterable {
    case facility, landmark, venue, common, zone, water, mountain, site, township, village

    /// The kind of the schema.
    var kind: String {
      switch self {
      case .facility, .landmark, .venue, .common, .mountain, .site: "facility"
      case .zone: "region"
      case .water: "water"
      case .township: "township"
      case .village: "village"
      }
    }
  }

  private let suffixes: [Suffix]
  private let suffixTrie: ByteTrie
  private let roles: [Role]
  private let wordTrie: ByteTrie
  private let transliteration: Set<UInt32>

  private static let roleNames: [(name: String, role: Role)] = [
    ("opening", .opening), ("leading", .leading), ("inside", .inside), ("generic", .generic), ("ordinary", .ordinary),
    ("closing", .closing), ("splitting", .splitting), ("joining", .joining), ("headline", .headline), ("tail", .tail),
    ("abroad", .abroad), ("event", .event), ("dwelling", .dwelling),
    ("preposition", .preposition), ("function", .function),
  ]
  private static let transliterationName = "transliteration"

  /// Reads the two files.
  /// - Parameter more: further last words of facilities, which common nouns end in too.
  /// - Throws: `ConfigurationError` with line and column.
  init(suffixes suffixYAML: String, words wordYAML: String, more: [Keyword] = []) throws(ConfigurationError) {
    var suffixes: [[UInt8]: Suffix] = [:]
    for keyword in more where keyword.text.unicodeScalars.count > 1 {
      let length = keyword.text.unicodeScalars.count
      suffixes[Array(keyword.text.utf8)] = Suffix(group: .common, length: length, takesNumber: false)
    }
    let groups = try ConfigurationFile.parse(suffixYAML, file: "feature-suffixes.yaml")
    for entry in try groups.entries("a suffix file", known: Group.allCases.map(\.rawValue)) {
      guard let group = Group(rawValue: entry.key) else { continue }
      for word in try entry.value.strings(entry.key) {
        let folded = TextFolding.fold(word)
        suffixes[Array(folded.utf8)] = Suffix(
          group: group, length: folded.unicodeScalars.count,
          takesNumber: folded.hasSuffix("线") || folded.hasPrefix("高速") || Self.numberedRoads.contains(folded))
      }
    }
    var words: [[UInt8]: Role] = [:]
    var transliteration: Set<UInt32> = []
    let lists = try ConfigurationFile.parse(wordYAML, file: "place-words.yaml")
    for entry in try lists.entries("a file of words", known: Self.roleNames.map(\.name) + [Self.transliterationName]) {
      let strings = try entry.value.strings(entry.key).map { TextFolding.fold($0) }
      if entry.key == Self.transliterationName {
        transliteration.formUnion(strings.flatMap { $0.unicodeScalars.map(\.value) })
      } else if let role = Self.roleNames.first(where: { $0.name == entry.key })?.role {
        for word in strings { words[Array(word.utf8), default: []].formUnion(role) }
      }
    }
    let sortedSuffixes = suffixes.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let sortedWords = words.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    self.suffixes = sortedSuffixes.map(\.value)
    suffixTrie = ByteTrie(sorted: sortedSuffixes.enumerated().map { (word: $0.element.key, value: Int32($0.offset)) })
    roles = sortedWords.map(\.value)
    wordTrie = ByteTrie(sorted: sortedWords.enumerated().map { (word: $0.element.key, value: Int32($0.offset)) })
    self.transliteration = transliteration
  }

  private init() {
    suffixes = []
    suffixTrie = ByteTrie(sorted: [])
    roles = []
    wordTrie = ByteTrie(sorted: [])
    transliteration = []
  }

  /// The project's own words; the tests of the data files see that they are well-formed.
  package static let standard: PlaceWords =
    (try? PlaceWords(
      suffixes: KeywordLexicon.text(PackageResources.feature_suffixes_yaml),
      words: KeywordLexicon.text(PackageResources.place_words_yaml),
      more: KeywordLexicon.standardWords.filter { $0.roles.contains(.facilitySuffix) })) ?? PlaceWords()

  /// The longest suffix that starts at a position.
  @inline(__always)
  func suffix(in text: ViewText, at position: Int, end: Int) -> (end: Int, suffix: Suffix)? {
    guard let match = suffixTrie.longestMatch(in: text.utf8, at: position, end: end) else { return nil }
    return (match.end, suffixes[Int(match.value)])
  }

  /// Where the longest word with a role ends that starts at a position.
  func longest(_ role: Role, in text: ViewText, at position: Int, end: Int) -> Int? {
    var best: Int?
    wordTrie.forEachMatch(in: text.utf8, at: position, end: end) { matchEnd, value in
      if !roles[Int(value)].isDisjoint(with: role) { best = matchEnd }
    }
    return best
  }

  /// Where the longest word with a role starts that ends at a position.
  func start(of role: Role, in text: ViewText, endingAt end: Int, floor: Int) -> Int? {
    var best: Int?
    var start = end
    for _ in 0..<6 where start > floor {
      start = text.previous(start)
      wordTrie.forEachMatch(in: text.utf8, at: start, end: end) { matchEnd, value in
        if matchEnd == end, !roles[Int(value)].isDisjoint(with: role) { best = start }
      }
    }
    return best
  }

  /// Whether words with a role fill a range without a gap.
  func fills(_ range: Range<Int>, with role: Role, in text: ViewText) -> Bool {
    var reached: Set<Int> = [range.lowerBound]
    var position = range.lowerBound
    while position < range.upperBound {
      if reached.contains(position) {
        if ViewText.isWord(text.scalar(at: position)) { reached.insert(text.next(position)) }
        wordTrie.forEachMatch(in: text.utf8, at: position, end: range.upperBound) { matchEnd, value in
          if !roles[Int(value)].isDisjoint(with: role) { reached.insert(matchEnd) }
        }
      }
      position = text.next(position)
    }
    return reached.contains(range.upperBound)
  }

  /// Whether names are transliterated with a character.
  func transliterates(_ scalar: UInt32) -> Bool { transliteration.contains(scalar) }
}
