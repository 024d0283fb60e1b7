/// The table that says as which character each character is matched: one scalar to one scalar.
///
/// Built once from `Data/characters.txt` (traditional to simplified, after OpenCC; radicals and compatibility
/// ideographs after Unicode) and from the few rules for width, quotes, dashes and dots below.
struct FoldingTable: Sendable {
  /// What a character that is not seen by matching folds to: zero width, soft hyphen, byte order mark.
  static let dropped: UInt32 = 0
  /// What every kind of white space folds to.
  static let space: UInt32 = 0x20
  /// Full stops and hyphens whose meaning depends on the character before them.
  static let fullWidthFullStop: UInt32 = 0xFF0E
  static let fullWidthHyphen: UInt32 = 0xFF0D
  static let bullet: UInt32 = 0x2022
  static let middleDot: UInt32 = 0xB7
  static let dash: UInt32 = 0x2014

  /// The table of the project, built on first use.
  static let standard = FoldingTable(characters: PackageResources.characters_txt)

  /// The Basic Multilingual Plane; `escape` where the answer lies outside it.
  private let basic: [UInt16]
  /// Characters that stand, or fold to one that stands, outside the Basic Multilingual Plane.
  private let others: [UInt32: UInt32]
  private static let escape: UInt16 = 0xFFFF

  /// Builds the table from pairs of characters in UTF-8; line ends between them are skipped.
  init(characters: [UInt8]) {
    var basic = [UInt16](unsafeUninitializedCapacity: 0x10000) { buffer, count in
      for code in 0..<0x10000 { buffer[code] = UInt16(code) }
      count = 0x10000
    }
    var others: [UInt32: UInt32] = [:]
    func set(_ from: UInt32, _ to: UInt32) {
      if from < 0x10000 && to < 0x10000 {
        basic[Int(from)] = UInt16(to)
      } else {
        if from < 0x10000 { basic[Int(from)] = Self.escape }
        others[from] = to
      }
    }

    var first: UInt32?
    for scalar in String(decoding: characters, as: UTF8.self).unicodeScalars where scalar.value > 0x20 {
      if let from = first {
        set(from, scalar.value)
        first = nil
      } else {
        first = scalar.value
      }
    }

    // Full-width forms of ASCII stand 0xFEE0 above it. The hyphen and the full stop are decided in context.
    for code in UInt32(0xFF01)...0xFF5E where code != Self.fullWidthHyphen && code != Self.fullWidthFullStop {
      set(code, code - 0xFEE0)
    }
    set(0xFFE5, 0xA5)
    for code: UInt32 in [0x2013, 0x2015, 0x2500] { set(code, Self.dash) }
    for code: UInt32 in [0x30FB, 0x2027, 0xFF65, 0x22C5, 0x2219] { set(code, Self.middleDot) }
    for (from, to) in [
      (0x300C, 0x201C), (0x300D, 0x201D), (0x300E, 0x2018), (0x300F, 0x2019), (0xFE41, 0x201C), (0xFE42, 0x201D),
      (0xFE43, 0x2018), (0xFE44, 0x2019), (0x301D, 0x201C), (0x301E, 0x201D), (0xFF61, 0x3002), (0xFF64, 0x3001),
    ] as [(UInt32, UInt32)] {
      set(from, to)
    }
    // Digits in circles of full-width fonts stay; only white space and invisible characters are left to do.
    for code in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] as [UInt32] {
      set(code, Self.space)
    }
    for code in UInt32(0x2000)...0x200A { set(code, Self.space) }
    for code in [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF] as [UInt32] { set(code, Self.dropped) }
    for code in UInt32(0)...0x08 { set(code, Self.dropped) }
    for code in UInt32(0x0E)...0x1F { set(code, Self.dropped) }
    set(0x7F, Self.dropped)

    self.basic = basic
    self.others = others
  }

  /// The scalar that `scalar` is matched as, without regard to its neighbours. O(1).
  @inline(__always)
  func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x10000 {
      let folded = basic[Int(scalar)]
      return folded == Self.escape ? others[scalar] ?? scalar : UInt32(folded)
    }
    return others[scalar] ?? scalar
  }

  /// Whether a scalar that three bytes encode is matched as itself, whatever stands before it.
  @inline(__always)
  func isPlain(_ scalar: UInt32) -> Bool {
    scalar < Self.fullWidthHyphen && basic[Int(scalar)] == UInt16(truncatingIfNeeded: scalar) && scalar != Self.bullet
  }

  /// The scalar that `scalar` is matched as after `previous`, the folded scalar before it (0 where there is none).
  @inline(__always)
  func fold(_ scalar: UInt32, after previous: UInt32) -> UInt32 {
    let folded = fold(scalar)
    if folded == scalar && (scalar == Self.bullet || scalar >= Self.fullWidthHyphen) {
      switch scalar {
      case Self.bullet: return ScalarClass.isHan(previous) ? Self.middleDot : scalar
      case Self.fullWidthFullStop: return ScalarClass.isHan(previous) ? Self.middleDot : 0x2E
      case Self.fullWidthHyphen: return ScalarClass.isASCIIAlphanumeric(previous) ? 0x2D : Self.dash
      default: return scalar
      }
    }
    return folded
  }
}
