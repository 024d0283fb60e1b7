import EntityLinking
import Testing

@Suite("The automaton over names")
struct ByteTrieTests {
  /// What the automaton should find at a position, by comparing with every word.
  static func reference(_ words: [[UInt8]], in text: [UInt8], at position: Int, end: Int) -> [(Int, Int32)] {
    words.indices.filter { index in
      let word = words[index]
      return position + word.count <= end && text[position..<(position + word.count)].elementsEqual(word)
    }.map { (position + words[$0].count, Int32($0)) }.sorted { $0.0 < $1.0 }
  }

  static func trie(_ words: [[UInt8]]) -> ByteTrie {
    ByteTrie(sorted: words.enumerated().map { (word: $0.element, value: Int32($0.offset)) })
  }

  /// Words of few syllables, so that many begin with each other.
  static func words(_ generator: inout SeededGenerator, count: Int) -> [[UInt8]] {
    let syllables = ["州", "川", "江", "市", "a", "b", "县", "é", "𠀀"]
    let words = (0..<count).map { _ in
      Array((0..<Int.random(in: 1...5, using: &generator)).map { _ in generator.pick(syllables) }.joined().utf8)
    }
    return Set(words).sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test("finds at every position just the words that stand there, the shortest first", arguments: 0..<20)
  func againstReference(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let words = Self.words(&generator, count: 60)
    let trie = Self.trie(words)
    let text = (0..<40).flatMap { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
    for position in text.indices {
      let end = Int.random(in: position...text.count, using: &generator)
      var found: [(Int, Int32)] = []
      trie.forEachMatch(in: text, at: position, end: end) { found.append(($0, $1)) }
      let expected = Self.reference(words, in: text, at: position, end: end)
      #expect(found.elementsEqual(expected, by: ==))
      let longest = trie.longestMatch(in: text, at: position, end: end)
      #expect(longest?.end == expected.last?.0 && longest?.value == expected.last?.1)
    }
  }

  @Test("gives each word its own value, and nothing to what is no word", arguments: 0..<10)
  func values(seed: Int) {
    var generator = SeededGenerator(seed: 100 + seed)
    let words = Self.words(&generator, count: 200)
    let trie = Self.trie(words)
    for (index, word) in words.enumerated() {
      #expect(trie.value(of: word) == Int32(index))
      let longer = word + [0x21]
      #expect(trie.value(of: longer) == nil)
    }
  }

  @Test("a node with hundreds of followers finds each of them")
  func wideNode() {
    // Behind one character hundreds of others, of one to four bytes.
    let followers = [0x20...0x7E, 0x80...0x17F, 0x4E00...0x4FFF, 0x20000...0x200FF] as [ClosedRange<UInt32>]
    let words = followers.joined().compactMap(Unicode.Scalar.init).map { Array("甲\($0)".utf8) }
    let trie = Self.trie(words)
    for (index, word) in words.enumerated() { #expect(trie.value(of: word) == Int32(index)) }
    #expect(trie.value(of: Array("甲乙丙".utf8)) == nil)
    #expect(trie.value(of: Array("甲".utf8)) == nil)
  }

  @Test("without words it finds nothing, and in an empty text neither")
  func empty() {
    let none = Self.trie([])
    #expect(none.longestMatch(in: Array("荆州".utf8), at: 0, end: 6) == nil)
    let one = Self.trie([Array("荆州".utf8)])
    #expect(one.longestMatch(in: [], at: 0, end: 0) == nil)
    #expect(one.longestMatch(in: Array("荆州".utf8), at: 0, end: 5) == nil)
    #expect(one.value(of: []) == nil)
  }
}
