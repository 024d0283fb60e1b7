import Configuration
import Foundation
import GRDB
import GraphStore
import Testing
import TypedGraph

@Suite("What a graph file holds")
struct GraphFileMergingTests {
  /// The graph that a file holds after its writer has run.
  private func stored(_ body: (GraphFileWriter, TemporaryFolder) throws -> Void) throws -> DocumentGraph {
    let folder = try TemporaryFolder()
    let writer = try GraphFileWriter(at: folder.file("a.docgraph"))
    try body(writer, folder)
    try writer.finish()
    #expect(folder.contents == ["a.docgraph"])
    return try GraphFile(opening: folder.file("a.docgraph")).graph()
  }

  @Test(
    "fragments written in any order, one by one or together, give the graph that merging them gives", arguments: 1...12)
  func merging(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed &* 77)
    let fragments = GeneratedFragments.make(7, seed: seed)
    let merged = try DocumentGraph(merging: fragments, schema: .standard)
    let oneByOne = try stored { writer, folder in
      for fragment in fragments.shuffled(using: &generator) {
        try writer.write(fragment.placed(in: folder.path), ruleVersion: "1")
      }
    }
    #expect(oneByOne == merged)
    let together = try stored { writer, folder in
      let shuffled = fragments.shuffled(using: &generator).map { $0.placed(in: folder.path) }
      try writer.write(shuffled, ruleVersion: "1")
    }
    #expect(together == merged)
    #expect(together.contentHash == merged.contentHash)
  }

  @Test("taking documents out leaves what there would be without them, down to every table", arguments: 1...8)
  func removing(seed: UInt64) throws {
    let fragments = GeneratedFragments.make(6, seed: seed)
    let merged = try DocumentGraph(merging: Array(fragments.prefix(4)), schema: .standard)
    let rest = try stored { writer, folder in
      for fragment in fragments { try writer.write(fragment.placed(in: folder.path), ruleVersion: "1") }
      #expect(try writer.remove(document: fragments[4].document.id))
      #expect(try writer.remove(path: folder.file("page-5.txt")))
      #expect(try !writer.remove(path: folder.file("page-5.txt")))
      #expect(try !writer.remove(document: "never there"))
    }
    #expect(rest == merged)
    let nothing = try stored { writer, folder in
      for fragment in fragments { try writer.write(fragment.placed(in: folder.path), ruleVersion: "1") }
      for fragment in fragments { try writer.remove(document: fragment.document.id) }
    }
    #expect(nothing == DocumentGraph())
  }

  @Test("a file without documents has no row left in any table")
  func emptied() throws {
    let folder = try TemporaryFolder()
    let fragment = GeneratedFragments.make(1, seed: 5)[0]
    let writer = try GraphFileWriter(at: folder.file("a.docgraph"))
    try writer.write(fragment, ruleVersion: "1")
    try writer.remove(document: fragment.document.id)
    try writer.finish()
    let queue = try DatabaseQueue(path: folder.file("a.docgraph"))
    try queue.read { database in
      let tables = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
      #expect(tables.count == 17)
      for table in tables {
        #expect(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \(table)") == 0, "\(table)")
      }
      #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "delete")
      #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
    }
  }

  @Test("writing a document anew replaces what it contributed")
  func replacing() throws {
    let first = GeneratedFragments.make(2, seed: 3)
    var other = GeneratedFragments.make(2, seed: 4)[1]
    other.document = first[1].document
    let merged = try DocumentGraph(merging: [first[0], other], schema: .standard)
    let graph = try stored { writer, folder in
      try writer.write(first.map { $0.placed(in: folder.path) }, ruleVersion: "1")
      #expect(try writer.isCurrent(document: "d1", ruleVersion: "1"))
      #expect(try !writer.isCurrent(document: "d1", ruleVersion: "2"))
      try writer.write(other.placed(in: folder.path), ruleVersion: "2")
      #expect(try writer.isCurrent(document: "d1", ruleVersion: "2"))
    }
    #expect(graph == merged)
  }

  @Test("the same content at two paths is one document with two paths, and supports once")
  func twoPaths() throws {
    var fragment = GeneratedFragments.make(1, seed: 8)[0]
    let graph = try stored { writer, folder in
      fragment.document.paths = [folder.file("b/one.txt")]
      try writer.write(fragment, ruleVersion: "1")
      fragment.document.paths = [folder.file("a/two.txt")]
      try writer.write(fragment, ruleVersion: "1")
      #expect(try writer.place(document: fragment.document.id, at: folder.file("c.txt")))
      #expect(try !writer.place(document: "unknown", at: folder.file("c.txt")))
    }
    #expect(graph.documents.map(\.paths) == [["a/two.txt", "b/one.txt", "c.txt"]])
    #expect(graph.edges.allSatisfy { $0.support.documents <= 1 })
  }

  @Test("other content at a path takes the old content's contribution out")
  func changedFile() throws {
    var fragments = GeneratedFragments.make(2, seed: 9)
    let graph = try stored { writer, folder in
      for index in fragments.indices {
        fragments[index].document.paths = [folder.file("page.txt")]
        try writer.write(fragments[index], ruleVersion: "1")
      }
    }
    var last = fragments[1]
    last.document.paths = ["page.txt"]
    #expect(try graph == DocumentGraph(merging: [last], schema: .standard))
  }

  @Test("a fragment that contradicts itself or the schema is refused and changes nothing")
  func invalidFragment() throws {
    let good = GeneratedFragments.make(1, seed: 2)[0]
    let place = Node(id: EntityID(.place, "421000"), type: .place, kind: "city", name: "荆州市")
    let day = Node(id: EntityID(.date, "2024"), type: .date, kind: "year", name: "2024")
    var bad = Fragment(
      document: DocumentRecord(id: "bad", paths: ["bad.txt"], title: ""),
      entities: [LocalEntity(place), LocalEntity(day)],
      statements: [Edge(source: place.id, predicate: .partOf, target: day.id)])
    let graph = try stored { writer, folder in
      try writer.write(good.placed(in: folder.path), ruleVersion: "1")
      let outsideRange = #expect(throws: GraphStoreError.self) { try writer.write(bad, ruleVersion: "1") }
      #expect(outsideRange?.code == .invalidFragment)
      #expect(
        outsideRange?.description
          == "the document 'bad.txt' cannot be stored: part_of does not join place and date")
      bad.statements = []
      bad.mentions = [Mention(node: EntityID(.place, "x"), document: "bad", range: 0..<1, text: "x", rule: "r")]
      #expect(throws: GraphStoreError.self) { try writer.write([good, bad], ruleVersion: "2") }
      #expect(try writer.isCurrent(document: good.document.id, ruleVersion: "1"))
    }
    #expect(try graph == DocumentGraph(merging: [good], schema: .standard))
  }
}
