/// The earliest places of fingerprints: open addressing, eight bytes a slot.
struct FingerprintTable {
  /// How many places of one fingerprint are kept: the earliest.
  static let placesEach = 4

  private var hashes: [UInt32]
  /// Place plus one; 0 is an empty slot.
  private var places: [UInt32]
  private let mask: Int

  /// Makes room for `count` fingerprints.
  init(count: Int) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    hashes = [UInt32](repeating: 0, count: capacity)
    places = [UInt32](repeating: 0, count: capacity)
    mask = capacity - 1
  }

  /// The kept places of a fingerprint, ascending, at most `placesEach`.
  func places(of hash: UInt32, _ body: (Int) -> Void) {
    var slot = start(hash)
    while places[slot] != 0 {
      if hashes[slot] == hash { body(Int(places[slot]) - 1) }
      slot = (slot + 1) & mask
    }
  }

  /// Keeps a place, unless enough earlier ones are kept.
  mutating func insert(_ hash: UInt32, at place: Int) {
    var slot = start(hash)
    var kept = 0
    while places[slot] != 0 {
      if hashes[slot] == hash {
        kept += 1
        if kept == Self.placesEach { return }
      }
      slot = (slot + 1) & mask
    }
    hashes[slot] = hash
    places[slot] = UInt32(place) + 1
  }

  private func start(_ hash: UInt32) -> Int { Int((hash &* 0x85EB_CA6B) >> 3) & mask }
}
