import Foundation
import SourceText

/// The documents of files, one after another: a file is one, but each line of an NDJSON file is one of its own.
/// NDJSON is read as it is asked for, so that files of any length need little memory.
struct DocumentInputs: Sequence, IteratorProtocol {
  private let files: [String]
  private let limit: Int
  private var index = 0
  private var lines: (stream: ByteStream, number: Int)?

  /// - Parameter limit: bytes of one document.
  init(_ files: [String], limit: Int = ReadingLimits().bytes) {
    self.files = files
    self.limit = limit
  }

  /// How many files have not been begun, or not come to their end.
  var filesLeft: Int { files.count - index + (lines == nil ? 0 : 1) }

  /// The next document.
  mutating func next() -> DocumentInput? {
    while true {
      if let (stream, number) = lines {
        if let input = nextLine(of: stream, after: number) { return input }
        lines = nil
      }
      guard index < files.count else { return nil }
      let path = files[index]
      index += 1
      do throws(SourceTextError) {
        if let input = try begin(path) { return input }
      } catch {
        return .failed(error, path: path)
      }
    }
  }

  /// The document that a file is; nil where its lines are documents, which follow.
  private mutating func begin(_ path: String) throws(SourceTextError) -> DocumentInput? {
    var status = stat()
    let isFile = path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if path != "-", !isFile, status.st_mode & S_IFMT != S_IFIFO { return .file(path) }
    let stream = try ByteStream(path: path)
    let head = try stream.peek(DocumentFormat.recognizedBytes)
    if DocumentFormat.recognize(head, path: path) == .ndjson {
      lines = (stream, 0)
      return nil
    }
    return isFile ? .file(path) : .bytes(try stream.rest(limit: limit), path: path)
  }

  private mutating func nextLine(of stream: ByteStream, after number: Int) -> DocumentInput? {
    var number = number
    do throws(SourceTextError) {
      while var line = try stream.line(limit: limit) {
        number += 1
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        if line.allSatisfy({ $0 <= 0x20 }) { continue }
        lines = (stream, number)
        return .line(line, number: number, path: stream.path)
      }
      return nil
    } catch {
      lines = nil
      return .failed(error, path: stream.path)
    }
  }
}
