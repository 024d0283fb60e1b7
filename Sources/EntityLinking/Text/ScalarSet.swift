/// A set of Unicode scalars of the basic plane, a bit each: 8 kB, and a look into it takes a nanosecond.
struct ScalarSet: Sendable, Hashable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  /// No scalar.
  init() {}

  /// A set of scalars; those beyond the basic plane are left out.
  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars { insert(scalar) }
  }

  /// Adds a scalar of the basic plane.
  mutating func insert(_ scalar: UInt32) {
    if scalar <= 0xFFFF { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  /// Adds the scalars of a text, those beyond the basic plane left out.
  mutating func insert(_ text: String) {
    for scalar in text.unicodeScalars { insert(scalar.value) }
  }

  /// Whether a UTF-16 unit is in the set.
  @inline(__always)
  func contains(_ unit: UInt16) -> Bool { bits[Int(unit >> 6)] >> UInt64(unit & 63) & 1 == 1 }

  /// Whether a scalar is in the set.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool { scalar <= 0xFFFF && contains(UInt16(truncatingIfNeeded: scalar)) }
}
