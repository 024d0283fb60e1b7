/// The members of a word processing document: which one holds the text, and what its properties state.
struct DOCXParts {
  /// The name of the member that holds the text.
  private(set) var document = "word/document.xml"
  /// The title.
  private(set) var title: String?
  /// When it was made.
  private(set) var created: String?

  private static let deepest = 32

  init(_ archive: ZipArchive, limit: Int) throws(ZipArchive.Failure) {
    var document: String?
    _ = try archive.read("_rels/.rels", limit: limit) { member in
      XMLStream.read(nesting: Self.deepest, from: member.read) { part in
        guard case .start("Relationship", _, let attribute) = part, document == nil,
          attribute("Type")?.hasSuffix("/officeDocument") ?? false
        else { return }
        document = attribute("Target").map { String($0.drop { $0 == "/" }) }
      }
    }
    // The main part of a sheet or a presentation is none of a text.
    if let document { self.document = document }
    var texts: [String: String] = [:]
    var open = ""
    _ = try archive.read("docProps/core.xml", limit: limit) { member in
      XMLStream.read(nesting: Self.deepest, from: member.read) { part in
        switch part {
        case .start(let name, _, _): open = name
        case .end: open = ""
        case .text(let bytes): if !open.isEmpty { texts[open, default: ""] += String(decoding: bytes, as: UTF8.self) }
        }
      }
    }
    title = texts["title"]
    created = texts["created"]
  }
}
