/// All words of a lexicon as one trie over UTF-8 bytes: built in linear time from sorted words, walked without
/// allocation, and a walk is never longer than the longest word, so matching at every position is linear in the text.
///
/// A byte of a character other than ASCII is told by its low six bits: behind a whole character only first bytes can
/// follow, inside one only later bytes. So a node's edges are one 64-bit set, its children stand behind one another in
/// breadth-first order, and a step is one load, one test and one count of bits. Edges of ASCII bytes, which Chinese names
/// hardly have, stand in a sorted list beside.
package struct ByteTrie: Sendable {
  private struct Node {
    /// Which children there are, by the low six bits of their byte.
    var edges: UInt64 = 0
    /// The first of them.
    var firstChild: UInt32 = 0
    /// The value of the word that ends here, or -1.
    var value: Int32 = -1
  }

  private var nodes: [Node] = []
  /// The root's children by byte; 0 where there is none.
  private var root = [UInt32](repeating: 0, count: 256)
  /// ASCII edges of other nodes: the parent and the byte in ascending order, and the child.
  private var asciiEdges: [(key: UInt64, child: UInt32)] = []

  /// Builds a trie.
  /// - Parameter words: words in ascending order of their bytes, each once, none empty, with values that are not
  ///   negative.
  package init(sorted words: [(word: [UInt8], value: Int32)]) {
    struct Pending {
      let words: Range<Int>
      let depth: Int
    }
    var queue = [Pending(words: 0..<words.count, depth: 0)]
    var head = 0
    while head < queue.count {
      let pending = queue[head]
      var node = Node()
      var index = pending.words.lowerBound
      if index < pending.words.upperBound, words[index].word.count == pending.depth {
        node.value = words[index].value
        index += 1
      }
      while index < pending.words.upperBound {
        let byte = words[index].word[pending.depth]
        var end = index + 1
        while end < pending.words.upperBound, words[end].word[pending.depth] == byte { end += 1 }
        let child = UInt32(queue.count)
        if head == 0 {
          root[Int(byte)] = child
        } else if byte < 0x80 {
          asciiEdges.append((UInt64(head) << 8 | UInt64(byte), child))
        } else {
          if node.edges == 0 { node.firstChild = child }
          node.edges |= 1 << UInt64(byte & 0x3F)
        }
        queue.append(Pending(words: index..<end, depth: pending.depth + 1))
        index = end
      }
      nodes.append(node)
      head += 1
    }
  }

  /// Calls `body` for each word that starts at a position, the shortest first, with the position behind it.
  @inline(__always)
  package func forEachMatch(in utf8: [UInt8], at position: Int, end: Int, _ body: (_ end: Int, _ value: Int32) -> Void)
  {
    guard position < end else { return }
    let bytes = utf8.span
    let nodes = nodes.span
    var index = position
    var child = Int(root[Int(bytes[index])])
    while child != 0 {
      index += 1
      let node = nodes[child]
      if node.value >= 0 { body(index, node.value) }
      guard index < end else { return }
      let byte = bytes[index]
      if byte < 0x80 {
        child = asciiEdges.isEmpty ? 0 : asciiChild(of: child, by: byte)
      } else {
        let bit: UInt64 = 1 << UInt64(byte & 0x3F)
        child = node.edges & bit == 0 ? 0 : Int(node.firstChild) + (node.edges & (bit - 1)).nonzeroBitCount
      }
    }
  }

  /// The longest word that starts at a position.
  @inline(__always)
  package func longestMatch(in utf8: [UInt8], at position: Int, end: Int) -> (end: Int, value: Int32)? {
    var best: (end: Int, value: Int32)?
    forEachMatch(in: utf8, at: position, end: end) { best = ($0, $1) }
    return best
  }

  /// The value of a whole word.
  package func value(of word: [UInt8]) -> Int32? {
    var found: Int32?
    forEachMatch(in: word, at: 0, end: word.count) { if $0 == word.count { found = $1 } }
    return found
  }

  private func asciiChild(of node: Int, by byte: UInt8) -> Int {
    let key = UInt64(node) << 8 | UInt64(byte)
    var low = 0
    var high = asciiEdges.count
    while low < high {
      let middle = (low + high) / 2
      if asciiEdges[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return low < asciiEdges.count && asciiEdges[low].key == key ? Int(asciiEdges[low].child) : 0
  }
}
