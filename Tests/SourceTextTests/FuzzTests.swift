import Configuration
import Testing

@testable import SourceText

@Suite("Reading anything")
struct FuzzTests {
  /// Reads the input of each seed; the first that breaks a promise is named with its bytes.
  static func expectSound(_ seeds: Range<UInt64>) {
    for seed in seeds {
      var inputs = FuzzInput(seed: seed)
      let bytes = inputs.bytes()
      let options = ReadingOptions(isLossy: seed % 2 == 0, format: seed % 8 == 0 ? nil : .plainText)
      if let fault = fault(bytes, options) {
        Issue.record("seed \(seed): \(fault)\ninput: \(bytes)")
        return
      }
    }
  }

  /// What is wrong with what reading makes of bytes; nil where nothing is. An error is right where it names the file.
  static func fault(_ bytes: [UInt8], _ options: ReadingOptions) -> String? {
    let document: SourceDocument
    do throws(SourceTextError) {
      document = try DocumentReader.read(bytes: bytes, path: "input", options: options)
    } catch {
      let isKnown = [.empty, .binary, .undecodable, .extraction, .collection].contains(error.code)
      return isKnown && error.description.hasPrefix("input") ? nil : "\(error)"
    }
    if let fault = DocumentFault.find(in: document) { return fault }
    // Folding is done once: what is read again has the same characters.
    let again = try? DocumentReader.read(
      bytes: document.view.utf8, path: "view", options: ReadingOptions(format: .plainText))
    guard let again else { return "the view cannot be read" }
    let isSame = again.view.utf8.lazy.filter { $0 > 0x20 }.elementsEqual(document.view.utf8.lazy.filter { $0 > 0x20 })
    return isSame ? nil : "reading the view again changes its characters"
  }

  @Test("whatever the bytes, reading gives a document that keeps its promises or an error that names the file")
  func samples() {
    Self.expectSound(0..<1_500)
  }

  @Test("a story's part that is cut off at 上接 takes a headline that stands in it along")
  func headlineOfPart() {
    var input = FuzzInput(seed: 752_472)
    let bytes = input.bytes()
    // Came out of a million inputs: the headline stayed with the part that it no longer stood in.
    #expect(Self.fault(bytes, ReadingOptions(isLossy: true, format: nil)) == nil)
  }

  @Test(
    "a million inputs are read without a trap", .enabled(if: LongRun.isOn, "DOCGRAPH_LONG is not set"),
    arguments: UInt64(0)..<100)
  func million(part: UInt64) {
    Self.expectSound(part * 10_000..<(part + 1) * 10_000)
  }
}
