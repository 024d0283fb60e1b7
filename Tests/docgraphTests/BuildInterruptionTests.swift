import Foundation
import Testing

@Suite("docgraph build, interrupted")
struct BuildInterruptionTests {
  /// A build that has read the first page and now waits for a pipe to tell the second; the third is still to come.
  private struct WaitingBuild {
    let folder: DocumentFolder
    let process: Process
    let pipe: FileHandle
    private let errors: URL

    init(_ folder: DocumentFolder) throws {
      self.folder = folder
      let url = folder.url
      mkfifo(url.appendingPathComponent("pipe").path, 0o600)
      errors = url.appendingPathComponent("errors")
      try Data().write(to: errors)
      process = Process()
      process.executableURL = BuiltProgram.executable
      process.arguments = ["build", "pages/one.txt", "pipe", "pages/two.txt", "--jobs", "1"]
      process.currentDirectoryURL = url
      process.standardInput = FileHandle.nullDevice
      process.standardError = FileHandle(forWritingAtPath: errors.path)
      try process.run()
      // Opening waits until the program opens it too.
      pipe = try FileHandle(forWritingTo: url.appendingPathComponent("pipe"))
    }

    /// Sends a signal and waits until the program has taken it: it then does no longer catch it.
    func interrupt(_ number: Int32) throws {
      kill(process.processIdentifier, number)
      while try isCatching(number) { usleep(10_000) }
    }

    /// Tells the second page, and waits for the end.
    func finish() throws -> (status: Int32, error: String) {
      pipe.write(Data("荆州市与宜昌市签署合作协议。\n".utf8))
      try pipe.close()
      process.waitUntilExit()
      defer { for name in ["errors", "pipe"] { try? folder.remove(name) } }
      return (process.terminationStatus, String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }

    private func isCatching(_ number: Int32) throws -> Bool {
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") })
      let mask = try #require(UInt64(line.dropFirst("SigCgt:".count).trimmingCharacters(in: .whitespaces), radix: 16))
      return mask & (1 << UInt64(number - 1)) != 0
    }
  }

  @Test(
    "SIGINT and SIGTERM end it with 130 and 143 after the documents in hand, and the same command goes on from there",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/status")),
    arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143))])
  func interrupted(signal: Int32, status: Int32) throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    let build = try WaitingBuild(folder)
    try build.interrupt(signal)
    let end = try build.finish()
    #expect(end.status == status)
    #expect(
      end.error == """
        graph.docgraph: interrupted, 2 documents read, 1 to go
        The same command goes on from there

        """)
    #expect(folder.contents == ["graph.docgraph", "pages/one.txt", "pages/two.txt"])
    #expect(try folder.program.run("show", "宜昌市").status == 0)
    let rest = try folder.program.run("build", "pages")
    #expect(rest.error == "graph.docgraph: 1 document read, 1 unchanged\n")
  }

  @Test("a build that is killed leaves no new file, an old one readable as it was, and the next goes on from there")
  func killed() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    let first = try WaitingBuild(folder)
    kill(first.process.processIdentifier, SIGKILL)
    #expect(try first.finish().status == SIGKILL)
    #expect(try folder.program.run("stats").status == 3)
    #expect(try folder.program.run("build", "pages/one.txt").error == "graph.docgraph: 1 document read\n")
    #expect(folder.contents == ["graph.docgraph", "pages/one.txt", "pages/two.txt"])
    let before = try folder.program.run("export").output
    let second = try WaitingBuild(folder)
    kill(second.process.processIdentifier, SIGKILL)
    #expect(try second.finish().status == SIGKILL)
    #expect(try folder.program.run("export").output == before)
    let rest = try folder.program.run("build", "pages")
    #expect(rest.error == "graph.docgraph: 1 document read, 1 unchanged\n")
    #expect(folder.contents == ["graph.docgraph", "pages/one.txt", "pages/two.txt"])
  }

  @Test("a second SIGINT ends it at once")
  func insistent() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    let build = try WaitingBuild(folder)
    try build.interrupt(SIGINT)
    kill(build.process.processIdentifier, SIGINT)
    build.process.waitUntilExit()
    #expect(build.process.terminationReason == .uncaughtSignal)
    #expect(build.process.terminationStatus == SIGINT)
    #expect(try folder.program.run("stats").status == 3)
  }
}
