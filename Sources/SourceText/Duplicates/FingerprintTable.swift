/// The earliest places of fingerprints: open addressing, eight bytes a slot.
struct FingerprintTable {
  /// How many places of one fingerprint are kept: the earliest.
  static let placesEach = 4

  private var hashes: [UInt32]
  /// Place plus one; 0 is an empty slot.
  private var places: [UInt32]
  private var mask: Int
  private var count = 0

  init() {
    hashes = [UInt32](repeating: 0, count: 1 << 10)
    places = [UInt32](repeating: 0, count: 1 << 10)
    mask = (1 << 10) - 1
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
    count += 1
    if count * 2 > mask { grow() }
  }

  /// Doubles the room. Places of one fingerprint keep their order: a run is walked from its start.
  private mutating func grow() {
    let (oldHashes, oldPlaces, oldMask) = (hashes, places, mask)
    mask = mask * 2 + 1
    hashes = [UInt32](repeating: 0, count: mask + 1)
    places = [UInt32](repeating: 0, count: mask + 1)
    // A run that crosses the end begins behind an empty slot, so the walk begins there too.
    let first = oldPlaces.firstIndex(of: 0) ?? 0
    for step in 0...oldMask {
      let old = (first + step) & oldMask
      guard oldPlaces[old] != 0 else { continue }
      var slot = start(oldHashes[old])
      while places[slot] != 0 { slot = (slot + 1) & mask }
      hashes[slot] = oldHashes[old]
      places[slot] = oldPlaces[old]
    }
  }

  private func start(_ hash: UInt32) -> Int { Int((hash &* 0x85EB_CA6B) >> 3) & mask }
}
