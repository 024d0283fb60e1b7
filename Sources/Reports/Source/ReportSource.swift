internal import Configuration

/// A report as its author writes it: Markdown with fenced blocks that stand for maps, neighbours and relations.
///
///     ```docgraph neighbors
///     focus: 荆州市
///     types: city
///     ```
public struct ReportSource: Sendable, Hashable {
  /// Largest source accepted, in UTF-8 bytes.
  public static let maximumSize = 4_000_000

  /// The text of the first heading of level 1; empty where there is none.
  public let title: String
  /// The settings of the `docgraph report` block, or the defaults.
  public let settings: ReportSettings
  /// Prose and placeholders in the order of the source.
  let parts: [Part]

  /// A stretch of the source.
  enum Part: Hashable {
    /// Text that goes into the report as it is.
    case prose(markdown: String, html: String)
    /// A block to fill, with its fence's place.
    case placeholder(ReportPlaceholder, DiagnosticPlace)
  }

  /// Parses a report.
  /// - Parameters:
  ///   - text: the Markdown.
  ///   - file: the path that errors name.
  /// - Throws: `ReportsError` `malformed` with line and column, or `tooLarge`.
  public init(parsing text: String, file: String) throws(ReportsError) {
    guard text.utf8.count <= Self.maximumSize else {
      throw ReportsError(
        .tooLarge, "a report of \(text.utf8.count) bytes; at most \(Self.maximumSize) are accepted",
        place: DiagnosticPlace(file: file))
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.hasSuffix("\r") ? $0.dropLast() : $0)
    }
    let blocks = MarkdownText.blocks(of: text)
    var parts: [Part] = []
    var settings: ReportSettings?
    var html = ""
    var nextLine = 1
    func closeProse(before line: Int) {
      let markdown = lines[min(nextLine - 1, lines.count)..<max(nextLine - 1, min(line - 1, lines.count))]
      let text = markdown.joined(separator: "\n").trimmingBlankLines()
      if !text.isEmpty || !html.isEmpty { parts.append(.prose(markdown: text, html: html)) }
      html = ""
    }
    for block in blocks {
      guard case .code(let info) = block.kind, let kind = Self.kind(of: info) else {
        html += block.html
        continue
      }
      closeProse(before: block.lines.lowerBound)
      nextLine = block.lines.upperBound + 1
      let place = DiagnosticPlace(
        file: file, line: block.lines.lowerBound, column: 1, sourceLine: lines[block.lines.lowerBound - 1])
      let yaml = Self.yaml(of: block, lines: lines)
      do {
        if kind == "report" {
          guard settings == nil else {
            throw ReportsError(.malformed, "a second 'docgraph report' block", place: place)
          }
          settings = try ReportSettings(parsing: yaml, file: file)
        } else {
          parts.append(.placeholder(try ReportPlaceholder(kind: kind, parsing: yaml, file: file, at: place), place))
        }
      } catch let error as ReportsError {
        throw error
      } catch let error as ConfigurationError {
        throw ReportsError(.malformed, wrapping: error)
      } catch {
        throw ReportsError(.malformed, "cannot be read", place: place)
      }
    }
    closeProse(before: lines.count + 1)
    self.parts = parts
    self.settings = settings ?? ReportSettings()
    title =
      blocks.lazy.compactMap { block -> String? in
        guard case .heading(1, let text) = block.kind else { return nil }
        return text
      }.first ?? ""
  }

  /// The map description files that blocks name, in order, each once. Whoever renders the report reads them.
  public var mapFiles: [String] {
    var files: [String] = []
    for case .placeholder(.map(let map), _) in parts {
      if let file = map.file, !files.contains(file) { files.append(file) }
    }
    return files
  }

  /// The word behind `docgraph` in an info string; `nil` for other code.
  private static func kind(of info: String) -> String? {
    let words = info.split(separator: " ")
    guard words.first == "docgraph" else { return nil }
    return words.dropFirst().joined(separator: " ")
  }

  /// What stands between the fences, on the lines where it stands in the source, so that errors name these.
  private static func yaml(of block: MarkdownBlock, lines: [String]) -> String {
    let first = block.lines.lowerBound
    var content = lines[first..<max(first, min(block.lines.upperBound, lines.count))]
    if let last = content.last, Self.isFence(last) { content = content.dropLast() }
    return String(repeating: "\n", count: first) + content.joined(separator: "\n")
  }

  private static func isFence(_ line: String) -> Bool {
    let mark = line.drop { $0 == " " }
    return mark.hasPrefix("```") || mark.hasPrefix("~~~")
  }
}

extension String {
  /// Without blank lines at either end.
  fileprivate func trimmingBlankLines() -> String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines = lines.dropFirst() }
    while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines = lines.dropLast() }
    return lines.joined(separator: "\n")
  }
}
