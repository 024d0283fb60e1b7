internal import Configuration

/// The words of `Data/conflicts.yaml`.
struct ConflictWords: Sendable {
  /// A unit as a power of ten of its base.
  struct Unit: Sendable, Hashable {
    let base: String
    let exponent: Int
  }

  private(set) var singlePosts: Set<String> = []
  private(set) var deputies: [String] = []
  private(set) var acting: [String] = []
  private(set) var former: [String] = []
  /// The names of figures, longest first, with whether their values stay.
  private(set) var figures: [(name: [Unicode.Scalar], isLasting: Bool)] = []
  private(set) var counted: [[Unicode.Scalar]] = []
  private(set) var units: [(name: [Unicode.Scalar], unit: Unit)] = []
  private(set) var roughBefore: [[Unicode.Scalar]] = []
  private(set) var roughBehind: [[Unicode.Scalar]] = []

  /// The project's own words. A file that the build has let through is well-formed; a fault would leave it empty,
  /// which the tests see.
  static let standard =
    (try? ConflictWords(yaml: String(decoding: PackageResources.conflicts_yaml, as: UTF8.self)))
    ?? ConflictWords()

  private init() {}

  private init(yaml: String) throws(ConfigurationError) {
    let root = try ConfigurationFile.parse(yaml, file: "conflicts.yaml")
    func list(_ part: String, _ key: String) throws(ConfigurationError) -> [String] {
      try root[part]?[key]?.strings(key) ?? []
    }
    func scalars(_ words: [String]) -> [[Unicode.Scalar]] {
      words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    }
    singlePosts = Set(try list("posts", "single"))
    deputies = try list("posts", "deputies")
    acting = try list("posts", "acting")
    former = try list("posts", "former")
    let lasting = scalars(try list("figures", "lasting")).map { (name: $0, isLasting: true) }
    let current = scalars(try list("figures", "current")).map { (name: $0, isLasting: false) }
    figures = (lasting + current).sorted { $0.name.count > $1.name.count }
    counted = scalars(try list("figures", "counted"))
    roughBefore = scalars(try list("rough", "before"))
    roughBehind = scalars(try list("rough", "behind"))
    for entry in try root["units"]?.entries("units") ?? [] {
      let values = try entry.value.list("a unit")
      guard values.count == 2 else { continue }
      units.append(
        (
          Array(entry.key.unicodeScalars),
          Unit(base: try values[0].string("a base"), exponent: try values[1].integer("an exponent", in: 0...12))
        ))
    }
    units.sort { $0.name.count > $1.name.count }
  }

  /// A post without the words that only say how it is held: 代市长 is 市长.
  func bare(_ post: String) -> String {
    guard let prefix = acting.first(where: { post.hasPrefix($0) && post.count > $0.count + 1 }) else { return post }
    return String(post.dropFirst(prefix.count))
  }

  /// A post without the word that makes it a deputy's: 副局长 and 常务副局长 go with 局长.
  func withoutDeputy(_ post: String) -> String {
    guard let prefix = deputies.first(where: { post.hasPrefix($0) && post.count > $0.count + 1 }) else { return post }
    return String(post.dropFirst(prefix.count))
  }
}
