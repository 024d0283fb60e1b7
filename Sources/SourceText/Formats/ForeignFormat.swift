/// Formats that are known and not read, so that the message can say what to do.
struct ForeignFormat {
  private let magic: [UInt8]
  private let message: String
  private let advice: String

  private static let all = [
    ForeignFormat(
      magic: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      message: "it is an Office file of before 2007, or one protected by a password",
      advice: "Save it as .docx, without a password"),
    ForeignFormat(
      magic: Array("{\\rtf".utf8), message: "it is in Rich Text Format, which is not read", advice: "Save it as .docx"),
    ForeignFormat(
      magic: [0x89, 0x50, 0x4E, 0x47], message: "it is a picture", advice: "Recognise its text first, or leave it out"),
    ForeignFormat(
      magic: [0xFF, 0xD8, 0xFF], message: "it is a picture", advice: "Recognise its text first, or leave it out"),
    ForeignFormat(
      magic: [0x1F, 0x8B], message: "it is compressed with gzip", advice: "Unpack it, and name what is in it"),
    ForeignFormat(
      magic: [0x52, 0x61, 0x72, 0x21], message: "it is a RAR archive", advice: "Unpack it, and name what is in it"),
    ForeignFormat(
      magic: [0x37, 0x7A, 0xBC, 0xAF], message: "it is a 7z archive", advice: "Unpack it, and name what is in it"),
  ]

  /// Refuses a file of such a format.
  /// - Throws: `SourceTextError` `binary`.
  static func refuse(_ file: FileContent) throws(SourceTextError) {
    guard let foreign = all.first(where: { file.bytes.starts(with: $0.magic) }) else { return }
    throw file.error(.binary, foreign.message, advice: foreign.advice)
  }
}
