import Foundation

/// Writes small PDF files: pages of lines, in a font that is not embedded and whose codes are those of Unicode.
struct PDFFixture {
  /// The lines of each page.
  var pages: [[String]]
  var title: String?
  /// As PDF writes it: D:20240926083000.
  var created: String?
  /// Whether it asks for a password.
  var isProtected = false

  var bytes: [UInt8] {
    var objects: [String] = []
    let letters = Set(pages.joined().joined().utf16).sorted()
    let map = letters.map { "<\(hex($0))> <\(hex($0))>" }.joined(separator: "\n")
    let cmap = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange
      \(letters.count) beginbfchar
      \(map)
      endbfchar endcmap end end
      """
    let first = 7
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
    )
    objects.append(
      """
      << /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000 \
      /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
      /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 \
      /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>
      """)
    objects.append(stream(cmap))
    var information = ""
    if let title { information += "/Title <FEFF\(title.utf16.map(hex).joined())> " }
    if let created { information += "/CreationDate (\(created)) " }
    objects.append("<< \(information)>>")
    for (index, lines) in pages.enumerated() {
      objects.append(
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> \
        /Contents \(first + 2 * index + 1) 0 R >>
        """)
      let drawn = lines.enumerated().map { number, line in
        "BT /F1 12 Tf 50 \(780 - 20 * number) Td <\(line.utf16.map(hex).joined())> Tj ET"
      }
      objects.append(stream(drawn.joined(separator: "\n")))
    }
    return file(objects)
  }

  private func file(_ objects: [String]) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let table = bytes.count
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      bytes += Array((String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n").utf8)
    }
    let key = String(repeating: "00", count: 32)
    let encryption = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >> /ID [<00> <00>] "
    bytes += Array(
      """
      trailer
      << /Size \(objects.count + 1) /Root 1 0 R /Info 6 0 R \(isProtected ? encryption : "")>>
      startxref
      \(table)
      %%EOF

      """.utf8)
    return bytes
  }

  private func stream(_ content: String) -> String {
    "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private func hex(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
