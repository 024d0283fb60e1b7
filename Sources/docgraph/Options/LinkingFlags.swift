import ArgumentParser
import Configuration
import EntityLinking
import Foundation
import TypedGraph

/// What users add to what linking knows; the same words for every command that links documents.
struct LinkingFlags: ParsableArguments {
  @Option(help: ArgumentHelp("Names to add, a YAML file; may be repeated.", valueName: "file"))
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp("Words to add by which relations are told, a YAML file; may be repeated.", valueName: "file"))
  var rules: [String] = []

  /// A linker that knows the added names and words, and a word for these that changes when they do: empty where none
  /// are added.
  func linker() throws -> (linker: EntityLinker, version: String) {
    let names = try contents(of: lexicon)
    let words = try contents(of: rules)
    guard !names.isEmpty || !words.isEmpty else { return (EntityLinker(), "") }
    var lexicon = UserLexicon()
    for file in names { lexicon.append(try UserLexicon(yaml: file.text, file: file.path)) }
    var rules = UserRules()
    for file in words { rules.append(try UserRules(yaml: file.text, file: file.path)) }
    let version = Self.version("lexicon", names) + Self.version("rules", words)
    return (try EntityLinker(lexicon: lexicon, rules: rules), version)
  }

  /// What the files hold.
  private func contents(of paths: [String]) throws -> [(path: String, text: String)] {
    try paths.map { ($0, try TextFile.read($0)) }
  }

  private static func version(_ what: String, _ files: [(path: String, text: String)]) -> String {
    if files.isEmpty { return "" }
    return "+\(what)-" + ContentHash(of: Array(files.map(\.text).joined(separator: "\n").utf8)).prefix(12)
  }
}
