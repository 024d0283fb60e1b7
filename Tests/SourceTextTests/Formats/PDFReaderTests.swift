import Foundation
import Testing

@testable import SourceText

@Suite("PDF", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
struct PDFReaderTests {
  @Test("pages are read in order, and an offset tells its page")
  func pages() throws {
    let pdf = PDFFixture(
      pages: [["荆州市与岳阳市", "签署合作协议。"], ["岳阳市委召开会议。"]], title: "合作协议", created: "D:20240926083000+08'00'")
    let page = try readFormat(pdf.bytes, "a.txt")
    #expect(page.wholeText == "荆州市与岳阳市\n签署合作协议。\n\u{C}岳阳市委召开会议。\n\u{C}")
    #expect(page.extraction.format == .pdf)
    #expect(page.extraction.extractor == "pdftotext")
    let second = try #require(page.source.utf8.firstRange(of: Array("岳阳市委".utf8)))
    #expect(page.extraction.page(atUTF8: 0) == 1)
    #expect(page.extraction.page(atUTF8: second.lowerBound - 1) == 1)
    #expect(page.extraction.page(atUTF8: second.lowerBound) == 2)
    #expect(page.extraction.pageStarts.count == 2)
    #expect(page.metadata.title == .init("合作协议", source: .metadata))
  }

  @Test("the day a file was made dates a text only where nothing else does, and titles that name files are none")
  func created() throws {
    let undated = PDFFixture(pages: [["荆州市召开会议。"]], title: "Microsoft Word - 通知.doc", created: "D:20240926083000")
    let page = try readFormat(undated.bytes, "a.pdf")
    #expect(page.metadata.date == .init("2024-09-26", source: .created))
    #expect(page.metadata.date?.isInferred == true)
    #expect(page.metadata.title == nil)
    let dated = PDFFixture(pages: [["荆州市2021年3月4日召开会议。"]], created: "D:20240926083000")
    #expect(try readFormat(dated.bytes, "a.pdf").metadata.date?.value == "2021-03-04")
  }

  @Test("a PDF without text, a protected one and a damaged one are refused, each with its reason")
  func refused() {
    #expect(
      refusal(PDFFixture(pages: [[], []]).bytes, "a.pdf") == """
        a.pdf: its 2 pages hold no text
        If it was scanned, recognise its text first, for example with ocrmypdf
        """)
    #expect(
      refusal(PDFFixture(pages: [["甲"]], isProtected: true).bytes, "a.pdf") == """
        a.pdf: the PDF is protected by a password
        Save it without the password
        """)
    #expect(
      refusal(Array("%PDF-1.4\nnothing\n".utf8), "a.pdf") == """
        a.pdf: the PDF is damaged and cannot be read
        Open it in a PDF viewer and save it anew
        """)
  }

  @Test("more pages, and more text, than the limits are errors")
  func limits() {
    let pdf = PDFFixture(pages: [["荆州市召开会议。"], ["甲"], ["乙"]]).bytes
    #expect(
      refusal(pdf, "a.pdf", ReadingOptions(limits: ReadingLimits(pages: 2))) == """
        a.pdf: 3 pages are more than the limit of 2
        Raise the limit or split the document
        """)
    #expect(
      refusal(pdf, "a.pdf", ReadingOptions(limits: ReadingLimits(extractedBytes: 9))) == """
        a.pdf: it holds more than the limit of 9 bytes of text
        Raise the limit or split the document
        """)
  }

  @Test("ten thousand empty pages are told to hold no text")
  func manyPages() {
    let pdf = PDFFixture(pages: [[String]](repeating: [], count: 10_000))
    #expect(refusal(pdf.bytes, "a.pdf")?.hasPrefix("a.pdf: its 10000 pages hold no text\n") == true)
  }
}

@Suite("Other programs")
struct ChildProcessTests {
  private func failure(_ program: String, _ arguments: [String], limit: Int = 100, seconds: Int = 10) -> String {
    do {
      return "\(try ChildProcess.run(program, arguments, input: [], outputLimit: limit, seconds: seconds).status)"
    } catch {
      return "\(error)"
    }
  }

  @Test("their input, output, errors and exit code are passed on")
  func passed() throws {
    let result = try ChildProcess.run(
      "sh", ["-c", "cat; echo bad >&2; exit 3"], input: Array("荆州".utf8), outputLimit: 100, seconds: 10)
    #expect(result.output == Array("荆州".utf8))
    #expect(result.error == Array("bad\n".utf8))
    #expect(result.status == 3)
    #expect(failure("sh", ["-c", "kill -9 $$"]) == "137")
  }

  @Test("one that is missing, writes without end or does not end is told as such")
  func failures() {
    #expect(failure("docgraph-no-such-program", []) == "missing")
    #expect(failure("yes", []) == "tooMuchOutput")
    #expect(failure("sleep", ["60"], seconds: 1) == "tooSlow")
  }

  @Test("many at a time do not wait for each other's pipes")
  func many() async {
    await withTaskGroup(of: String.self) { group in
      for number in 0..<24 { group.addTask { failure("sh", ["-c", "exit \(number)"]) } }
      var statuses: Set<String> = []
      for await status in group { statuses.insert(status) }
      #expect(statuses == Set((0..<24).map(String.init)))
    }
  }
}
