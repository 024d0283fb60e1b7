/// Concludes the encoding of Chinese text from its bytes.
///
/// What is well-formed UTF-8 is UTF-8. Otherwise a sample is decoded as GB18030 and as Big5, and the one counts in which
/// more of the characters are among the commonest few hundred; in the wrong encoding hardly one in twenty is. What is
/// UTF-8 but for single damaged places stays UTF-8, so that the damage is reported where it is.
enum EncodingDetector {
  /// An encoding and how sure it is, from 0 to 1.
  struct Guess: Sendable, Hashable {
    var name: String
    var confidence: Double
  }

  /// Bytes that are looked at.
  static let sample = 1 << 16
  private static let candidates = ["GB18030", "BIG5"]
  private static let common = Set(
    String(decoding: PackageResources.common_characters_txt, as: UTF8.self).unicodeScalars.map(\.value))

  /// The likeliest encoding of bytes that are not well-formed UTF-8; nil where none makes sense of them.
  static func detect(_ bytes: [UInt8]) -> Guess? {
    // The sample begins where text other than ASCII begins.
    let start = bytes.firstIndex { $0 >= 0x80 } ?? 0
    let sample = bytes[start..<min(bytes.count, start + Self.sample)]
    var guesses: [Guess] = []
    for candidate in candidates {
      guard let decoded = IconvDecoder.decode(sample, from: candidate, isLossy: true) else { continue }
      let share = shareOfCommon(decoded.utf8)
      let damage = Double(decoded.replacements) / Double(max(1, sample.count / 2))
      guesses.append(Guess(name: candidate, confidence: max(0, share - damage * 2)))
    }
    let damaged = wellFormedShare(sample)
    if damaged > 0.9 { guesses.append(Guess(name: "UTF-8", confidence: damaged)) }
    guesses.sort { $0.confidence == $1.confidence ? $0.name < $1.name : $0.confidence > $1.confidence }
    guard let best = guesses.first, best.confidence > 0.08 else { return nil }
    // Sure where the second is far behind.
    let second = guesses.count > 1 ? guesses[1].confidence : 0
    let lead = (best.confidence - second) / best.confidence
    return Guess(name: best.name, confidence: min(0.99, (lead * 100).rounded() / 100))
  }

  /// The share of characters other than ASCII that are common Chinese ones, traditional ones included.
  private static func shareOfCommon(_ utf8: [UInt8]) -> Double {
    var all = 0
    var known = 0
    var index = 0
    while index < utf8.count {
      let (scalar, length) = UTF8Scalars.decode(utf8, at: index)
      index += length
      guard ScalarClass.isHan(scalar) || scalar >= 0xE000 && scalar < 0xF900 || scalar == 0xFFFD else { continue }
      all += 1
      if common.contains(FoldingTable.standard.fold(scalar)) { known += 1 }
    }
    return all == 0 ? 0 : Double(known) / Double(all)
  }

  /// The share of the bytes other than ASCII that stand in well-formed UTF-8.
  private static func wellFormedShare(_ sample: ArraySlice<UInt8>) -> Double {
    let bytes = Array(sample)
    var wrong = 0
    var index = 0
    while let error = UTF8Validation.firstError(bytes, from: index) {
      // A character cut by the end of the sample is no damage.
      if error >= bytes.count - 3 { break }
      wrong += 1
      index = error + 1
    }
    let other = bytes.count { $0 >= 0x80 }
    return other == 0 ? 1 : 1 - Double(wrong) / Double(other)
  }
}
