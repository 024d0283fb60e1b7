internal import Graphviz

/// A text of several lines: the name, and smaller lines below it.
struct MapLabel: Sendable, Hashable {
  /// The lines of the name.
  var lines: [String]
  /// Smaller lines: an English name, a date, a count.
  var details: [String]
  /// The size of the name's letters in points.
  var fontSize: Double
  /// Whether the name is bold.
  var isBold: Bool

  /// Letters of details against letters of names.
  static let detailScale = 0.8

  var measurement: TextMeasurement { TextMeasurement(fontSize: fontSize, weight: isBold ? .bold : .regular) }
  var detailMeasurement: TextMeasurement { TextMeasurement(fontSize: fontSize * Self.detailScale) }

  /// The size of all lines, without any margin.
  var size: LayoutSize {
    let name = measurement.size(of: lines)
    guard !details.isEmpty else { return name }
    let rest = detailMeasurement.size(of: details)
    return LayoutSize(width: max(name.width, rest.width), height: name.height + rest.height)
  }

  /// Breaks texts into lines of at most `em` times the font size.
  init(
    _ text: String, details: [String] = [], fontSize: Double, isBold: Bool = false, em: Double, maximumLines: Int = 3
  ) {
    self.fontSize = fontSize
    self.isBold = isBold
    let clean = text.singleLine
    let weight: TextMeasurement.Weight = isBold ? .bold : .regular
    lines = LineBreaker(
      maximumWidth: em * fontSize, maximumLines: maximumLines,
      measurement: TextMeasurement(fontSize: fontSize, weight: weight)
    ).lines(of: clean)
    let small = LineBreaker(
      maximumWidth: em * fontSize, maximumLines: 2,
      measurement: TextMeasurement(fontSize: fontSize * Self.detailScale))
    self.details = details.filter { !$0.isEmpty }.flatMap { small.lines(of: $0.singleLine) }
  }
}

extension String {
  /// The text without what XML or a label cannot hold: controls become blanks, runs of blanks one blank. Only the first
  /// 2,000 characters count.
  var singleLine: String {
    var text = ""
    for character in prefix(2000) {
      let isBlank = character.unicodeScalars.allSatisfy {
        $0.properties.isWhitespace || $0.properties.generalCategory == .control
      }
      if !isBlank {
        text.append(character)
      } else if text.last.map({ $0 != " " }) ?? false {
        text.append(" ")
      }
    }
    return text.trimmingBlanks()
  }
}
