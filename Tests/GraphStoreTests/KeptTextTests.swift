import Foundation
import GRDB
import GraphStore
import Testing
import TypedGraph

@Suite("Texts that a graph file keeps")
struct KeptTextTests {
  private static let text = KeptText(
    format: "pdf", extractor: "pdftotext", extractorVersion: "22.12.0+1", sourceHash: "0f",
    utf8: Array("第一页\u{C}\0完".utf8))

  @Test("a text is kept byte for byte with its document, and goes with it")
  func kept() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    let fragments = GeneratedFragments.make(2, seed: 3)
    let ids = fragments.map(\.document.id)
    let writer = try GraphFileWriter(at: path)
    try writer.write(fragments, ruleVersion: "1", keeping: [ids[0]: Self.text])
    try writer.finish()
    #expect(try GraphFile(opening: path).keptText(ofDocument: ids[0]) == Self.text)
    #expect(try GraphFile(opening: path).keptText(ofDocument: ids[1]) == nil)
    let again = try GraphFileWriter(at: path)
    try again.remove(document: ids[0])
    try again.finish()
    #expect(try GraphFile(opening: path).keptText(ofDocument: ids[0]) == nil)
  }

  @Test("a file of version 2 is read as one that keeps none, and a writer brings it to the present version")
  func earlier() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    let fragments = GeneratedFragments.make(2, seed: 3)
    let writer = try GraphFileWriter(at: path)
    try writer.write(fragments, ruleVersion: "1")
    try writer.finish()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "DROP TABLE document_text; PRAGMA user_version = 2") }
    try queue.close()
    let before = try GraphFile(opening: path).graph()
    #expect(try GraphFile(opening: path).keptText(ofDocument: fragments[0].document.id) == nil)
    let later = try GraphFileWriter(at: path)
    try later.write(fragments[0], ruleVersion: "1", keeping: [fragments[0].document.id: Self.text])
    try later.finish()
    #expect(try GraphFile(opening: path).keptText(ofDocument: fragments[0].document.id) == Self.text)
    #expect(try GraphFile(opening: path).graph() == before)
  }
}
