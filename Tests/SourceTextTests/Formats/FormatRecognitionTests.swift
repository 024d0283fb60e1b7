import Testing

@testable import SourceText

@Suite("The format of a file")
struct FormatRecognitionTests {
  static let cases: [(String, String, DocumentFormat)] = [
    ("荆州市召开会议。", "a.txt", .plainText),
    ("荆州市召开会议。", "a", .plainText),
    ("荆州市召开会议。", "a.html", .plainText),
    ("荆州市召开会议。", "a.pdf", .plainText),
    ("荆州市召开会议。", "a.md", .markdown),
    ("# 荆州市召开会议", "a.txt", .plainText),
    ("<!DOCTYPE html>\n<html><body>甲</body></html>", "a.txt", .html),
    ("\u{FEFF}\n<!-- 注 -->\n<HTML lang=zh>", "-", .html),
    ("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", "a", .html),
    ("<p>荆州市召开会议。</p>", "a", .html),
    ("<p align=center>标题</p>\n\n正文", "a.md", .markdown),
    ("<!doctype html><p>甲", "a.md", .html),
    ("荆州<br>岳阳", "a.htm", .html),
    ("<荆州日报> 记者", "a.txt", .plainText),
    ("<price>3</price>", "a.txt", .plainText),
    ("%PDF-1.7\n", "a.txt", .pdf),
    ("junk\n%PDF-1.7\n", "a.pdf", .pdf),
    ("文中提到 %PDF-1.7 一词", "a.txt", .plainText),
    ("PK\u{3}\u{4}rest", "a.txt", .docx),
    (#"{"id": "1", "text": "甲"}"#, "a.txt", .ndjson),
    ("no\n" + #"{"id": "1", "text": "甲"}"#, "a.txt", .plainText),
    ("{broken\n" + #"{"id": "1", "text": "甲"}"#, "a", .ndjson),
    ("{broken", "a.jsonl", .ndjson),
    (#"{"title": "甲"}"#, "a.json", .plainText),
  ]

  @Test("it is told by the content, the name only breaks ties", arguments: cases)
  func recognized(content: String, path: String, format: DocumentFormat) {
    #expect(DocumentFormat.recognize(Array(content.utf8), path: path) == format)
  }

  @Test("a line of NDJSON that is longer than what is looked at is recognised")
  func longLine() {
    let line = "{\"text\": \"" + String(repeating: "甲", count: 40_000) + "\", \"id\": 1}"
    #expect(DocumentFormat.recognize(Array(line.utf8), path: "a") == .ndjson)
  }

  @Test("the caller's word goes before what the content looks like")
  func declared() throws {
    let document = try readFormat("<p>甲</p>", "a", ReadingOptions(format: .plainText))
    #expect(document.wholeText == "<p>甲</p>")
    #expect(document.extraction == TextExtraction(format: .plainText, extractor: "docgraph", version: "1"))
  }

  @Test("formats that are known and not read are refused with advice")
  func foreign() {
    #expect(
      refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "a.doc") == """
        a.doc: it is an Office file of before 2007, or one protected by a password
        Save it as .docx, without a password
        """)
    #expect(
      refusal(Array("{\\rtf1 x}".utf8), "a.rtf") == """
        a.rtf: it is in Rich Text Format, which is not read
        Save it as .docx
        """)
    #expect(
      refusal([0xFF, 0xD8, 0xFF, 0xE0], "a.jpg") == """
        a.jpg: it is a picture
        Recognise its text first, or leave it out
        """)
    #expect(
      refusal([0x1F, 0x8B, 8], "a.gz") == """
        a.gz: it is compressed with gzip
        Unpack it, and name what is in it
        """)
  }

  @Test("every list of the vocabulary of HTML is read")
  func vocabulary() {
    let words = HTMLVocabulary.standard
    for set in [
      words.skippedElements, words.furnitureElements, words.mainElements, words.mainRoles, words.blockElements,
      words.apartElements, words.headingElements, words.furnitureClasses, words.furnitureRoles,
    ] {
      #expect(!set.isEmpty)
    }
    for list in [words.titleNames, words.dateNames, words.publisherNames, words.publisherLabels] {
      #expect(!list.isEmpty)
    }
    #expect(words.encodings["gb2312"] == "GB18030")
    #expect(words.apartElements.isSubset(of: words.blockElements))
    for encoding in words.encodings.values { #expect(IconvDecoder.knows(encoding), "\(encoding)") }
  }
}
