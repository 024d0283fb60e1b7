internal import Configuration

/// Reads the YAML files of word lists into keywords.
enum LexiconFiles {
  /// The lists of `words.yaml` and of users' rule files, by the role each gives.
  static let roles: [(name: String, role: KeywordRole)] = [
    ("boundary", .boundary), ("joint", .joint), ("launch", .launch), ("held", .held), ("signed", .signed),
    ("adopted", .adopted), ("hosts", .hosts), ("attends", .attends), ("found", .found), ("aid", .aid),
    ("supply", .supply), ("from", .from), ("planned", .planned), ("denied", .denied), ("friendship", .friendship),
    ("speech", .speech), ("compoundContext", .compoundContext), ("waterContext", .waterContext),
    ("setAnaphor", .setAnaphor), ("jointHead", .jointHead), ("definition", .definition), ("reporter", .reporter),
    ("regionSuffix", .regionSuffix), ("plainWord", .plainWord),
    ("insideName", .insideName), ("measure", .measure), ("conjunction", .conjunction), ("nameStart", .nameStart),
    ("weakSuffix", .weakSuffix), ("carriesOut", .carriesOut), ("honorific", .honorific),
    ("determiner", .determiner), ("beforeAnaphor", .beforeAnaphor), ("homeAnaphor", .homeAnaphor),
    ("formerLatter", .formerLatter), ("titleHead", .titleHead), ("genericModifier", .genericModifier),
    ("personFollower", .personFollower), ("postChange", .postChange), ("dwells", .dwells),
    ("namesPerson", .namesPerson),
    ("bodyBoundary", .bodyBoundary), ("genericBody", .genericBody), ("attribute", .attribute), ("visits", .visits),
    ("boundSuffix", .boundSuffix),
    ("seat", .seat), ("sponsors", .sponsors), ("addresses", .addresses), ("appoints", .appoints),
    ("dismisses", .dismisses), ("buys", .buys), ("joins", .joins), ("includes", .includes),
    ("profession", .profession), ("bodiesOf", .bodiesOf), ("itemised", .itemised), ("provides", .provides),
    ("builds", .builds), ("leads", .leads), ("delegate", .delegate),
  ]

  /// Lists of words under the names of their roles.
  /// - Throws: `ConfigurationError` with line and column.
  static func words(yaml: String, file: String) throws(ConfigurationError) -> [Keyword] {
    let root = try ConfigurationFile.parse(yaml, file: file)
    var keywords: [Keyword] = []
    for entry in try root.entries("a word file", known: roles.map(\.name)) {
      guard let role = roles.first(where: { $0.name == entry.key })?.role else { continue }
      for word in try entry.value.strings(entry.key) {
        keywords.append(Keyword(text: word, roles: role, kind: "", fullForm: word))
      }
    }
    return keywords
  }

  /// Lists of words under the kinds that they give: `meeting: [会议, …]`.
  /// - Throws: `ConfigurationError` with line and column.
  static func kinds(yaml: String, file: String, role: KeywordRole) throws(ConfigurationError) -> [Keyword] {
    let root = try ConfigurationFile.parse(yaml, file: file)
    var keywords: [Keyword] = []
    for entry in try root.entries("a suffix file") {
      for word in try entry.value.strings(entry.key) {
        keywords.append(Keyword(text: word, roles: role, kind: entry.key, fullForm: word))
      }
    }
    return keywords
  }

  /// Names that every reader knows, such as bodies of the whole country: under their kinds the full names, each with
  /// the forms in use.
  /// - Throws: `ConfigurationError` with line and column.
  static func knownNames(yaml: String, file: String, role: KeywordRole) throws(ConfigurationError) -> [Keyword] {
    let root = try ConfigurationFile.parse(yaml, file: file)
    var keywords: [Keyword] = []
    for kind in try root.entries("a file of names") {
      for body in try kind.value.entries(kind.key) {
        for form in try body.value.strings("forms") {
          keywords.append(Keyword(text: form, roles: role, kind: kind.key, fullForm: body.key))
        }
      }
    }
    return keywords
  }

  /// Plain words that hide names: separated by blanks; `#` begins a comment line.
  static func plainWords(_ text: String) -> [Keyword] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { $0.split(separator: " ") }
      .map { Keyword(text: String($0), roles: .plainWord, kind: "", fullForm: String($0)) }
  }

  /// Surnames: a line of single ones without blanks between them, double ones with blanks; `#` begins a comment.
  static func surnames(_ text: String) -> [Keyword] {
    var surnames: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      if words.count > 1 { surnames += words.map(String.init) } else { surnames += line.map(String.init) }
    }
    return surnames.map { Keyword(text: $0, roles: .surname, kind: "", fullForm: $0) }
  }
}
