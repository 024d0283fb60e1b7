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
    let builder = TreeBuilder(file: file, lines: lines(of: text))
    let start = builder.place(line: 1, column: 1)
    let parsed: (parser: Yams.Parser, root: Node?)
    do {
      // Every scalar is kept as text, so the library need not guess at types.
      let parser = try Yams.Parser(yaml: text, resolver: .basic)
      parsed = (parser, try parser.singleRoot())
    } catch let error as YamlError {
      throw builder.translate(error)
    } catch {
      throw ConfigurationError(.malformed, "not well-formed YAML", place: start)
    }
    // Nodes hold their anchors weakly; the parser keeps them for as long as it lives.
    defer { withExtendedLifetime(parsed.parser) {} }
    guard let root = parsed.root else { return ConfigurationNode(content: .null, place: start) }
    return try builder.convert(root, depth: 0)
  }
}

extension ConfigurationFile {
  /// The lines of a text as YAML 1.1 counts them: at line feeds, carriage returns, both together, U+0085, U+2028 and
  /// U+2029.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var previous: Unicode.Scalar = "\0"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        lines.append(line)
        line = ""
      default: line.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return lines + [line]
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
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.sorted().joined(separator: ", ")
      return ConfigurationError(
        .duplicateKey, "a key stands twice: \(names)", place: place(context.mark), advice: "Keep one of them")
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
    // The library puts copies in the place of aliases, so a few lines could stand for gigabytes. An anchor comes before
    // its aliases: refusing it keeps them out.
    guard node.anchor == nil else { throw anchors(place) }
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
      throw anchors(place)
    }
  }

  func anchors(_ place: DiagnosticPlace) -> ConfigurationError {
    ConfigurationError(
      .malformed, "YAML anchors and aliases are not supported", place: place, advice: "Write the value out")
  }
}
