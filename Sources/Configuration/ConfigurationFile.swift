import Yams

/// The door to YAML: text in, a tree with positions out. Nothing above it knows the YAML library.
public enum ConfigurationFile {
  /// Deepest nesting that is accepted; YAML from strangers must not exhaust the stack.
  static let maximumDepth = 64

  /// Parses one YAML document.
  /// - Parameters:
  ///   - text: the YAML.
  ///   - file: the path that errors name.
  /// - Returns: the root; an empty document gives a `null` root.
  /// - Throws: `ConfigurationError` `malformed` or `duplicateKey`, with line and column.
  public static func parse(_ text: String, file: String) throws(ConfigurationError) -> ConfigurationNode {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.hasSuffix("\r") ? $0.dropLast() : $0)
    }
    let builder = TreeBuilder(file: file, lines: lines)
    let start = builder.place(line: 1, column: 1)
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw builder.translate(error)
    } catch {
      throw ConfigurationError(.malformed, "not well-formed YAML", place: start)
    }
    guard let node else { return ConfigurationNode(content: .null, place: start) }
    return try builder.convert(node, depth: 0)
  }
}

/// Turns the library's nodes into our own.
private struct TreeBuilder {
  let file: String
  let lines: [String]

  func place(line: Int, column: Int) -> DiagnosticPlace {
    let source = lines.indices.contains(line - 1) ? lines[line - 1] : nil
    return DiagnosticPlace(file: file, line: line, column: column, sourceLine: source)
  }

  func place(_ mark: Mark?) -> DiagnosticPlace {
    place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  func translate(_ error: YamlError) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return ConfigurationError(.malformed, "not well-formed YAML: \(problem)", place: place(mark))
    case .duplicatedKeysInMapping(let duplicates, _):
      let names = duplicates.map { "\($0)" }.sorted().joined(separator: ", ")
      return ConfigurationError(.duplicateKey, "a key stands twice: \(names)", place: place(line: 1, column: 1))
    default:
      return ConfigurationError(.malformed, "not well-formed YAML", place: place(line: 1, column: 1))
    }
  }

  func convert(_ node: Node, depth: Int) throws(ConfigurationError) -> ConfigurationNode {
    let place = place(node.mark)
    guard depth < ConfigurationFile.maximumDepth else {
      throw ConfigurationError(
        .malformed, "nested more than \(ConfigurationFile.maximumDepth) levels deep", place: place)
    }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return ConfigurationNode(content: isNull ? .null : .scalar(scalar.string), place: place)
    case .sequence(let sequence):
      var items: [ConfigurationNode] = []
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      return ConfigurationNode(content: .sequence(items), place: place)
    case .mapping(let mapping):
      var entries: [ConfigurationNode.Entry] = []
      for (key, value) in mapping {
        let keyPlace = self.place(key.mark)
        guard case .scalar(let scalar) = key else {
          throw ConfigurationError(.invalidValue, "a key must be a text", place: keyPlace)
        }
        entries.append(.init(key: scalar.string, keyPlace: keyPlace, value: try convert(value, depth: depth + 1)))
      }
      return ConfigurationNode(content: .mapping(entries), place: place)
    case .alias:
      throw ConfigurationError(
        .malformed, "YAML aliases are not supported", place: place, advice: "Write the value out")
    }
  }
}
