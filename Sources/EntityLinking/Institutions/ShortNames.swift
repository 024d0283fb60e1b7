internal import SourceText

/// The short names under which texts go on speaking of a company after its full name: 山西晋沃机电科技股份有限公司 is 晋沃机电,
/// 晋沃集团 or 晋沃科技.
struct ShortNames {
  let text: ViewText
  let keywords: KeywordLexicon

  private static let forms: [StaticString] = [
    "股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "株式会社", "集团公司", "集团", "公司", "合作社", "专业合作社",
  ]
  private static let tails = ["集团", "公司", "股份"]

  /// The short names of a company.
  /// - Parameters:
  ///   - range: its name.
  ///   - placesEnd: the end of the places that it begins with.
  func names(of range: Range<Int>, placesEnd: Int) -> [String] {
    var end = range.upperBound
    var isStripped = true
    while isStripped {
      isStripped = false
      for form in Self.forms where text.has(form, endingAt: end) && end - form.utf8CodeUnitCount > placesEnd {
        end -= form.utf8CodeUnitCount
        isStripped = true
        break
      }
    }
    guard end < range.upperBound, end > placesEnd else { return [] }
    // A place's short name may be the brand: 滨海生命.
    if text.scalarCount(range.lowerBound..<placesEnd) == 2, text.scalarCount(placesEnd..<end) > 2 {
      let four = range.lowerBound..<text.position(placesEnd, advancedBy: 2, limit: end)
      if !text.utf8[four].contains(0x28) {
        return names(of: placesEnd..<range.upperBound, placesEnd: placesEnd) + [text.string(four)]
      }
    }
    // Brackets hold a place.
    let core = text.string(placesEnd..<end).unicodeScalars
    var scalars: [Unicode.Scalar] = []
    var depth = 0
    for scalar in core {
      if scalar == "(" { depth += 1 } else if scalar == ")" { depth -= 1 } else if depth == 0 { scalars.append(scalar) }
    }
    guard scalars.count >= 2, scalars.allSatisfy({ ViewText.isHan($0.value) }) else { return [] }
    let brand = string(scalars[0..<2])
    // A name that begins with an ordinary word gives no short form.
    if let word = keywords.longest([.genericBody, .plainWord, .post], in: text, at: placesEnd, end: end),
      word.end - word.start > 3
    {
      return []
    }
    var names = Set(Self.tails.map { brand + $0 })
    if scalars.count >= 4 {
      names.insert(string(scalars[...]))
      for start in 2..<(scalars.count - 1) {
        let industry = string(scalars[start..<(start + 2)])
        names.insert(brand + industry)
        for tail in Self.tails { names.insert(brand + industry + tail) }
      }
    }
    return names.filter { $0.unicodeScalars.count >= 4 && $0 != text.string(range) }.sorted()
  }

  /// How the last words of schools are cut short.
  private static let schools: [(full: StaticString, short: String)] = [
    ("职业技术学院", "职院"), ("职业学院", "职院"), ("师范大学", "师大"), ("师范学院", "师院"), ("农业大学", "农大"), ("工业大学", "工大"),
    ("科技大学", "科大"), ("医科大学", "医大"), ("交通大学", "交大"), ("财经大学", "财大"), ("民族大学", "民大"), ("林业大学", "林大"),
    ("理工大学", "理工"), ("外国语学校", "外校"), ("第一中学", "一中"), ("第二中学", "二中"), ("实验中学", "实中"),
  ]

  /// The short names of a school: 芜湖某南职业学院 is 芜湖某南职院 and 某南职院.
  func schoolNames(of range: Range<Int>, placesEnd: Int) -> [String] {
    guard let form = Self.schools.first(where: { text.has($0.full, endingAt: range.upperBound) }) else { return [] }
    let end = range.upperBound - form.full.utf8CodeUnitCount
    return [range.lowerBound, placesEnd].filter { text.scalarCount(min($0, end)..<end) >= 2 }
      .map { text.string($0..<end) + form.short }
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
