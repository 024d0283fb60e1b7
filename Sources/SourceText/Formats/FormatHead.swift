internal import Foundation

/// What a format is recognised by: the beginning of a file, and its name where that leaves several formats open.
struct FormatHead {
  /// The file's first bytes.
  let bytes: ArraySlice<UInt8>
  /// The extension of the file's name in lower case, without its dot; empty where it has none.
  let fileExtension: String
  /// The first bytes as ASCII in lower case, without byte order mark, zero bytes (of UTF-16) and leading white space.
  let ascii: [UInt8]

  init(_ bytes: [UInt8], path: String) {
    let head = bytes.prefix(DocumentFormat.recognizedBytes)
    self.bytes = head
    let name = path.split(separator: "/").last ?? ""
    fileExtension = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
    // Nearly all files begin with neither a tag nor an object, which their first letter tells.
    let start = head.drop { $0 >= 0x80 || $0 <= 0x20 }
    let isMarkedUp = start.first == 0x3C || start.first == 0x7B || fileExtension.hasPrefix("htm")
    var ascii = isMarkedUp ? start.filter { $0 != 0 } : Array(start.prefix(1))
    for index in ascii.indices where (0x41...0x5A).contains(ascii[index]) { ascii[index] += 0x20 }
    self.ascii = ascii
  }

  /// Whether the file begins with these bytes.
  func starts(with magic: [UInt8]) -> Bool { bytes.starts(with: magic) }
}
