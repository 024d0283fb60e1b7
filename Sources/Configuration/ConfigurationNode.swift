/// A value of a YAML file that remembers where it stands, so that a fault found later names line and column.
public struct ConfigurationNode: Sendable, Hashable {
  /// The shapes a value can have. Scalars stay text until someone asks for a number.
  public enum Content: Sendable, Hashable {
    /// A plain or quoted scalar.
    case scalar(String)
    /// A list.
    case sequence([ConfigurationNode])
    /// Keys with their values, in the order of the file.
    case mapping([Entry])
    /// An empty value.
    case null
  }

  /// One key of a mapping with its value.
  public struct Entry: Sendable, Hashable {
    /// The key's text.
    public let key: String
    /// Where the key stands.
    public let keyPlace: DiagnosticPlace
    /// The value.
    public let value: ConfigurationNode
  }

  /// What it holds.
  public let content: Content
  /// Where it starts.
  public let place: DiagnosticPlace
}

extension ConfigurationNode {
  /// The text of a scalar.
  /// - Throws: `ConfigurationError` `invalidValue` where it is a list or a mapping.
  public func string(_ what: String) throws(ConfigurationError) -> String {
    guard case .scalar(let text) = content else {
      throw ConfigurationError(.invalidValue, "\(what) must be a text", place: place)
    }
    return text
  }

  /// A whole number within a range.
  /// - Throws: `ConfigurationError` `invalidValue`.
  public func integer(_ what: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
    guard case .scalar(let text) = content, let number = Int(text), range.contains(number) else {
      throw ConfigurationError(
        .invalidValue, "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound)", place: place)
    }
    return number
  }

  /// A number within a range.
  /// - Throws: `ConfigurationError` `invalidValue`.
  public func number(_ what: String, in range: ClosedRange<Double>) throws(ConfigurationError) -> Double {
    guard case .scalar(let text) = content, let number = Double(text), range.contains(number) else {
      throw ConfigurationError(
        .invalidValue, "\(what) must be a number from \(range.lowerBound) to \(range.upperBound)", place: place)
    }
    return number
  }

  /// `true` or `false`.
  /// - Throws: `ConfigurationError` `invalidValue`.
  public func boolean(_ what: String) throws(ConfigurationError) -> Bool {
    switch content {
    case .scalar("true"): return true
    case .scalar("false"): return false
    default: throw ConfigurationError(.invalidValue, "\(what) must be true or false", place: place)
    }
  }

  /// The items of a list; a single scalar counts as a list of one, an empty value as none.
  /// - Throws: `ConfigurationError` `invalidValue` where it is a mapping.
  public func list(_ what: String) throws(ConfigurationError) -> [ConfigurationNode] {
    switch content {
    case .sequence(let items): return items
    case .scalar: return [self]
    case .null: return []
    case .mapping: throw ConfigurationError(.invalidValue, "\(what) must be a list", place: place)
    }
  }

  /// The texts of a list.
  /// - Throws: `ConfigurationError` `invalidValue`.
  public func strings(_ what: String) throws(ConfigurationError) -> [String] {
    var texts: [String] = []
    for item in try list(what) { texts.append(try item.string(what)) }
    return texts
  }

  /// The entries of a mapping, each key among `known`; an empty value counts as no entries.
  /// - Parameter known: the keys allowed; `nil` where any key is.
  /// - Throws: `ConfigurationError` `invalidValue` or `unknownKey`.
  public func entries(_ what: String, known: [String]? = nil) throws(ConfigurationError) -> [Entry] {
    let entries: [Entry]
    switch content {
    case .mapping(let all): entries = all
    case .null: entries = []
    default: throw ConfigurationError(.invalidValue, "\(what) must be keys with values", place: place)
    }
    if let known {
      for entry in entries where !known.contains(entry.key) {
        throw ConfigurationError(
          .unknownKey, "\(what) has no key '\(entry.key)'", place: entry.keyPlace,
          advice: "Known keys: \(known.joined(separator: ", "))")
      }
    }
    return entries
  }

  /// The value of a key in a mapping, or `nil`.
  public subscript(key: String) -> ConfigurationNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
