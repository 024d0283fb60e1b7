internal import CGazetteerData
internal import Configuration
internal import SourceText

/// The words that rules look for, as one automaton with the roles of each word. They come from the files under `Data`
/// and from what users add.
package struct KeywordLexicon: Sendable {
  /// All words, sorted by bytes.
  package let keywords: [Keyword]
  private let trie: ByteTrie

  /// Builds a lexicon; words that stand several times have the roles of all.
  package init(_ words: [Keyword]) {
    var merged: [String: Keyword] = [:]
    for word in words where !word.text.isEmpty {
      let folded = TextFolding.fold(word.text)
      if var known = merged[folded] {
        known.roles.formUnion(word.roles)
        if known.kind.isEmpty { known.kind = word.kind }
        if known.fullForm == folded { known.fullForm = word.fullForm }
        merged[folded] = known
      } else {
        merged[folded] = Keyword(
          text: folded, roles: word.roles, kind: word.kind, fullForm: TextFolding.fold(word.fullForm))
      }
    }
    let words = Array(merged.values)
    let bytes = words.map { Array($0.text.utf8) }
    let order = WordOrder.ascending(bytes)
    keywords = order.map { words[$0] }
    trie = ByteTrie(sorted: order.enumerated().map { (word: bytes[$0.element], value: Int32($0.offset)) })
  }

  /// Where the words stand in a range of a text: every word at every position, by start, then by end.
  package func hits(in text: ViewText, range: Range<Int>) -> [KeywordHit] {
    var hits: [KeywordHit] = []
    var position = range.lowerBound
    while position < range.upperBound {
      trie.forEachMatch(in: text.utf8, at: position, end: range.upperBound) { end, value in
        hits.append(KeywordHit(start: position, end: end, keyword: value))
      }
      position = text.next(position)
    }
    return hits
  }

  /// The word at a place in the lexicon.
  @inline(__always)
  package subscript(hit hit: KeywordHit) -> Keyword { keywords[Int(hit.keyword)] }

  /// The longest word with a role that starts at a position.
  package func longest(_ roles: KeywordRole, in text: ViewText, at position: Int, end: Int) -> KeywordHit? {
    var best: KeywordHit?
    trie.forEachMatch(in: text.utf8, at: position, end: end) { matchEnd, value in
      if !keywords[Int(value)].roles.isDisjoint(with: roles) {
        best = KeywordHit(start: position, end: matchEnd, keyword: value)
      }
    }
    return best
  }
}

extension KeywordLexicon {
  /// The project's own words.
  package static let standard = KeywordLexicon(standardWords)

  /// The words of the files under `Data`. A file that the build has let through is well-formed; a fault would leave
  /// the list short, which the tests of the data files see.
  package static let standardWords: [Keyword] = {
    let files: [(bytes: [UInt8], file: String, role: KeywordRole)] = [
      (PackageResources.initiative_heads_yaml, "initiative-heads.yaml", .initiativeHead),
      (PackageResources.institution_suffixes_yaml, "institution-suffixes.yaml", .institutionSuffix),
      (PackageResources.facility_suffixes_yaml, "facility-suffixes.yaml", .facilitySuffix),
      (PackageResources.posts_yaml, "posts.yaml", .post),
    ]
    var words = (try? LexiconFiles.words(yaml: text(PackageResources.words_yaml), file: "words.yaml")) ?? []
    for file in files {
      words += (try? LexiconFiles.kinds(yaml: text(file.bytes), file: file.file, role: file.role)) ?? []
    }
    words +=
      (try? LexiconFiles.knownNames(
        yaml: text(PackageResources.national_bodies_yaml), file: "national-bodies.yaml", role: .nationalBody)) ?? []
    words +=
      (try? LexiconFiles.knownNames(
        yaml: text(PackageResources.known_initiatives_yaml), file: "known-initiatives.yaml", role: .knownInitiative))
      ?? []
    words += AnaphorNouns.standard.words.map { Keyword(text: $0, roles: .anaphorNoun, kind: "", fullForm: $0) }
    words += LexiconFiles.surnames(text(PackageResources.surnames_txt))
    words += LexiconFiles.plainWords(
      text(UnsafeRawBufferPointer(start: docgraph_plain_words_bytes(), count: docgraph_plain_words_length())))
    for body in BodyGrammar.standard.bodies {
      words += body.forms.map { Keyword(text: $0.suffix, roles: .organ, kind: body.kind, fullForm: body.full.suffix) }
    }
    return words
  }()

  static func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
