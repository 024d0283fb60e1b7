import Configuration
import Foundation
import GRDB
import GraphStore
import Testing
import TypedGraph

@Suite("Faults of a graph file")
struct GraphFileFaultTests {
  @Test("no such file, an empty file, a text, another program's database and a folder are told apart from a graph")
  func notAGraph() throws {
    let folder = try TemporaryFolder()
    let missing = folder.file("missing.docgraph")
    let error = #expect(throws: GraphStoreError.self) { _ = try GraphFile(opening: missing) }
    #expect(error?.code == .notFound)
    #expect(
      error?.description == """
        no graph file '\(missing)'
        Build one with docgraph build, or name another with --graph
        """)
    try Data().write(to: URL(fileURLWithPath: folder.file("empty")))
    try Data("荆州与岳阳签署协议，这不是一个图文件。".utf8).write(to: URL(fileURLWithPath: folder.file("text")))
    let other = try DatabaseQueue(path: folder.file("other"))
    try other.write { try $0.execute(sql: "CREATE TABLE document (id INTEGER)") }
    try other.close()
    for name in ["empty", "text", "other", "."] {
      let before = try? Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
      let reading = #expect(throws: GraphStoreError.self) { _ = try GraphFile(opening: folder.file(name)) }
      #expect(reading?.code == .notAGraph, "\(name)")
      let writing = #expect(throws: GraphStoreError.self) { _ = try GraphFileWriter(at: folder.file(name)) }
      #expect(writing?.code == (name == "." ? .unwritable : .notAGraph), "\(name)")
      #expect((try? Data(contentsOf: URL(fileURLWithPath: folder.file(name)))) == before)
    }
    #expect(folder.contents == ["empty", "other", "text"])
  }

  @Test("a file of a later version is refused with both versions named")
  func newerVersion() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    try GraphFileWriter(at: path).finish()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    for open in [{ _ = try GraphFile(opening: path) }, { _ = try GraphFileWriter(at: path) }] as [() throws -> Void] {
      let error = #expect(throws: GraphStoreError.self) { try open() }
      #expect(error?.code == .newerVersion)
      #expect(
        error?.description == """
          '\(path)' has graph format 99; this program reads up to 4
          Use the docgraph that wrote it, or a later one
          """)
    }
  }

  @Test("a path below a file, a missing folder and a device cannot be written, and nothing is left behind")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("file")))
    for path in [folder.file("file/a.docgraph"), folder.file("none/a.docgraph"), "/dev/full", "/dev/null"] {
      let error = #expect(throws: GraphStoreError.self) { _ = try GraphFileWriter(at: path) }
      #expect(error?.code == .unwritable)
      #expect(
        error?.description == """
          '\(path)' cannot be written
          Check that its folder exists and may be written to
          """)
    }
    #expect(folder.contents == ["file"])
    #expect(!FileManager.default.fileExists(atPath: "/dev/full.partial"))
  }

  @Test("a disk that is full leaves no new file, and an old file as it was")
  func fullDisk() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    let fragments = GeneratedFragments.make(60, seed: 1)
    do {
      let writer = try GraphFileWriter(at: path, schema: .standard, maximumPages: 60)
      let error = #expect(throws: GraphStoreError.self) { try writer.write(fragments, ruleVersion: "1") }
      #expect(error?.code == .diskFull)
      #expect(error?.description.hasPrefix("no room left to write '\(path)'\n") == true)
    }
    #expect(folder.contents.isEmpty)

    let first = try GraphFileWriter(at: path)
    try first.write(fragments[0].placed(in: folder.path), ruleVersion: "1")
    try first.finish()
    let graph = try GraphFile(opening: path).graph()
    do {
      let writer = try GraphFileWriter(at: path, schema: .standard, maximumPages: 60)
      let error = #expect(throws: GraphStoreError.self) { try writer.write(fragments, ruleVersion: "2") }
      #expect(error?.code == .diskFull)
    }
    #expect(folder.contents == ["a.docgraph"])
    #expect(try GraphFile(opening: path).graph() == graph)
  }

  @Test("a second program that begins the same new file is told that it is being written")
  func locked() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    let writer = try GraphFileWriter(at: path)
    let error = #expect(throws: GraphStoreError.self) { _ = try GraphFileWriter(at: path) }
    #expect(error?.code == .locked)
    #expect(
      error?.description == """
        '\(path)' is being written by another program
        Wait until it is done, then try again
        """)
    try writer.finish()
    #expect(folder.contents == ["a.docgraph"])
  }

  @Test("a graph file in which another program writes is reported as locked, and can be read meanwhile")
  func lockedForWriting() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    let fragments = GeneratedFragments.make(2, seed: 6).map { $0.placed(in: folder.path) }
    let first = try GraphFileWriter(at: path)
    try first.write(fragments[0], ruleVersion: "1")
    try first.finish()
    let second = try GraphFileWriter(at: path, maximumPages: nil, patience: 0.05)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let error = #expect(throws: GraphStoreError.self) { try second.write(fragments[1], ruleVersion: "1") }
      #expect(error?.code == .locked)
      #expect(try GraphFile(opening: path).documents().map(\.id) == ["d0"])
      try database.execute(sql: "ROLLBACK")
    }
    try second.write(fragments[1], ruleVersion: "1")
    let stillOpen = #expect(throws: GraphStoreError.self) { try second.finish() }
    #expect(stillOpen?.code == .locked)
    try other.close()
    #expect(try GraphFile(opening: path).documents().map(\.id) == ["d0", "d1"])
    try GraphFileWriter(at: path).finish()
    #expect(folder.contents == ["a.docgraph"])
  }

  @Test("a writer that goes away without finishing drops a new file and keeps an old one")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    let fragments = GeneratedFragments.make(2, seed: 6).map { $0.placed(in: folder.path) }
    do {
      let writer = try GraphFileWriter(at: path)
      try writer.write(fragments[0], ruleVersion: "1")
      #expect(folder.contents.contains("a.docgraph.partial"))
    }
    #expect(folder.contents.isEmpty)
    let first = try GraphFileWriter(at: path)
    try first.write(fragments[0], ruleVersion: "1")
    try first.finish()
    do { try GraphFileWriter(at: path).write(fragments[1], ruleVersion: "1") }
    #expect(folder.contents == ["a.docgraph"])
    #expect(try GraphFile(opening: path).documents().count == 2)
  }

  @Test("a build that is killed leaves no new file, an old file readable with whole documents, and can begin again")
  func killed() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let writer = try GraphFileWriter(at: path)
      try writer.write(GeneratedFragments.make(1, seed: 1), ruleVersion: "1")
      kill(getpid(), SIGKILL)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    let fragments = GeneratedFragments.make(3, seed: 1).map { $0.placed(in: folder.path) }
    let first = try GraphFileWriter(at: path)
    try first.write(fragments[0], ruleVersion: "1")
    try first.finish()
    #expect(folder.contents == ["a.docgraph"])
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, folder = folder.path as String] in
      let writer = try GraphFileWriter(at: path)
      try writer.write(GeneratedFragments.make(3, seed: 1)[1].placed(in: folder), ruleVersion: "1")
      kill(getpid(), SIGKILL)
    }
    #expect(try GraphFile(opening: path).documents().map(\.id) == ["d0", "d1"])
    let last = try GraphFileWriter(at: path)
    try last.write(fragments[2], ruleVersion: "1")
    try last.finish()
    #expect(folder.contents == ["a.docgraph"])
    let bare = GeneratedFragments.make(3, seed: 1)
    #expect(try GraphFile(opening: path).graph() == DocumentGraph(merging: bare, schema: .standard))
  }

  @Test("a file with other bytes in the middle is reported as damaged, never trapped on")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.docgraph")
    let writer = try GraphFileWriter(at: path)
    try writer.write(GeneratedFragments.make(20, seed: 1).map { $0.placed(in: folder.path) }, ruleVersion: "1")
    try writer.finish()
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    var generator = SeededGenerator(seed: 42)
    var refused = 0
    for _ in 0..<60 {
      var bytes = whole
      let start = Int.random(in: 100..<(bytes.count - 2000), using: &generator)
      for index in start..<(start + 2000) { bytes[index] = UInt8.random(in: .min ... .max, using: &generator) }
      try bytes.write(to: URL(fileURLWithPath: path))
      do {
        _ = try GraphFile(opening: path).graph()
      } catch {
        #expect(error.code == .corrupt)
        refused += 1
      }
    }
    // Pages that hold no row are damaged unnoticed.
    #expect(refused > 20)
  }
}
