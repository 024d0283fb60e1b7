/// Sorts words by their bytes, as tries want them.
enum WordOrder {
  /// The order of the words: indices of `words`, ascending by bytes, equal words by their index.
  /// - Complexity: O(n log n); most comparisons look at the first eight bytes as one number.
  static func ascending(_ words: [[UInt8]]) -> [Int] {
    let keys = words.enumerated().map { index, word in
      var head: UInt64 = 0
      for offset in 0..<8 { head = head << 8 | (offset < word.count ? UInt64(word[offset]) : 0) }
      return (head: head, index: index)
    }
    return keys.sorted { one, other in
      if one.head != other.head { return one.head < other.head }
      let (left, right) = (words[one.index], words[other.index])
      if left.count <= 8 && right.count <= 8 {
        // Words hold no zero bytes: equal heads of this length are equal words.
        return one.index < other.index
      }
      for offset in 8..<Swift.max(8, Swift.min(left.count, right.count)) where left[offset] != right[offset] {
        return left[offset] < right[offset]
      }
      return left.count == right.count ? one.index < other.index : left.count < right.count
    }.map(\.index)
  }
}
