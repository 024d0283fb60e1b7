import Configuration
import Foundation
import GraphStore
import SourceText

/// One document that is to be read.
enum DocumentInput: Sendable {
  /// A file of one document.
  case file(String)
  /// What came from standard input or a pipe.
  case bytes([UInt8], path: String)
  /// A line of a file of many documents, from 1.
  case line([UInt8], number: Int, path: String)
  /// One that could not even be begun.
  case failed(SourceTextError, path: String)

  /// The file that it comes from.
  var file: String {
    switch self {
    case .file(let path), .bytes(_, let path), .line(_, _, let path), .failed(_, let path): path
    }
  }

  /// A document, and the path that it is known by: the file's, with the document's name behind a number sign where the
  /// file alone does not tell it.
  struct Read: Sendable {
    var document: SourceDocument
    var path: String
  }

  /// Reads it.
  /// - Throws: `SourceTextError`, with the file and line in it.
  func read(_ options: ReadingOptions) throws(SourceTextError) -> Read {
    switch self {
    case .file(let path):
      return Read(document: try DocumentReader.read(path: path, options: options), path: path)
    case .bytes(let bytes, let path):
      let document = try DocumentReader.read(bytes: bytes, path: path, options: options)
      return Read(document: document, path: path == "-" ? "-#" + document.identity.prefix(12) : path)
    case .line(let bytes, let number, let file):
      let place = DiagnosticPlace(file: file, line: number)
      guard bytes.count <= options.limits.bytes else {
        throw SourceTextError(
          .limit, "more bytes than the limit of \(options.limits.bytes)", place: place,
          advice: "Raise the limit or split the document")
      }
      let record = try NDJSONRecord(line: bytes, at: place)
      let path = NDJSONRecord.path(of: record.id, in: file)
      return Read(document: try DocumentReader.read(record, path: path, options: options), path: path)
    case .failed(let error, _): throw error
    }
  }
}
