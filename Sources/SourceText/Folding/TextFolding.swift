/// Brings text into the form in which it is matched: the form of `UnwrappedView`, for names of a lexicon.
///
/// Full-width ASCII becomes ASCII, traditional characters become simplified ones, corner brackets become curved
/// quotes, dashes and middle dots take one form each; white space beside Chinese characters goes, between words it
/// becomes one space; invisible characters go. Folding what is folded changes nothing.
public enum TextFolding {
  /// Folds UTF-8.
  /// - Complexity: O(n).
  public static func fold(_ utf8: [UInt8]) -> [UInt8] {
    let table = FoldingTable.standard
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    var index = 0
    var previous: UInt32 = 0
    var spacePending = false
    while index < utf8.count {
      let (scalar, length) = UTF8Scalars.decode(utf8, at: index)
      index += length
      let target = table.fold(scalar, after: previous)
      if target == FoldingTable.space {
        spacePending = true
      } else if target != FoldingTable.dropped {
        if spacePending && ScalarClass.keepsSpace(between: previous, and: target) { folded.append(0x20) }
        spacePending = false
        UTF8Scalars.append(target, to: &folded)
        previous = target
      }
    }
    return folded
  }

  /// Folds a string.
  /// - Complexity: O(n).
  public static func fold(_ text: String) -> String {
    String(decoding: fold(Array(text.utf8)), as: UTF8.self)
  }
}
