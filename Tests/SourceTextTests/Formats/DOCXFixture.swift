import CArchive
import Testing

/// Writes small word processing documents.
struct DOCXFixture {
  /// What stands inside the body.
  var body: String
  /// What stands inside the core properties.
  var properties: String?
  /// Further members.
  var members: [(name: String, content: [UInt8])] = []

  /// A paragraph.
  static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  /// The main part around a body.
  static func document(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>\(body)</w:body></w:document>
    """
  }

  func bytes() throws -> [UInt8] {
    var all = [
      (
        "_rels/.rels",
        Array(
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
          Target="word/document.xml"/></Relationships>
          """.utf8)
      )
    ]
    if let properties {
      let core = """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">\(properties)</cp:coreProperties>
        """
      all.append(("docProps/core.xml", Array(core.utf8)))
    }
    all.append(("word/document.xml", Array(Self.document(body).utf8)))
    return try Self.zip(all + members)
  }

  /// A zip archive.
  static func zip(_ members: [(name: String, content: [UInt8])]) throws -> [UInt8] {
    let archive = try #require(archive_write_new())
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    let room = members.reduce(1 << 16) { $0 + min($1.content.count, 1 << 22) + 1024 }
    var bytes = [UInt8](repeating: 0, count: room)
    var used = 0
    try bytes.withUnsafeMutableBytes { buffer in
      try #require(archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used) == ARCHIVE_OK)
      for member in members {
        let entry = try #require(archive_entry_new())
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, member.name)
        archive_entry_set_size(entry, Int64(member.content.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        try #require(archive_write_header(archive, entry) == ARCHIVE_OK)
        let written = member.content.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        try #require(Int(written) == member.content.count)
      }
      try #require(archive_write_close(archive) == ARCHIVE_OK)
    }
    return Array(bytes[..<used])
  }
}
