import Foundation
import Testing

@Suite("The program")
struct ProgramTests {
  @Test("a graph file that is missing, or none, ends with 3 and says what to do")
  func noGraph() throws {
    let graph = try SampleGraph()
    let missing = try graph.program.run("stats", "--graph", "none.docgraph")
    #expect(missing.status == 3)
    #expect(
      missing.error == """
        no graph file 'none.docgraph'
        Build one with docgraph build, or name another with --graph

        """)
    try Data("文本".utf8).write(to: graph.folder.appendingPathComponent("text"))
    let text = try graph.program.run("stats", environment: ["DOCGRAPH_GRAPH": "text"])
    #expect(text.status == 3)
    #expect(
      text.error == """
        'text' is no graph file
        Name a file that docgraph build wrote

        """)
    let remove = try graph.program.run("remove", "x", "--graph", "none.docgraph")
    #expect(remove.status == 3)
    #expect(graph.contents == ["graph.docgraph", "text"])
  }

  @Test("a full disk and a path that cannot be written end with 7, and nothing half-written stays")
  func unwritable() throws {
    let graph = try SampleGraph()
    let full = try graph.program.run("export", standardOutput: "/dev/full")
    #expect(full.status == 7)
    #expect(full.error == "no room left to write standard output\nFree some space, or write elsewhere\n")
    let device = try graph.program.run("export", "-o", "/dev/full")
    #expect(device.status == 7)
    #expect(device.error == "no room left to write '/dev/full'\nFree some space, or write elsewhere\n")
    let below = try graph.program.run("export", "-o", "graph.docgraph/a.json")
    #expect(below.status == 7)
    #expect(
      below.error == """
        'graph.docgraph/a.json' cannot be written: Not a directory
        Check that its folder exists and may be written to

        """)
    let folder = try graph.program.run("export", "-o", ".")
    #expect(folder.status == 7)
    #expect(graph.contents == ["graph.docgraph"])
  }

  @Test("a reader that goes away early ends the program quietly")
  func readerGone() throws {
    let graph = try SampleGraph()
    let result = try graph.program.shell(
      "set -o pipefail; for n in 1 2 3; do ($DOCGRAPH export; echo $? >&2) | head -c 1 >/dev/null; done; exec true")
    #expect(result.error == "0\n0\n0\n")
    let closed = try graph.program.shell("$DOCGRAPH export | true; echo ${PIPESTATUS[0]}")
    #expect(closed.output == "0\n")
    #expect(closed.error == "")
  }

  @Test("an export goes to a file or to standard output alike, and - is standard output")
  func export() throws {
    let graph = try SampleGraph()
    let printed = try graph.program.run("export", "--format", "json", "-o", "-")
    let written = try graph.program.run("export", "-o", "out.json")
    #expect([printed.status, written.status] == [0, 0])
    #expect(written.output == "")
    let file = try String(contentsOf: graph.folder.appendingPathComponent("out.json"), encoding: .utf8)
    #expect(file == printed.output)
    #expect(file.contains("\"path\" : \"pages/one.txt\""))
    #expect(graph.contents == ["graph.docgraph", "out.json"])
    let filtered = try graph.program.run("export", "--relation", "cooperates_with")
    #expect(filtered.output.contains("cooperates_with"))
    #expect(!filtered.output.contains("part_of"))
  }

  @Test("show tells names, mentions and relations")
  func show() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("show", "Dongjiang")
    #expect(
      result.output == """
        东江市  city  place:1
        also: 东江
        English: Dongjiang
        1 mention in pages/one.txt
        1 mention in pages/two.txt

        RELATION         NAME              SUPPORT  EVIDENCE
        cooperates_with  西江市            2        pages/one.txt:3: 东江与西江签署协议
        participates_in  “同饮一江水”行动  1        pages/one.txt:3: 东江与西江签署协议
        ← part_of        江陵县            1        pages/one.txt:5: 东江与西江签署协议
        part_of          大江省            -        (background knowledge)

        """)
    for format in ["json", "ndjson", "csv"] {
      #expect(try graph.program.run("show", "东江", "--format", format).output.contains("东江与西江"))
    }
  }

  @Test("stats counts what is there")
  func stats() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("stats")
    #expect(
      result.output == """
        WHAT                NAME                 COUNT
        documents                                2
        mentions                                 5
        ambiguous mentions                       0
        evidence                                 6
        entities            date day             1
        entities            initiative campaign  1
        entities            place city           3
        entities            place county         1
        entities            place province       1
        relations           part_of              1
        background facts    part_of              1
        relations           participates_in      2
        relations           cooperates_with      1
        relations           dated                1

        """)
  }

  @Test("remove takes documents out by path or identity, and names those that are not there")
  func remove() throws {
    let graph = try SampleGraph()
    let some = try graph.program.run("remove", "pages/one.txt", "pages/none.txt")
    #expect(some.status == 5)
    #expect(some.error == "no document 'pages/none.txt' in 'graph.docgraph'\n")
    #expect(try graph.program.run("remove", "pages/one.txt").status == 1)
    #expect(try graph.program.run("remove", "b2").status == 0)
    let rest = try graph.program.run("export")
    #expect(
      rest.output == """
        {
          "ambiguous" : [

          ],
          "documents" : [

          ],
          "edges" : [

          ],
          "mentions" : [

          ],
          "nodes" : [

          ],
          "schema_version" : 1
        }

        """)
    #expect(graph.contents == ["graph.docgraph"])
  }

  @Test(
    "help says what there is, word for word",
    arguments: [
      [], ["build"], ["text"], ["extract"], ["explain"], ["evaluate"], ["neighbors"], ["path"], ["list"], ["show"],
      ["timeline"], ["pairs"], ["conflicts"], ["questions"], ["stats"], ["export"], ["map"], ["report"], ["remove"],
      ["verify"],
    ])
  func help(command: [String]) throws {
    let graph = try SampleGraph()
    let line = (["$DOCGRAPH"] + command + ["--help"]).joined(separator: " ")
    let result = try graph.program.shell(line)
    #expect(result.status == 0)
    #expect(result.error == "")
    try Snapshot.expect(result.output, named: (["help"] + command).joined(separator: "-"))
  }

  @Test("extract answers each line, names the bad ones and goes on")
  func extract() throws {
    let graph = try SampleGraph()
    let lines = #"{"id": "1", "text": "荆州市与岳阳市签署合作协议。"}"# + "\n{\"id\": \"2\"}\n"
    try Data(lines.utf8).write(to: graph.folder.appendingPathComponent("in.ndjson"))
    let result = try graph.program.run("extract", "in.ndjson")
    #expect(result.status == 5)
    let answers = result.output.split(separator: "\n")
    #expect(answers.count == 2)
    #expect(answers.first?.contains("cooperates_with") == true)
    #expect(answers.last == #"{"error":"not an object with the texts id and text","id":"2"}"#)
    #expect(try graph.program.run("extract", "in.ndjson", standardOutput: "/dev/full").status == 7)
    let missing = try graph.program.run("extract", "none.ndjson")
    #expect(missing.status == 3)
    #expect(missing.error == "none.ndjson: no such file\nCheck the path\n")
  }

  @Test("shells get completions that they can read", arguments: ["bash", "zsh", "fish"])
  func completion(shell: String) throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(result.output.contains("neighbors"))
    #expect(result.output.contains("min-support"))
    if shell == "bash" {
      #expect(try graph.program.shell("$DOCGRAPH --generate-completion-script bash | bash -n").error == "")
    }
  }

  @Test("--version tells the program's version and Graphviz's, help that cannot be written ends with 7")
  func version() throws {
    let graph = try SampleGraph()
    let version = try graph.program.run("--version").output
    #expect(version.wholeMatch(of: /docgraph 0\.1\.0\nGraphviz [0-9]+\.[0-9]+\.[0-9]+\n/) != nil, "\(version)")
    #expect(try graph.program.run("--help", standardOutput: "/dev/full").status == 7)
    #expect(try graph.program.run("no-such-command").status == 2)
  }
}
