import Foundation
import Testing

@Suite("Limits of reading")
struct ReadingLimitTests {
  private func folder() throws -> DocumentFolder {
    let line = String(repeating: "天气晴朗", count: 100) + "。\n"
    return try DocumentFolder(["large.txt": String(repeating: line, count: 900)])
  }

  @Test("a document over the limit is refused with 6, and read where the limit is raised")
  func size() throws {
    let folder = try folder()
    let refused = try folder.program.run("text", "large.txt", "--lines", "1", "--max-size", "1")
    #expect(refused.status == 6)
    #expect(refused.output == "")
    #expect(refused.error.hasPrefix("large.txt: more bytes than the limit of 1048576\n"))
    #expect(try folder.program.run("text", "large.txt", "--lines", "1", "--max-size", "2").status == 0)
    #expect(try folder.program.run("build", "large.txt", "--max-size", "1").status == 3)
    #expect(folder.contents == ["large.txt"])
  }

  @Test(
    "limits that cannot be are refused with 2",
    arguments: ["--max-size=0", "--max-size=2000", "--max-pages=0", "--max-seconds=0"])
  func invalid(flag: String) throws {
    let folder = try folder()
    #expect(try folder.program.run("text", "large.txt", flag).status == 2)
  }
}
