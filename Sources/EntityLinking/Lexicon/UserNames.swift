internal import SourceText
internal import TypedGraph

/// The institutions, initiatives and people of a user's lexicon as an automaton over their names.
package struct UserNames: Sendable {
  private let trie: ByteTrie
  private let nodes: [Node]

  /// The names of a lexicon; of entities with the same name the first counts.
  init(_ lexicon: UserLexicon = UserLexicon()) {
    var words: [[UInt8]] = []
    var nodes: [Node] = []
    for entry in lexicon.entries where entry.type != .place {
      let node = Node(
        id: EntityID(entry.type, TextFolding.fold(entry.name)), type: entry.type, kind: entry.kind, name: entry.name,
        nameEnglish: entry.nameEnglish)
      for name in [entry.name] + entry.aliases {
        words.append(Array(TextFolding.fold(name).utf8))
        nodes.append(node)
      }
    }
    self.nodes = nodes
    var sorted: [(word: [UInt8], value: Int32)] = []
    for index in WordOrder.ascending(words) where sorted.last?.word != words[index] {
      sorted.append((word: words[index], value: Int32(index)))
    }
    trie = ByteTrie(sorted: sorted)
  }

  /// Whether there are none.
  var isEmpty: Bool { nodes.isEmpty }

  /// The longest name at a position, and whose it is.
  func longest(in text: ViewText, at position: Int, end: Int) -> (end: Int, node: Node)? {
    trie.longestMatch(in: text.utf8, at: position, end: end).map { ($0.end, nodes[Int($0.value)]) }
  }
}
