/// Checks bytes for well-formed UTF-8.
enum UTF8Validation {
  /// The offset of the first byte that is not part of a well-formed scalar; nil where all are.
  /// - Complexity: O(n).
  static func firstError(_ bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      let count = bytes.count
      while index < count {
        let first = bytes[index]
        if first < 0x80 {
          index += 1
          continue
        }
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
          length = 3
          if first == 0xE0 { low = 0xA0 }
          if first == 0xED { high = 0x9F }
        case 0xF0...0xF4:
          length = 4
          if first == 0xF0 { low = 0x90 }
          if first == 0xF4 { high = 0x8F }
        default: return index
        }
        guard index + length <= count else { return index }
        guard bytes[index + 1] >= low, bytes[index + 1] <= high else { return index }
        if length > 2 && bytes[index + 2] & 0xC0 != 0x80 { return index }
        if length > 3 && bytes[index + 3] & 0xC0 != 0x80 { return index }
        index += length
      }
      return nil
    }
  }
}
