internal import TypedGraph

/// The JSON form of annotations, as it stands in a file.
struct GoldFile: Decodable {
  var document: String?
  var documentDate: String?
  var home: String?
  var duplicates: [Span]?
  var entities: [Entity]
  var relations: [Relation]

  enum CodingKeys: String, CodingKey {
    case document, home, duplicates, entities, relations
    case documentDate = "document_date"
  }

  struct Entity: Decodable {
    var id: String
    var type: EntityType
    var names: [String]?
    var mentions: [Span]?
    var anaphora: [Span]?
  }

  struct Relation: Decodable {
    var subject: String
    var predicate: Predicate
    var object: String
    var qualifiers: Qualifiers?
    var evidence: [Span]?
  }

  /// `[start, end]`, half-open.
  struct Span: Decodable {
    var range: Range<Int>

    init(from decoder: any Decoder) throws {
      let pair = try [Int](from: decoder)
      guard pair.count == 2, 0 <= pair[0], pair[0] < pair[1] else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "\(pair) is no pair of a start and a greater end"))
      }
      range = pair[0]..<pair[1]
    }
  }
}
