import Foundation
import Testing

@Suite("docgraph build")
struct BuildCommandTests {
  @Test("documents become a graph file that neighbours can be asked of, and nothing else is left beside it")
  func builds() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    let build = try folder.program.run("build", "pages", "-o", "g.docgraph")
    #expect(build.status == 0)
    #expect(build.output == "")
    #expect(build.error == "g.docgraph: 2 documents read\n")
    #expect(folder.contents == ["g.docgraph", "pages/one.txt", "pages/two.txt"])
    let neighbors = try folder.program.run("neighbors", "荆州市", "--type", "city", "--graph", "g.docgraph")
    #expect(
      neighbors.output == """
        NAME    KIND  RELATION         SUPPORT  INITIATIVE  DATE  EVIDENCE
        岳阳市  city  cooperates_with  2                          pages/one.txt:1: 荆州市与岳阳市签署合作协议。

        """)
  }

  @Test("building again reads nothing anew and keeps every byte of the export")
  func unchanged() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    _ = try folder.program.run("build", "pages")
    let first = try folder.program.run("export")
    let again = try folder.program.run("build", "pages")
    #expect(again.status == 0)
    #expect(again.error == "graph.docgraph: 0 documents read, 2 unchanged\n")
    #expect(try folder.program.run("export").output == first.output)
    let options = try folder.program.run("build", "pages", "--date", "2024-09-26")
    #expect(options.error == "graph.docgraph: 2 documents read\n")
    #expect(try folder.program.run("export").output.contains(#""date" : "2024-09-26""#))
  }

  @Test("a changed document takes the place of what it said before")
  func changed() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    _ = try folder.program.run("build", "pages")
    try folder.write("荆州市与宜昌市签署合作协议。\n", to: "pages/two.txt")
    let again = try folder.program.run("build", "pages")
    #expect(again.error == "graph.docgraph: 1 document read, 1 unchanged\n")
    let other = try DocumentFolder([
      "pages/one.txt": DocumentFolder.pages["pages/one.txt"] ?? "", "pages/two.txt": "荆州市与宜昌市签署合作协议。\n",
    ])
    _ = try other.program.run("build", "pages")
    let export = try folder.program.run("export").output
    #expect(export.contains("宜昌市"))
    #expect(try other.program.run("export").output == export)
  }

  @Test("documents that change places are both kept")
  func exchanged() throws {
    let folder = try DocumentFolder(DocumentFolder.pages)
    _ = try folder.program.run("build", "pages")
    for (path, other) in [("one", "two"), ("two", "one")] {
      try folder.write(DocumentFolder.pages["pages/\(other).txt"] ?? "", to: "pages/\(path).txt")
    }
    #expect(try folder.program.run("build", "pages").status == 0)
    let fresh = try folder.program.run("build", "pages", "-o", "fresh.docgraph")
    #expect(fresh.status == 0)
    let export = try folder.program.run("export").output
    #expect(try folder.program.run("export", "--graph", "fresh.docgraph").output == export)
    #expect(export.components(separatedBy: "\"path\" : \"pages/").count == 3)
  }

  @Test("the same text at two paths is one document with two paths, also where the graph file lies elsewhere")
  func copies() throws {
    let folder = try DocumentFolder(["pages/a.txt": "荆州市与岳阳市签署合作协议。\n", "b.txt": "荆州市与岳阳市签署合作协议。\n"])
    try folder.write("", to: "graphs/.keep")
    let build = try folder.program.run("build", "pages", "b.txt", "-o", "graphs/g.docgraph")
    #expect(build.error == "graphs/g.docgraph: 1 document read, 1 copy\n")
    let again = try folder.program.run("build", "pages", "b.txt", "-o", "graphs/g.docgraph")
    #expect(again.error == "graphs/g.docgraph: 0 documents read, 1 copy, 1 unchanged\n")
    let show = try folder.program.run("show", "荆州市", "--graph", "graphs/g.docgraph")
    #expect(show.output.contains("\n1 mention in b.txt\n"))
    #expect(try folder.program.run("remove", "b.txt", "--graph", "graphs/g.docgraph").status == 0)
    let rest = try folder.program.run("show", "荆州市", "--graph", "graphs/g.docgraph")
    #expect(rest.output.contains("\n1 mention in pages/a.txt\n"))
  }

  @Test("repeated builds, two processes, one job and four, absolute and relative paths give the same bytes")
  func sameBytes() throws {
    var files = DocumentFolder.pages
    for number in 1...6 { files["pages/more/\(number).txt"] = "荆州市与宜昌市签署第\(number)份合作协议。\n" }
    let folder = try DocumentFolder(files)
    var exports: Set<String> = []
    for (name, arguments) in [
      ("a", ["pages"]), ("b", ["pages", "--jobs", "1"]), ("c", [folder.url.path + "/pages/", "--jobs", "4"]),
    ] {
      let line = "$DOCGRAPH build \(arguments.joined(separator: " ")) -o \(name).docgraph"
      #expect(try folder.program.shell(line).error == "\(name).docgraph: 8 documents read\n")
      for _ in 0..<2 { exports.insert(try folder.program.run("export", "--graph", "\(name).docgraph").output) }
    }
    #expect(exports.count == 1)
    #expect(exports.first?.contains("\"path\" : \"pages/more/6.txt\"") == true)
    #expect(exports.first?.contains(folder.url.path) == false)
  }

  @Test("of a folder only what is a document is read: no hidden file, no graph file being written, no pipe")
  func folderOfGraph() throws {
    let folder = try DocumentFolder(["one.txt": "荆州市。", "notes.md": "岳阳市。", ".hidden": "武汉市。"])
    mkfifo(folder.url.appendingPathComponent("pipe").path, 0o600)
    for expected in ["2 documents read", "0 documents read, 2 unchanged"] {
      #expect(try folder.program.run("build", ".").error == "graph.docgraph: \(expected)\n")
    }
    let some = try folder.program.run("build", ".", "--include", "*.txt", "-o", "some.docgraph", "--exclude", "x*")
    #expect(some.error == "some.docgraph: 1 document read\n")
    let none = try folder.program.run("build", ".", "--include", "*.pdf", "-o", "none.docgraph")
    #expect(none.status == 3)
    #expect(none.error == ".: the folder holds no documents\nCheck the path, --include and --exclude\n")
  }

  @Test("home names the place that 市委 means, publisher and date are taken over")
  func options() throws {
    let folder = try DocumentFolder(["one.txt": "市委召开会议。\n"])
    #expect(try folder.program.run("build", "one.txt", "--home", "岳阳市", "--publisher", "岳阳日报").status == 0)
    #expect(try folder.program.run("show", "中共岳阳市委员会").status == 0)
    let wrong = try folder.program.run("build", "one.txt", "--date", "gestern")
    #expect(wrong.status == 2)
    #expect(wrong.error.hasPrefix("Error: 'gestern' is no date; write 2024, 2024-09 or 2024-09-25\n"))
    let jobs = try folder.program.run("build", "one.txt", "--jobs", "0")
    #expect(jobs.error.hasPrefix("Error: --jobs takes a number from 1 to 256\n"))
    #expect(try folder.program.run("build").status == 2)
  }
}
