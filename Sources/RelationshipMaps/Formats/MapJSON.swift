#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension RelationshipMap {
  /// The geometry as JSON: keys sorted, Chinese as it is, a line at the end.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Every number of a map is finite and every text valid, so there is nothing that could not be encoded.
    let data = try? encoder.encode(geometry)
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
  }
}
