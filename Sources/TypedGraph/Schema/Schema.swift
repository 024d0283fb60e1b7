internal import Configuration

/// The types, kinds and predicates that a graph may hold. It is data: `Data/schema.yaml`, which users extend with a
/// file of their own.
public struct Schema: Sendable, Hashable {
  /// The types in the order of the file.
  public internal(set) var types: [TypeDefinition]
  /// The predicates in the order of the file.
  public internal(set) var predicates: [PredicateDefinition]
  /// Qualifiers that any predicate may carry.
  public internal(set) var qualifiers: [String]

  /// The project's own schema.
  public static let standard: Schema = {
    let text = String(decoding: PackageResources.schema_yaml, as: UTF8.self)
    let empty = Schema(types: [], predicates: [], qualifiers: [])
    return (try? empty.extended(byYAML: text, file: "schema.yaml")) ?? empty
  }()

  /// The definition of a type.
  public func definition(of type: EntityType) -> TypeDefinition? { types.first { $0.type == type } }

  /// The definition of a predicate.
  public func definition(of predicate: Predicate) -> PredicateDefinition? {
    predicates.first { $0.predicate == predicate }
  }

  /// Checks that a predicate may join two types.
  /// - Throws: `TypedGraphError` `unknownPredicate` or `domainOrRange`.
  public func check(_ source: EntityType, _ predicate: Predicate, _ target: EntityType) throws(TypedGraphError) {
    guard let definition = definition(of: predicate) else {
      throw TypedGraphError(.unknownPredicate, "no predicate '\(predicate.rawValue)' in the schema")
    }
    guard definition.domain.contains(source), definition.range.contains(target) else {
      throw TypedGraphError(
        .domainOrRange,
        "\(predicate.rawValue) does not join \(source.rawValue) and \(target.rawValue)",
        advice: "It joins \(definition.domain.map(\.rawValue).joined(separator: ", ")) with "
          + definition.range.map(\.rawValue).joined(separator: ", "))
    }
  }

  /// Whether a predicate may join two types.
  package func admits(_ source: EntityType, _ predicate: Predicate, _ target: EntityType) -> Bool {
    definition(of: predicate).map { $0.domain.contains(source) && $0.range.contains(target) } ?? false
  }

  /// Source and target in the order in which the edge is kept: symmetric predicates have the lesser identity first.
  public func ordered(_ source: EntityID, _ predicate: Predicate, _ target: EntityID) -> (EntityID, EntityID) {
    guard definition(of: predicate)?.isSymmetric == true, target < source else { return (source, target) }
    return (target, source)
  }

  /// The types that a filter word names: a type, or a kind of one.
  /// - Returns: `nil` for a word that the schema does not know.
  public func filter(_ word: String) -> TypeFilter? {
    if definition(of: EntityType(rawValue: word)) != nil {
      return TypeFilter(type: EntityType(rawValue: word), kind: nil)
    }
    for definition in types where definition.kinds.contains(where: { $0.name == word }) {
      return TypeFilter(type: definition.type, kind: word)
    }
    return nil
  }
}

/// A type of entity as the schema defines it.
public struct TypeDefinition: Sendable, Hashable {
  /// The type.
  public let type: EntityType
  /// Its label.
  public var label: SchemaLabel
  /// The colour of its nodes in maps, `#rrggbb`.
  public var color: String
  /// The shape of its nodes in maps.
  public var shape: String
  /// Its kinds.
  public var kinds: [KindDefinition]
}

/// A kind within a type.
public struct KindDefinition: Sendable, Hashable {
  /// The kind's word in files and on the command line.
  public let name: String
  /// Its label.
  public var label: SchemaLabel
}

/// A predicate as the schema defines it.
public struct PredicateDefinition: Sendable, Hashable {
  /// The predicate.
  public let predicate: Predicate
  /// Its label.
  public var label: SchemaLabel
  /// Types its subject may have.
  public var domain: [EntityType]
  /// Types its object may have.
  public var range: [EntityType]
  /// Whether subject and object may change places.
  public var isSymmetric: Bool
  /// Qualifiers of its own.
  public var qualifiers: [String]
}

/// What something is called in Chinese and in English.
public struct SchemaLabel: Sendable, Hashable {
  /// Chinese.
  public var chinese: String
  /// English.
  public var english: String
}

/// A type, or one kind of it.
public struct TypeFilter: Sendable, Hashable {
  /// The type.
  public let type: EntityType
  /// The kind; `nil` for all.
  public let kind: String?

  /// Creates a filter.
  public init(type: EntityType, kind: String?) {
    self.type = type
    self.kind = kind
  }

  /// Whether a node passes.
  public func admits(_ node: Node) -> Bool { node.type == type && (kind == nil || kind == node.kind) }
}
