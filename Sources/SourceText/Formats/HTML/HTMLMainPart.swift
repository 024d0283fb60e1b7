/// Chooses the lines of a page that are its text.
///
/// Where `<article>` or `<main>` hold a good part of the words, the text is what they hold, with the first heading before
/// them. Otherwise lines that are nothing but links are left out: menus, lists of other pages. A page of links alone
/// keeps them.
enum HTMLMainPart {
  /// Bytes from which on a main part is one, however much stands beside it.
  private static let sufficient = 600

  static func text(of page: TextAssembler) -> [UInt8] {
    let weight = page.lines.reduce(0) { $0 + $1.weight }
    let main = page.lines.reduce(0) { $0 + ($1.isMain ? $1.weight : 0) }
    if main > 0, main >= sufficient || main * 4 >= weight {
      let first = page.lines.first { $0.isMain }?.range.lowerBound ?? 0
      let hasHeading = page.lines.contains { $0.isMain && $0.isHeading }
      let heading = hasHeading ? nil : page.lines.first { $0.isHeading && $0.range.lowerBound < first }
      return page.text { $0.isMain || $0.range == heading?.range }
    }
    let kept = page.text { !isNavigation($0, page) }
    return kept.isEmpty ? page.text() : kept
  }

  private static func isNavigation(_ line: TextAssembler.Line, _ page: TextAssembler) -> Bool {
    guard !line.isHeading, line.linkedWeight * 5 >= line.weight * 4 else { return false }
    return !["。", "！", "？"].contains { page.utf8[line.range].suffix(3).elementsEqual($0.utf8) }
  }
}
