/// One subject and one property for which texts give values that cannot all be true at one time.
public struct Conflict: Sendable, Hashable {
  /// What the values are of.
  public var subject: Node
  /// Which property has them.
  public var property: Property
  /// The values, at least two: dates by time, the rest by support, then by name.
  public var values: [Value]

  /// Creates a conflict.
  public init(subject: Node, property: Property, values: [Value]) {
    self.subject = subject
    self.property = property
    self.values = values
  }

  /// What a thing has one of.
  public struct Property: Sendable, Hashable, Comparable {
    /// The relation that gives it; `nil` for a figure, which the words of a sentence give.
    public let relation: Predicate?
    /// Whether the subject is the relation's object: who founds it, who holds a post in it.
    public let isInverse: Bool
    /// What narrows it: the role of a date, a post, the name of a figure.
    public let detail: String

    /// Creates a property.
    public init(_ relation: Predicate?, isInverse: Bool = false, detail: String = "") {
      self.relation = relation
      self.isInverse = isInverse
      self.detail = detail
    }

    /// As tables write it: `dated signed`, `← holds_post 市长`, `总投资`.
    public var description: String {
      [isInverse ? "←" : "", relation?.rawValue ?? "", detail].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// By relation, direction and detail; figures come last.
    public static func < (left: Property, right: Property) -> Bool {
      func key(_ property: Property) -> [String] {
        [property.relation?.rawValue ?? "~", property.isInverse ? "1" : "0", property.detail]
      }
      return key(left).lexicographicallyPrecedes(key(right))
    }
  }

  /// One value with the words that give it.
  public struct Value: Sendable, Hashable {
    /// The value as it is told: an EDTF date, a name, a post, a figure.
    public var text: String
    /// The entities that it names, if any.
    public var entities: [EntityID]
    /// The words, sorted by key; none where the gazetteer gives it.
    public var evidence: [Evidence]

    /// Creates a value.
    public init(text: String, entities: [EntityID] = [], evidence: [Evidence]) {
      self.text = text
      self.entities = entities
      self.evidence = evidence
    }

    /// How many documents and articles give it.
    public var support: Support {
      let articles = Set(evidence.map { "\($0.document)#\($0.article ?? 0)" })
      return Support(documents: Set(evidence.map(\.document)).count, articles: articles.count)
    }
  }
}

extension Conflict.Value {
  /// Adds the words of an equal value; each piece once.
  mutating func add(_ further: [Evidence]) {
    let known = Set(evidence.map(\.key))
    evidence = (evidence + further.filter { !known.contains($0.key) }).sorted { $0.key < $1.key }
  }

  /// The better supported first, then by text.
  static func precedes(_ left: Conflict.Value, _ right: Conflict.Value) -> Bool {
    left.support == right.support ? left.text < right.text : left.support > right.support
  }
}
