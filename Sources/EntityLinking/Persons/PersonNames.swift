internal import SourceText

/// What people's names are made of: the characters of given names, those that no name holds, those that write foreign
/// names by their sound, and the words that only look like a surname with a given name.
package struct PersonNames: Sendable {
  private let given: Set<UInt32>
  private let never: Set<UInt32>
  private let sound: Set<UInt32>
  private let steppe: Set<UInt32>
  private let words: ByteTrie

  /// Reads the two files' forms: four lines of characters, and words parted by blanks; `#` begins a comment line.
  init(characters: String, words: String) {
    let lines = characters.split(separator: "\n").filter { !$0.hasPrefix("#") }
    func set(_ index: Int) -> Set<UInt32> {
      index < lines.count ? Set(TextFolding.fold(String(lines[index])).unicodeScalars.map(\.value)) : []
    }
    given = set(0)
    never = set(1)
    sound = set(2)
    steppe = set(3)
    let list = words.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " ") }
    let sorted = Set(list.map { TextFolding.fold(Array($0.utf8)) }).sorted { $0.lexicographicallyPrecedes($1) }
    self.words = ByteTrie(sorted: sorted.enumerated().map { (word: $0.element, value: Int32($0.offset)) })
  }

  /// Whether given names are made of a character.
  package func isGiven(_ scalar: UInt32) -> Bool { given.contains(scalar) }

  /// Whether no given name holds a character.
  package func isNever(_ scalar: UInt32) -> Bool { never.contains(scalar) }

  /// Whether a character writes foreign names by their sound.
  package func isSound(_ scalar: UInt32) -> Bool { sound.contains(scalar) }

  /// Whether Tibetan and Mongolian names are written with a character.
  package func isSteppe(_ scalar: UInt32) -> Bool { steppe.contains(scalar) || sound.contains(scalar) }

  /// Whether a range is made of such characters alone.
  package func isSteppe(_ text: ViewText, _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      guard isSteppe(text.scalar(at: position)) else { return false }
      position = text.next(position)
    }
    return !range.isEmpty
  }

  /// The end of the longest word that looks like a name and begins at a position.
  package func wordEnd(in text: ViewText, at position: Int) -> Int? {
    words.longestMatch(in: text.utf8, at: position, end: text.count)?.end
  }

  /// The project's own data.
  package static let standard = PersonNames(
    characters: KeywordLexicon.text(PackageResources.name_characters_txt),
    words: KeywordLexicon.text(PackageResources.name_like_words_txt))
}
