/// What narrows a statement (`role: held`, `post: 市长`, `status: planned`), sorted by key.
public struct Qualifiers: Sendable, Hashable, Comparable, ExpressibleByDictionaryLiteral {
  /// The pairs, sorted by key, each key once.
  public private(set) var pairs: [Pair]

  /// One qualifier.
  public struct Pair: Sendable, Hashable {
    /// The qualifier's name.
    public let key: String
    /// Its value.
    public let value: String
  }

  /// No qualifiers.
  public init() { pairs = [] }

  /// Qualifiers from keys and values; the last of equal keys stays.
  public init(_ values: [String: String]) {
    pairs = values.map { Pair(key: $0.key, value: $0.value) }.sorted { $0.key < $1.key }
  }

  /// Qualifiers written out.
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(Dictionary(elements, uniquingKeysWith: { $1 }))
  }

  /// The value of a qualifier; `nil` takes it away.
  public subscript(key: String) -> String? {
    get { pairs.first { $0.key == key }?.value }
    set {
      pairs.removeAll { $0.key == key }
      guard let newValue else { return }
      let index = pairs.firstIndex { $0.key > key } ?? pairs.endIndex
      pairs.insert(Pair(key: key, value: newValue), at: index)
    }
  }

  /// Whether there is none.
  public var isEmpty: Bool { pairs.isEmpty }

  /// By keys, then values.
  public static func < (left: Qualifiers, right: Qualifiers) -> Bool {
    for (one, other) in zip(left.pairs, right.pairs) where one != other {
      return (one.key, one.value) < (other.key, other.value)
    }
    return left.pairs.count < right.pairs.count
  }
}

extension Qualifiers: Codable {
  /// Reads an object of texts.
  public init(from decoder: any Decoder) throws { self.init(try [String: String](from: decoder)) }

  /// Writes an object of texts.
  public func encode(to encoder: any Encoder) throws {
    try Dictionary(uniqueKeysWithValues: pairs.map { ($0.key, $0.value) }).encode(to: encoder)
  }
}
