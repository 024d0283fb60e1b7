/// All words of a lexicon as one trie over UTF-8 bytes, laid out breadth first in flat arrays: it is built in linear
/// time from sorted words, walks without allocation, and a walk is never longer than the longest word, so matching at
/// every position is linear in the text.
package struct ByteTrie: Sendable {
  /// Per node, where its edges begin; one more at the end.
  private var firstEdge: [UInt32] = []
  /// Per node, the value of the word that ends there, or -1.
  private var values: [Int32] = []
  private var labels: [UInt8] = []
  private var targets: [UInt32] = []
  /// The root's edges by byte, so that most positions of a text end after one look.
  private var root = [UInt32](repeating: 0, count: 256)

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
      head += 1
      firstEdge.append(UInt32(labels.count))
      var index = pending.words.lowerBound
      if index < pending.words.upperBound, words[index].word.count == pending.depth {
        values.append(words[index].value)
        index += 1
      } else {
        values.append(-1)
      }
      while index < pending.words.upperBound {
        let byte = words[index].word[pending.depth]
        var end = index + 1
        while end < pending.words.upperBound, words[end].word[pending.depth] == byte { end += 1 }
        labels.append(byte)
        targets.append(UInt32(queue.count))
        queue.append(Pending(words: index..<end, depth: pending.depth + 1))
        index = end
      }
    }
    firstEdge.append(UInt32(labels.count))
    for edge in 0..<Int(firstEdge.count > 1 ? firstEdge[1] : 0) { root[Int(labels[edge])] = targets[edge] }
  }

  /// Calls `body` for each word that starts at a position, the shortest first, with the position behind it.
  @inline(__always)
  package func forEachMatch(in utf8: [UInt8], at position: Int, end: Int, _ body: (_ end: Int, _ value: Int32) -> Void)
  {
    guard position < end else { return }
    var node = Int(root[Int(utf8[position])])
    var index = position + 1
    while node != 0 {
      if values[node] >= 0 { body(index, values[node]) }
      guard index < end else { return }
      node = child(of: node, by: utf8[index])
      index += 1
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

  @inline(__always)
  private func child(of node: Int, by byte: UInt8) -> Int {
    var low = Int(firstEdge[node])
    var high = Int(firstEdge[node + 1])
    while high - low > 8 {
      let middle = (low + high) / 2
      if labels[middle] <= byte { low = middle } else { high = middle }
    }
    while low < high {
      if labels[low] == byte { return Int(targets[low]) }
      low += 1
    }
    return 0
  }
}
