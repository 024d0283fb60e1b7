/// A table in the binary: UTF-8, a row a line, fields parted by tabs, the first row the names of the columns. Read where
/// it lies: nothing is copied but what is asked for.
struct DataTable: @unchecked Sendable {
  /// A field as it lies in the table. The table is part of the binary and is never freed.
  typealias Field = Slice<UnsafeRawBufferPointer>

  private let bytes: UnsafeRawBufferPointer

  /// A table in memory that is never freed or changed.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Calls `body` with the fields of each row but the first; the array is used again for the next row.
  func forEachRow(_ body: (_ fields: [Field]) -> Void) {
    var fields: [Field] = []
    var line = end(ofLineAt: 0) + 1
    while line < bytes.count {
      let end = end(ofLineAt: line)
      fields.removeAll(keepingCapacity: true)
      split(line..<end, into: &fields)
      if end > line { body(fields) }
      line = end + 1
    }
  }

  /// The second field of the row with a key, in a table whose rows are in ascending order of their first field.
  /// - Complexity: O(log n) lines read.
  func value(of key: String) -> Field? {
    let key = Array(key.utf8)
    var low = end(ofLineAt: 0) + 1
    var high = bytes.count
    while low < high {
      // From the middle back to the start of its line.
      var line = (low + high) / 2
      while line > low && bytes[line - 1] != 0x0A { line -= 1 }
      let end = end(ofLineAt: line)
      let first = bytes[line..<end].prefix { $0 != 0x09 }
      if first.elementsEqual(key) { return bytes[min(first.endIndex + 1, end)..<end] }
      if first.lexicographicallyPrecedes(key) { low = end + 1 } else { high = line }
    }
    return nil
  }

  private func end(ofLineAt start: Int) -> Int {
    var end = start
    while end < bytes.count && bytes[end] != 0x0A { end += 1 }
    return end
  }

  private func split(_ line: Range<Int>, into fields: inout [Field]) {
    var start = line.lowerBound
    for index in line where bytes[index] == 0x09 {
      fields.append(bytes[start..<index])
      start = index + 1
    }
    fields.append(bytes[start..<line.upperBound])
  }
}

extension DataTable.Field {
  /// The field as text.
  var string: String { String(decoding: UnsafeRawBufferPointer(rebasing: self), as: UTF8.self) }
}
