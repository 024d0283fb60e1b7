public import Configuration

extension Schema {
  /// This schema with the types, kinds and predicates of a YAML file added, or given other labels and looks.
  /// - Parameters:
  ///   - text: YAML of the form of `Data/schema.yaml`.
  ///   - file: the path that errors name.
  /// - Throws: `ConfigurationError` with line and column.
  public func extended(byYAML text: String, file: String) throws(ConfigurationError) -> Schema {
    let root = try ConfigurationFile.parse(text, file: file)
    var schema = self
    _ = try root.entries("a schema", known: ["types", "predicates", "qualifiers"])
    for entry in try root["types"]?.entries("types") ?? [] { try schema.addType(entry) }
    for entry in try root["predicates"]?.entries("predicates") ?? [] { try schema.addPredicate(entry) }
    for qualifier in try root["qualifiers"]?.strings("qualifiers") ?? []
    where !schema.qualifiers.contains(qualifier) {
      schema.qualifiers.append(qualifier)
    }
    return schema
  }

  private mutating func addType(_ entry: ConfigurationNode.Entry) throws(ConfigurationError) {
    let node = entry.value
    _ = try node.entries("type '\(entry.key)'", known: ["zh", "en", "color", "shape", "kinds"])
    let type = EntityType(rawValue: entry.key)
    let old = definition(of: type)
    var definition = TypeDefinition(
      type: type, label: try Self.label(node, entry.key, old: old?.label), color: old?.color ?? "#666666",
      shape: old?.shape ?? "box", kinds: old?.kinds ?? [])
    if let color = node["color"] {
      definition.color = try color.string("color")
      guard Self.isColor(definition.color) else {
        throw ConfigurationError(.invalidValue, "color must be #rrggbb", place: color.place)
      }
    }
    if let shape = node["shape"] { definition.shape = try shape.string("shape") }
    for kind in try node["kinds"]?.entries("kinds") ?? [] {
      _ = try kind.value.entries("kind '\(kind.key)'", known: ["zh", "en"])
      let index = definition.kinds.firstIndex { $0.name == kind.key }
      let label = try Self.label(kind.value, kind.key, old: index.map { definition.kinds[$0].label })
      if let index {
        definition.kinds[index].label = label
      } else {
        definition.kinds.append(KindDefinition(name: kind.key, label: label))
      }
    }
    if let index = types.firstIndex(where: { $0.type == type }) {
      types[index] = definition
    } else {
      types.append(definition)
    }
  }

  private mutating func addPredicate(_ entry: ConfigurationNode.Entry) throws(ConfigurationError) {
    let node = entry.value
    _ = try node.entries(
      "predicate '\(entry.key)'", known: ["zh", "en", "domain", "range", "symmetric", "qualifiers"])
    let predicate = Predicate(rawValue: entry.key)
    let old = definition(of: predicate)
    let definition = PredicateDefinition(
      predicate: predicate, label: try Self.label(node, entry.key, old: old?.label),
      domain: try typeList(node["domain"], "domain", entry, old: old?.domain),
      range: try typeList(node["range"], "range", entry, old: old?.range),
      isSymmetric: try node["symmetric"]?.boolean("symmetric") ?? old?.isSymmetric ?? false,
      qualifiers: try node["qualifiers"]?.strings("qualifiers") ?? old?.qualifiers ?? [])
    if let index = predicates.firstIndex(where: { $0.predicate == predicate }) {
      predicates[index] = definition
    } else {
      predicates.append(definition)
    }
  }

  private func typeList(
    _ node: ConfigurationNode?, _ what: String, _ entry: ConfigurationNode.Entry, old: [EntityType]?
  ) throws(ConfigurationError) -> [EntityType] {
    guard let node else {
      if let old { return old }
      throw ConfigurationError(.missingKey, "predicate '\(entry.key)' has no \(what)", place: entry.keyPlace)
    }
    var list: [EntityType] = []
    for item in try node.list(what) {
      let type = EntityType(rawValue: try item.string(what))
      guard definition(of: type) != nil else {
        throw ConfigurationError(.invalidValue, "no type '\(type.rawValue)' in the schema", place: item.place)
      }
      list.append(type)
    }
    return list
  }

  private static func label(
    _ node: ConfigurationNode, _ name: String, old: SchemaLabel?
  ) throws(ConfigurationError) -> SchemaLabel {
    SchemaLabel(
      chinese: try node["zh"]?.string("zh") ?? old?.chinese ?? name,
      english: try node["en"]?.string("en") ?? old?.english ?? name)
  }

  private static func isColor(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
