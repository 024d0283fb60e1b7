import ArgumentParser
import Configuration
import EntityLinking
import Foundation
import TypedGraph

/// What users add to what linking knows; the same words for every command that links documents.
struct LinkingFlags: ParsableArguments {
  @Option(help: ArgumentHelp("Names to add, a YAML file; may be repeated.", valueName: "file"))
  var lexicon: [String] = []

  /// What the files hold.
  private func contents() throws -> [(path: String, text: String)] {
    try lexicon.map { ($0, try TextFile.read($0)) }
  }

  /// A linker that knows the added names, and a word for them that changes when they do: empty where none are added.
  func linker() throws -> (linker: EntityLinker, version: String) {
    let files = try contents()
    guard !files.isEmpty else { return (EntityLinker(), "") }
    var lexicon = UserLexicon()
    for file in files { lexicon.append(try UserLexicon(yaml: file.text, file: file.path)) }
    let version = ContentHash(of: Array(files.map(\.text).joined(separator: "\n").utf8)).prefix(12)
    return (try EntityLinker(lexicon: lexicon), "+lexicon-\(version)")
  }
}
