/// A text in an order that tells apart what Swift takes for equal: two spellings of a character that Unicode holds to be
/// canonically equivalent compare by their bytes, so that which of them is kept does not depend on which came first.
struct CanonicalOrder: Comparable {
  let text: String

  init(_ text: String) { self.text = text }

  static func < (left: CanonicalOrder, right: CanonicalOrder) -> Bool {
    left.text == right.text ? left.text.utf8.lexicographicallyPrecedes(right.text.utf8) : left.text < right.text
  }

  /// The texts sorted, of equal ones the first by bytes.
  /// - Complexity: O(n log n).
  static func distinct(_ texts: [String]) -> [String] {
    var kept: [String] = []
    for text in texts.map(CanonicalOrder.init).sorted() where kept.last != text.text { kept.append(text.text) }
    return kept
  }
}
