internal import Configuration

/// The programs of poppler that read a PDF, each given the file as its standard input.
struct PopplerTools {
  /// What `pdfinfo` tells.
  struct Information {
    var pages = 0
    var title: String?
    var created: String?
  }

  /// Bytes of what the programs tell beside the text.
  private static let longestReport = 1 << 20

  let file: FileContent

  /// How many pages there are, and what the file says of itself.
  func information() throws(SourceTextError) -> Information {
    let output = try run("pdfinfo", ["-isodates", "-enc", "UTF-8", "-"], limit: Self.longestReport)
    var information = Information()
    for line in String(decoding: output, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = String(line[line.index(after: colon)...].drop { $0 == " " })
      switch line[..<colon] {
      case "Pages": information.pages = Int(value) ?? 0
      case "Title": information.title = value
      case "CreationDate": information.created = value
      default: break
      }
    }
    return information
  }

  /// The text of all pages, each ended by a form feed.
  func text() throws(SourceTextError) -> [UInt8] {
    try run(
      "pdftotext", ["-raw", "-enc", "UTF-8", "-eol", "unix", "-", "-"], limit: file.options.limits.extractedBytes)
  }

  /// The version of `pdftotext`.
  func version() throws(SourceTextError) -> String {
    let result = try start("pdftotext", ["-v"], input: [], limit: Self.longestReport)
    let words = String(decoding: result.error, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.first { $0.first?.isNumber ?? false }.map(String.init) ?? "0"
  }

  private func run(_ program: String, _ arguments: [String], limit: Int) throws(SourceTextError) -> [UInt8] {
    let result = try start(program, arguments, input: file.bytes, limit: limit)
    guard result.status == 0 else {
      if String(decoding: result.error, as: UTF8.self).contains("ncorrect password") {
        throw file.error(
          .extraction, "the PDF is protected by a password", advice: "Save it without the password")
      }
      throw file.error(
        .extraction, "the PDF is damaged and cannot be read", advice: "Open it in a PDF viewer and save it anew")
    }
    return result.output
  }

  private func start(
    _ program: String, _ arguments: [String], input: [UInt8], limit: Int
  ) throws(SourceTextError) -> ChildProcess.Result {
    let seconds = file.options.limits.extractionSeconds
    do throws(ChildProcess.Failure) {
      return try ChildProcess.run(program, arguments, input: input, outputLimit: limit, seconds: seconds)
    } catch {
      switch error {
      case .missing:
        throw file.error(
          .extraction, "PDF is read by the program \(program), which is not installed",
          advice: "Install poppler: apt install poppler-utils, dnf install poppler-utils or brew install poppler")
      case .tooMuchOutput: throw file.tooMuchText
      case .tooSlow:
        throw file.error(
          .limit, "\(program) took longer than \(seconds) seconds", advice: "Raise the limit or split the document")
      case .system(let reason):
        throw file.error(.extraction, "\(program) cannot be run: \(reason)", advice: "Try again")
      }
    }
  }
}
