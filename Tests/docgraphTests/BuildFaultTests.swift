import Foundation
import GraphStore
import Testing

@Suite("docgraph build on bad input")
struct BuildFaultTests {
  /// A document that cannot be read, and what is said of it.
  struct BadDocument: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]?
    var message: String
    var line: Int?
    var testDescription: String { message }
  }

  static let badDocuments = [
    BadDocument(bytes: nil, message: "no such file or folder\nCheck the path"),
    BadDocument(bytes: [], message: "the file is empty\nLeave it out"),
    BadDocument(bytes: Array(" \n\n".utf8), message: "the document holds no text\nLeave it out"),
    BadDocument(
      bytes: [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00],
      message: "the file is no text\nLeave it out"
    ),
    BadDocument(
      bytes: Array("荆州市".utf8) + [0xFF, 0x0A],
      message: """
        byte 9 (0xFF) is not UTF-8
        Name the encoding, or read lossily to replace what cannot be decoded
        """, line: 1),
  ]

  @Test("where no document can be read it ends with 3, says why, and leaves no file behind", arguments: badDocuments)
  func allFail(bad: BadDocument) throws {
    let folder = try DocumentFolder()
    if let bytes = bad.bytes { try folder.write(bytes, to: "bad.txt") }
    let before = folder.contents
    let result = try folder.program.run("build", "bad.txt")
    #expect(result.status == 3)
    #expect(result.output == "")
    #expect(result.error == "bad.txt\(bad.line.map { ":\($0)" } ?? ""): \(bad.message)\n")
    #expect(folder.contents == before)
  }

  @Test("where some cannot be read it ends with 5, names each and keeps the others")
  func someFail() throws {
    let folder = try DocumentFolder(DocumentFolder.pages.merging(["pages/empty.txt": ""]) { $1 })
    try folder.write([0xFF], to: "pages/bytes.txt")
    let result = try folder.program.run("build", "pages", "none.txt")
    #expect(result.status == 5)
    #expect(
      result.error == """
        none.txt: no such file or folder
        Check the path
        pages/bytes.txt:1: byte 0 (0xFF) is not UTF-8
        Name the encoding, or read lossily to replace what cannot be decoded
        pages/empty.txt: the file is empty
        Leave it out
        graph.docgraph: 2 documents read, 3 failed

        """)
    let export = try folder.program.run("export").output
    let fresh = try DocumentFolder(DocumentFolder.pages)
    _ = try fresh.program.run("build", "pages")
    #expect(try fresh.program.run("export").output == export)
    let all = try folder.program.run("build", "none.txt")
    #expect(all.status == 3)
    #expect(try folder.program.run("export").output == export)
  }

  @Test("a graph file that is none ends with 3 and is not touched")
  func noGraph() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    let result = try folder.program.run("build", "pages/one.txt", "-o", "pages/two.txt")
    #expect(result.status == 3)
    #expect(result.error == "'pages/two.txt' is no graph file\nName a file that docgraph build wrote\n")
    #expect(try folder.bytes(of: "pages/two.txt") == Data((DocumentFolder.pages["pages/two.txt"] ?? "").utf8))
    #expect(folder.contents == ["pages/one.txt", "pages/two.txt"])
  }

  @Test(
    "an output that cannot be written ends with 7 before anything is read",
    arguments: ["pages/one.txt/g.docgraph", "none/g.docgraph", "/dev/full", "pages"])
  func unwritable(output: String) throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    let result = try folder.program.run("build", "pages", "-o", output)
    #expect(result.status == 7)
    #expect(
      result.error == "'\(output)' cannot be written\nCheck that its folder exists and may be written to\n")
    #expect(folder.contents == ["pages/one.txt", "pages/two.txt"])
  }

  @Test("a graph file that another program writes ends with 7, and is changed by neither half")
  func locked() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    _ = try folder.program.run("build", "pages/one.txt")
    let before = try folder.program.run("export").output
    let other = try GraphFileLock(folder.url.appendingPathComponent("graph.docgraph").path)
    let result = try folder.program.run("build", "pages")
    #expect(result.status == 7)
    #expect(
      result.error == "'graph.docgraph' is being written by another program\nWait until it is done, then try again\n")
    try other.release()
    #expect(try folder.program.run("export").output == before)
  }

  @Test("a new graph file that another program has begun ends with 7")
  func begun() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    let other = try GraphFileWriter(at: folder.url.appendingPathComponent("graph.docgraph").path)
    let result = try folder.program.run("build", "pages")
    #expect(result.status == 7)
    #expect(
      result.error == "'graph.docgraph' is being written by another program\nWait until it is done, then try again\n")
    try other.finish()
    #expect(folder.contents == ["graph.docgraph", "pages/one.txt", "pages/two.txt"])
  }

  @Test(
    "a full disk ends with 7, leaves no new file and an old one as it was", .enabled(if: SmallDisk.isPossible))
  func fullDisk() throws {
    let disk = try SmallDisk(kilobytes: 480)
    let folder = try DocumentFolder(DocumentFolder.pages)
    for number in 0..<200 {
      try folder.write("荆州市与岳阳市于2024年签署第\(number)份合作协议。\n", to: "many/\(number).txt")
    }
    let graph = disk.url.path + "/g.docgraph"
    let new = try folder.program.run("build", "many", "-o", graph)
    #expect(new.status == 7)
    #expect(
      new.error == "no room left to write '\(graph)'\nFree some space, or write the graph elsewhere with -o\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.url.path) == [])
    #expect(try folder.program.run("build", "pages", "-o", graph).status == 0)
    let before = try folder.program.run("export", "--graph", graph).output
    let old = try folder.program.run("build", "many", "-o", graph)
    #expect(old.status == 7)
    #expect(try folder.program.run("export", "--graph", graph).output == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.url.path) == ["g.docgraph"])
  }
}
