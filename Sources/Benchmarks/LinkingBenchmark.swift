import EntityLinking
import Foundation
import SourceText
import TypedGraph

/// The speed of linking: over the project's own pages as many documents, stage by stage, and over texts that would show
/// work that grows faster than the text.
enum LinkingBenchmark {
  static func run(_ arguments: [String]) throws {
    let megabytes = arguments.first.flatMap(Double.init) ?? 4
    let pages = try BenchmarkPages.read()
    let (linker, start) = Measurement.time { () -> EntityLinker in
      let linker = EntityLinker()
      // The first word of a text makes every table ready.
      if let empty = try? DocumentReader.read(bytes: Array("无".utf8), path: "") {
        _ = linker.link(empty, path: "")
      }
      return linker
    }
    print(Measurement.row("ready after (ms)", [Measurement.number(start * 1000)]))
    print(Measurement.row("memory when ready (MB)", [Measurement.number(Measurement.memory("VmRSS") ?? 0)]))
    print(Measurement.row("hash of what is linked", [try digest(pages, linker: linker)]))
    try documents(pages, megabytes: megabytes, linker: linker)
    try growth(pages)
    print(Measurement.row("most memory (MB)", [Measurement.number(Measurement.memory("VmHWM") ?? 0)]))
  }

  /// A hash of everything that linking says of the pages: the same before and after a change of speed alone.
  private static func digest(_ pages: [[UInt8]], linker: EntityLinker) throws -> String {
    let fragments = try pages.enumerated().map { index, page in
      linker.link(try DocumentReader.read(bytes: page, path: "\(index)"), path: "\(index)")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let graph = try DocumentGraph(merging: fragments, schema: .standard)
    return String(ContentHash(of: Array(try encoder.encode(GraphExport(graph)))).prefix(12))
  }

  /// Reads and links the pages over and over, one document at a time.
  private static func documents(_ pages: [[UInt8]], megabytes: Double, linker: EntityLinker) throws {
    var stages: [String: Double] = [:]
    var order: [String] = []
    var bytes = 0
    var whole = 0.0
    var reading = 0.0
    var statements = 0
    while Double(bytes) < megabytes * 1_000_000 {
      for page in pages {
        bytes += page.count
        let (document, seconds) = try Measurement.time { try DocumentReader.read(bytes: page, path: "page.txt") }
        reading += seconds
        let linked = Measurement.time { linker.link(document, path: "page.txt") }
        whole += linked.seconds
        statements += linked.value.statements.count
        for (name, seconds) in linker.stageTimes(document, measure: { Measurement.time($0).seconds }) {
          if stages[name] == nil { order.append(name) }
          stages[name, default: 0] += seconds
        }
      }
    }
    let total = Double(bytes) / 1_000_000
    func show(_ label: String, _ seconds: Double) {
      print(
        Measurement.row(
          label, [Measurement.number(total / seconds, digits: 2) + " MB/s", Measurement.number(seconds * 1000) + " ms"])
      )
    }
    print(
      "\(Measurement.number(total)) MB in documents of \(bytes / max(1, pages.count) / max(1, pages.count)) bytes and more, \(statements) statements"
    )
    show("reading", reading)
    for name in order { show("  " + name, stages[name] ?? 0) }
    show("linking", whole)
    show("reading and linking", reading + whole)
  }

  /// Links one document of growing length: time for a megabyte must not grow with it.
  private static func growth(_ pages: [[UInt8]]) throws {
    let linker = EntityLinker()
    let texts: [(name: String, piece: [UInt8])] =
      [("pages", pages.flatMap { $0 })]
      + ["湘", "长沙、", "《", "9", "长沙与株洲", "两地", "“春风”行动", "长沙市委会议，", "长沙与株洲合作。", "记者 张三 "].map { ($0, Array($0.utf8)) }
    print("milliseconds for one document of          100 kB        200 kB        400 kB")
    for text in texts {
      let figures = try [100_000, 200_000, 400_000].map { length -> String in
        let count = max(1, length / text.piece.count)
        let bytes = (0..<count).flatMap { _ in text.piece }
        let document = try DocumentReader.read(bytes: bytes, path: "page.txt")
        return Measurement.number(Measurement.time { linker.link(document, path: "page.txt") }.seconds * 1000)
      }
      print(Measurement.row(text.name, figures))
    }
  }
}
