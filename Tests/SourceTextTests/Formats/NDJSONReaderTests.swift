import Configuration
import Testing

@testable import SourceText

@Suite("NDJSON")
struct NDJSONReaderTests {
  private func record(_ line: String) throws -> NDJSONRecord {
    try NDJSONRecord(line: Array(line.utf8), at: DiagnosticPlace(file: "a.ndjson", line: 7))
  }

  @Test("a line is a document with what it states, and its text is plain whatever it looks like")
  func read() throws {
    let line = try record(
      #"{"id": 12, "text": "<p>荆州市\n召开会议。", "date": "2024-09-26", "title": "会", "publisher": "某报", "home": "荆州市", "x": 1}"#
    )
    #expect(line.id == "12")
    let page = try DocumentReader.read(line, path: "a.ndjson#12")
    #expect(page.wholeText == "<p>荆州市\n召开会议。")
    #expect(page.extraction.format == .ndjson)
    #expect(page.metadata.date == .init("2024-09-26", source: .metadata))
    #expect(page.metadata.title == .init("会", source: .metadata))
    #expect(page.metadata.publisher == .init("某报", source: .metadata))
    #expect(page.metadata.home == .init("荆州市", source: .metadata))
  }

  @Test("a line that is no such object is named", arguments: ["{}", "[1]", "甲", #"{"id": "1"}"#, #"{"text": "甲"}"#])
  func bad(line: String) {
    let error = #expect(throws: SourceTextError.self) { try record(line) }
    #expect(
      error?.description == """
        a.ndjson:7: not an object with the texts id and text
        Write it as {"id": "1", "text": "…"}, the whole on one line
        """)
  }

  @Test("a date that is none refuses the line; of a day with its time the day counts")
  func date() throws {
    #expect(try record(#"{"id": "1", "text": "甲", "date": "2024-09-26T08:30:00+08:00"}"#).date == "2024-09-26")
    #expect(try record(#"{"id": "1", "text": "甲", "date": "2024/2025"}"#).date == "2024/2025")
    let error = #expect(throws: SourceTextError.self) {
      try record(#"{"id": "1", "text": "甲", "date": "26.9.2024"}"#)
    }
    #expect(
      error?.description == """
        a.ndjson:7: '26.9.2024' is no date
        Write 2024, 2024-09 or 2024-09-25, or leave it out
        """)
  }

  @Test("a file of one line is one document, a file of several is none")
  func files() throws {
    #expect(try readFormat(#"{"id": "1", "text": "甲。"}"# + "\n", "a").wholeText == "甲。")
    let two = #"{"id": "1", "text": "甲。"}"# + "\n\n" + #"{"id": "2", "text": "乙。"}"#
    #expect(
      refusal(Array(two.utf8), "a") == """
        a: it holds 2 documents, a line each
        Read each line as a document of its own
        """)
  }

  @Test("an identifier with slashes stays one part of a path")
  func paths() {
    #expect(NDJSONRecord.path(of: "新闻/1%\n", in: "a.ndjson") == "a.ndjson#新闻%2F1%25%0A")
  }
}
