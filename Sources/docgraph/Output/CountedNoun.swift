/// Numbers of things, for people.
enum CountedNoun {
  /// `1 link`, `2 links`; `1 entity`, `2 entities`.
  static func text(_ count: Int, _ noun: String) -> String {
    if count == 1 { return "1 \(noun)" }
    return "\(count) " + (noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s")
  }
}
