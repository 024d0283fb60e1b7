/// Reads word processing documents of Office Open XML: libarchive unpacks the one member that holds the text while
/// libxml2 goes through it. Headers, footers, notes, comments and what was deleted under tracked changes are left out.
enum DOCXReader: FormatReader {
  static let format = DocumentFormat.docx
  /// Bytes of the small members that name the others and state title and day.
  private static let longestPart = 1 << 20

  static func recognizes(_ head: FormatHead) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  static func extract(_ file: FileContent) throws(SourceTextError) -> ExtractedText {
    let limits = file.options.limits
    let archive = ZipArchive(file.bytes)
    var story = DOCXStory(limit: limits.extractedBytes)
    let parts: DOCXParts
    let outcome: XMLStream.Outcome?
    do throws(ZipArchive.Failure) {
      parts = try DOCXParts(archive, limit: longestPart)
      outcome = try archive.read(parts.document, limit: limits.extractedBytes) { member in
        XMLStream.read(nesting: limits.nesting, from: member.read) { story.add($0) }
      }
    } catch {
      throw translate(error, file)
    }
    switch outcome {
    case .complete: break
    case .tooDeep: throw file.tooDeep
    case .malformed: throw damaged(file, "\(parts.document) in it is damaged and cannot be read")
    case nil:
      throw file.error(
        .binary, "it is a zip archive without a Word document in it", advice: "Unpack it, and name the documents in it")
    }
    return ExtractedText(
      utf8: story.finished().text(), encoding: TextEncoding(name: "UTF-8", confidence: 1, origin: .declared),
      extraction: TextExtraction(format: .docx, extractor: "libxml2", version: "\(XMLLibrary.version)+1"),
      metadata: DocumentMetadata(title: OfficeTitle.title(parts.title)),
      created: parts.created.flatMap(StatedDay.day))
  }

  private static func translate(_ failure: ZipArchive.Failure, _ file: FileContent) -> SourceTextError {
    switch failure {
    case .damaged: damaged(file, "the document is damaged and cannot be unpacked")
    case .encrypted:
      file.error(.extraction, "the document is protected by a password", advice: "Save it without the password")
    case .tooLarge:
      file.error(
        .limit, "it unpacks to more than the limit of \(file.options.limits.extractedBytes) bytes",
        advice: "Raise the limit or split the document")
    }
  }

  private static func damaged(_ file: FileContent, _ message: String) -> SourceTextError {
    file.error(.extraction, message, advice: "Open it in a word processor and save it anew")
  }
}
