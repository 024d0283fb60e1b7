/// Figures in the words of one sentence: whose they are, what they tell, how much.
///
/// A figure is a name from `Data/conflicts.yaml` with a number and a unit behind it (总投资10亿元), or a number with a
/// measure before such a name (12家成员单位). It belongs to the entity named right behind it (总投资10亿元的某项目), otherwise
/// to the last one named before it in its sentence. Rough figures are left out.
struct FigureReader {
  /// A figure.
  struct Figure {
    let subject: EntityID
    let name: String
    let isLasting: Bool
    let quantity: Quantity
    /// As the text writes it.
    let words: String
  }

  private let words: ConflictWords
  private let text: [Unicode.Scalar]
  /// Of each character of `text`, where it stands in the source.
  private let places: [Int]
  private let mentions: [Mention]

  /// - Parameter mentions: what the sentence names, in order.
  init(_ evidence: Evidence, mentions: [Mention], words: ConflictWords) {
    self.words = words
    self.mentions = mentions
    var text: [Unicode.Scalar] = []
    var places: [Int] = []
    for (offset, scalar) in evidence.quote.unicodeScalars.enumerated() where !scalar.properties.isWhitespace {
      text.append(scalar)
      places.append(evidence.range.lowerBound + offset)
    }
    self.text = text
    self.places = places
  }

  /// The figures of the sentence, in order.
  func figures() -> [Figure] {
    let reader = NumberReader(text: text)
    var figures: [Figure] = []
    var position = 0
    while position < text.count {
      guard NumberReader.isStart(text[position]), !isNamed(position), let number = reader.number(at: position) else {
        position += 1
        continue
      }
      if let figure = figure(number, at: position) { figures.append(figure) }
      position = max(number.end, position + 1)
    }
    return figures
  }

  private func figure(_ number: NumberReader.Number, at start: Int) -> Figure? {
    guard !words.roughBehind.contains(where: { has($0, at: number.end) }),
      let (name, unit) = words.units.first(where: { has($0.name, at: number.end) }),
      !words.roughBehind.contains(where: { has($0, at: number.end + name.count) })
    else { return nil }
    let end = number.end + name.count
    let quantity = Quantity(
      mantissa: number.mantissa, exponent: number.exponent + unit.exponent, unit: unit.base)
    func figure(_ name: [Unicode.Scalar], _ isLasting: Bool, from first: Int, to last: Int) -> Figure? {
      guard let subject = subject(from: first, to: last) else { return nil }
      return Figure(
        subject: subject, name: Self.string(name[...]), isLasting: isLasting, quantity: quantity,
        words: Self.string(text[start..<end]))
    }
    if let (nameEnd, isRough) = nameEnd(before: start) {
      if isRough { return nil }
      if let found = words.figures.first(where: { has($0.name, endingAt: nameEnd) }) {
        return figure(found.name, found.isLasting, from: nameEnd - found.name.count, to: end)
      }
    }
    guard unit.base == "家" || unit.base == "人" || unit.base == "张",
      let found = words.counted.first(where: { has($0, at: end) }), !isRough(before: start)
    else { return nil }
    return figure(found, false, from: start, to: end + found.count)
  }

  /// Where the name of a figure may end before a number, words such as 为 and 达 left out, and whether these make it a
  /// rough one.
  private func nameEnd(before start: Int) -> (end: Int, isRough: Bool)? {
    var end = start
    var isRough = false
    for _ in 0..<3 {
      if let word = words.roughBefore.first(where: { has($0, endingAt: end) }) {
        isRough = true
        end -= word.count
      } else if let word = Self.links.first(where: { has($0, endingAt: end) }) {
        end -= word.count
      } else {
        break
      }
    }
    return end > 0 ? (end, isRough) : nil
  }

  private func isRough(before start: Int) -> Bool { words.roughBefore.contains { has($0, endingAt: start) } }

  private static let links: [[Unicode.Scalar]] = ["共计", "总计", "达到", "为", "达", "共", "有", "是", "：", ":", "人民币"]
    .map { Array($0.unicodeScalars) }

  /// Whose figure it is.
  private func subject(from first: Int, to last: Int) -> EntityID? {
    var next = last
    if next < text.count, text[next] == "的" { next += 1 }
    if next < text.count, let right = single(where: { $0.range.lowerBound == places[next] }) { return right }
    let start = places[first]
    let before = mentions.last { $0.range.upperBound <= start && $0.node.type != .date }
    guard let before else { return nil }
    return single { $0.range == before.range }
  }

  /// The entity of the mentions at one place; `nil` where they name several, or a person.
  private func single(where stands: (Mention) -> Bool) -> EntityID? {
    let found = mentions.filter { stands($0) && $0.node.type != .date }
    guard let longest = found.map(\.range.upperBound).max() else { return nil }
    let nodes = Set(found.filter { $0.range.upperBound == longest }.map(\.node))
    return nodes.count == 1 ? nodes.first.flatMap { $0.type == .person ? nil : $0 } : nil
  }

  /// Whether a name or a date covers a character.
  private func isNamed(_ position: Int) -> Bool { mentions.contains { $0.range.contains(places[position]) } }

  private func has(_ word: [Unicode.Scalar], at position: Int) -> Bool {
    position + word.count <= text.count && text[position..<position + word.count].elementsEqual(word)
  }

  private func has(_ word: [Unicode.Scalar], endingAt end: Int) -> Bool {
    end >= word.count && text[end - word.count..<end].elementsEqual(word)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
