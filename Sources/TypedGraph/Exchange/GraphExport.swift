public import Foundation

/// The JSON form of a graph: the contract that other programs read. Keys are sorted, Chinese is not escaped, and equal
/// graphs give equal bytes.
public struct GraphExport: Sendable, Codable, Hashable {
  /// The version that is written, and the only one that is read.
  public static let currentVersion = 1

  /// The version of this form.
  public var schemaVersion: Int
  /// The documents.
  public var documents: [Document]
  /// The entities.
  public var nodes: [ExportedNode]
  /// Where they are named.
  public var mentions: [ExportedMention]
  /// The relations.
  public var edges: [ExportedEdge]
  /// What could not be decided.
  public var ambiguous: [ExportedAmbiguity]

  enum CodingKeys: String, CodingKey {
    case schemaVersion = "schema_version"
    case documents, nodes, mentions, edges, ambiguous
  }

  /// A document.
  public struct Document: Sendable, Codable, Hashable {
    var id: String
    var path: String?
    var paths: [String]?
    var date: String?
    var dateInferred: Bool?
    var title: String
    var publisher: String?
    var home: String?
    var articles: [String]?
    var continuations: [ExportedContinuation]?
    var continues: [ExportedLink]?
    var continuedBy: [ExportedLink]?

    enum CodingKeys: String, CodingKey {
      case id, path, paths, date, title, publisher, home, articles, continuations, continues
      case dateInferred = "date_inferred"
      case continuedBy = "continued_by"
    }
  }

  /// A mark that a story comes from another page (`from`) or goes on there (`on`).
  public struct ExportedContinuation: Sendable, Codable, Hashable {
    var direction: PageContinuation.Direction
    var page: String
    var ownPage: String?
    var title: String?
    var article: Int

    enum CodingKeys: String, CodingKey {
      case direction, page, title, article
      case ownPage = "own_page"
    }
  }

  /// The other part of a story: `article` is this document's, `part` that of the other document.
  public struct ExportedLink: Sendable, Codable, Hashable {
    var article: Int
    var document: String
    var part: Int
  }

  /// An entity.
  public struct ExportedNode: Sendable, Codable, Hashable {
    var id: EntityID
    var type: EntityType
    var kind: String
    var name: String
    var names: [String]
    var nameEnglish: String?
    var coordinates: Coordinates?

    enum CodingKeys: String, CodingKey {
      case id, type, kind, name, names, coordinates
      case nameEnglish = "name_en"
    }
  }

  /// A mention; offsets are Unicode scalars of the decoded source, half-open.
  public struct ExportedMention: Sendable, Codable, Hashable {
    var node: EntityID
    var document: String
    var start: Int
    var end: Int
    var text: String
    var anaphoric: Bool
    var rule: String
  }

  /// A relation.
  public struct ExportedEdge: Sendable, Codable, Hashable {
    var source: EntityID
    var predicate: Predicate
    var target: EntityID
    var qualifiers: Qualifiers
    var evidence: [ExportedEvidence]
  }

  /// A proof; offsets are Unicode scalars, `utf8_start` and `utf8_end` UTF-8 bytes of the decoded source.
  public struct ExportedEvidence: Sendable, Codable, Hashable {
    var document: String
    var article: Int?
    var start: Int
    var end: Int
    var utf8Start: Int
    var utf8End: Int
    var line: Int
    var quote: String
    var unwrapped: String
    var rule: String
    var confidence: Double
    var copies: Int
    var roles: [String: [Int]]?

    enum CodingKeys: String, CodingKey {
      case document, article, start, end, line, quote, unwrapped, rule, confidence, copies, roles
      case utf8Start = "utf8_start"
      case utf8End = "utf8_end"
    }
  }

  /// A mention that could not be decided.
  public struct ExportedAmbiguity: Sendable, Codable, Hashable {
    var document: String
    var start: Int
    var end: Int
    var text: String
    var candidates: [AmbiguousMention.Candidate]
  }
}

extension DocumentGraph {
  /// The graph as JSON, with a line feed at the end.
  /// - Parameter includesPaths: paths are left out where the bytes shall depend on content alone.
  public func json(includesPaths: Bool = true, isPretty: Bool = true) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isPretty { encoder.outputFormatting.insert(.prettyPrinted) }
    // Every member is a text, a finite number or a list of these, which the encoder cannot refuse.
    let data = (try? encoder.encode(GraphExport(self, includesPaths: includesPaths))) ?? Data()
    return data + [UInt8(ascii: "\n")]
  }

  /// The hash of the canonical JSON without paths: what maps and reports name as their source.
  public var contentHash: ContentHash { ContentHash(of: Array(json(includesPaths: false, isPretty: false))) }
}
