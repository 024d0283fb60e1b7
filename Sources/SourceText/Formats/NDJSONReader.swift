internal import Configuration
internal import Foundation
internal import TypedGraph

/// Knows files of many documents, a JSON object on each line. They are read line by line; as one document only where
/// they hold one.
enum NDJSONReader: FormatReader {
  static let format = DocumentFormat.ndjson
  /// Lines that are looked at.
  private static let probed = 8

  static func recognizes(_ head: FormatHead) -> Bool {
    guard head.ascii.first == 0x7B else { return false }
    if ["ndjson", "jsonl"].contains(head.fileExtension) { return true }
    var lines = head.bytes.split(separator: 0x0A)
    // The last one may be cut off.
    if lines.count > 1 && head.bytes.count == DocumentFormat.recognizedBytes { lines.removeLast() }
    return lines.prefix(probed).contains(where: isRecord)
      || lines.count == 1 && head.bytes.count == DocumentFormat.recognizedBytes && looksLikeRecord(head.ascii)
  }

  private static func isRecord(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    guard let object = try? JSONSerialization.jsonObject(with: Data(text)) as? [String: any Sendable] else {
      return false
    }
    return object["text"] is String
  }

  /// A line longer than what is looked at.
  private static func looksLikeRecord(_ ascii: [UInt8]) -> Bool { ascii.firstRange(of: Array("\"text\"".utf8)) != nil }

  static func extract(_ file: FileContent) throws(SourceTextError) -> ExtractedText {
    let decoded = try TextDecoder.decode(file.bytes, path: file.path, options: file.options)
    let lines = decoded.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let filled = lines.indices.filter { !lines[$0].allSatisfy { $0 <= 0x20 } }
    guard let first = filled.first, filled.count == 1 else {
      throw file.error(
        .collection, "it holds \(filled.count) documents, a line each",
        advice: "Read each line as a document of its own")
    }
    let record = try NDJSONRecord(line: Array(lines[first]), at: DiagnosticPlace(file: file.path, line: first + 1))
    return text(of: record, encoding: decoded.encoding)
  }

  /// The text of one line.
  static func text(of record: NDJSONRecord, encoding: TextEncoding) -> ExtractedText {
    let utf8 = Array(record.text.utf8)
    var extraction = TextExtraction(format: .ndjson, extractor: "docgraph", version: "1")
    extraction.sourceHash = ContentHash(of: utf8).prefix(32)
    return ExtractedText(utf8: utf8, encoding: encoding, extraction: extraction, metadata: record.metadata)
  }
}
