internal import Configuration

/// Reads PDF through poppler's `pdftotext`, in the order in which the page's contents were written: programs that set
/// pages write a column after another, and guessing columns from white space mixes them where they stand close. Pages
/// end in form feeds.
enum PDFReader: FormatReader {
  static let format = DocumentFormat.pdf
  private static let magic = Array("%PDF-".utf8)
  /// Bytes in which readers of PDF look for its mark.
  private static let searched = 1024

  static func recognizes(_ head: FormatHead) -> Bool {
    if head.starts(with: magic) { return true }
    return head.fileExtension == "pdf" && head.bytes.prefix(searched).firstRange(of: magic) != nil
  }

  static func extract(_ file: FileContent) throws(SourceTextError) -> ExtractedText {
    let tools = PopplerTools(file: file)
    let information = try tools.information()
    let limits = file.options.limits
    guard information.pages <= limits.pages else {
      throw file.error(
        .limit, "\(information.pages) pages are more than the limit of \(limits.pages)",
        advice: "Raise the limit or split the document")
    }
    let utf8 = wellFormed(try tools.text())
    let pages = pageStarts(utf8)
    guard utf8.contains(where: { $0 > 0x20 }) else {
      throw file.error(
        .empty, "its \(information.pages == 1 ? "page holds" : "\(information.pages) pages hold") no text",
        advice: "If it was scanned, recognise its text first, for example with ocrmypdf")
    }
    return ExtractedText(
      utf8: utf8, encoding: TextEncoding(name: "UTF-8", confidence: 1, origin: .declared),
      extraction: TextExtraction(
        format: .pdf, extractor: "pdftotext", version: "\(try tools.version())+1", pageStarts: pages),
      metadata: DocumentMetadata(title: OfficeTitle.title(information.title)),
      created: information.created.flatMap(StatedDay.day))
  }

  /// Fonts without a table of characters may give anything.
  private static func wellFormed(_ bytes: [UInt8]) -> [UInt8] {
    UTF8Validation.firstError(bytes) == nil ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func pageStarts(_ utf8: [UInt8]) -> [Int] {
    var starts = [0]
    for index in utf8.indices where utf8[index] == 0x0C && index + 1 < utf8.count { starts.append(index + 1) }
    return starts
  }
}
