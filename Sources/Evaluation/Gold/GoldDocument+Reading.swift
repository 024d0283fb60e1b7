internal import Configuration
public import Foundation
internal import TypedGraph

extension GoldDocument {
  /// Reads annotations: an object with `entities`, `relations`, and perhaps `document`, `document_date`, `home` and
  /// `duplicates`; further members are passed over.
  /// - Parameters:
  ///   - json: the file's content.
  ///   - file: its path, for messages.
  /// - Throws: `EvaluationError`: `invalidGold`, `invalidDate`, `duplicateEntity`, `unknownEntity`.
  public init(json: Data, file: String) throws(EvaluationError) {
    let content = try Self.decode(json, file: file)
    func spans(_ list: [GoldFile.Span]?) -> [Range<Int>] { list?.map(\.range) ?? [] }
    self.init(
      file: file, document: content.document, date: content.documentDate, home: content.home,
      duplicates: spans(content.duplicates),
      entities: content.entities.map {
        GoldEntity(
          id: $0.id, type: $0.type, names: $0.names ?? [], mentions: spans($0.mentions), anaphora: spans($0.anaphora))
      },
      relations: content.relations.map {
        GoldRelation(
          subject: $0.subject, predicate: $0.predicate, object: $0.object, qualifiers: $0.qualifiers ?? [:],
          evidence: spans($0.evidence))
      })
    try checkNames()
  }

  /// Whether every offset lies in the text that was annotated.
  /// - Throws: `EvaluationError` `invalidSpan` for the first that does not.
  public func check(against text: EvaluatedText) throws(EvaluationError) {
    func check(_ spans: [Range<Int>], _ owner: String) throws(EvaluationError) {
      guard let span = spans.first(where: { $0.upperBound > text.count }) else { return }
      throw EvaluationError(
        .invalidSpan,
        "\(owner) ends at \(span.upperBound), behind the end of the text, which has \(text.count) characters",
        place: DiagnosticPlace(file: file),
        advice: "Check that the annotations belong to this text, and that their offsets count Unicode code points")
    }
    try check(duplicates, "a repeated passage")
    for entity in entities {
      try check(entity.mentions, "a mention of '\(entity.id)'")
      try check(entity.anaphora, "an anaphor for '\(entity.id)'")
    }
    for relation in relations {
      let name = "\(relation.subject) \(relation.predicate.rawValue) \(relation.object)"
      try check(relation.evidence, "the evidence of '\(name)'")
    }
  }

  private func checkNames() throws(EvaluationError) {
    let place = DiagnosticPlace(file: file)
    if let date, (try? EDTFDate(date)) == nil {
      throw EvaluationError(
        .invalidDate, "document_date '\(date)' is no date", place: place,
        advice: "Write 2024, 2024-09 or 2024-09-25")
    }
    var known: Set<String> = []
    for entity in entities where !known.insert(entity.id).inserted {
      throw EvaluationError(
        .duplicateEntity, "two entities have the id '\(entity.id)'", place: place,
        advice: "Join them, or tell namesakes apart with brackets")
    }
    for (index, relation) in relations.enumerated() {
      for (role, name) in [("subject", relation.subject), ("object", relation.object)] where !known.contains(name) {
        throw EvaluationError(
          .unknownEntity, "relations[\(index)].\(role) is '\(name)', which no entity has as its id", place: place,
          advice: "Add the entity, or correct the name")
      }
    }
  }

  private static func decode(_ json: Data, file: String) throws(EvaluationError) -> GoldFile {
    do {
      return try JSONDecoder().decode(GoldFile.self, from: json)
    } catch DecodingError.keyNotFound(let key, let context) {
      throw invalid("\(path(context.codingPath))the member '\(key.stringValue)' is missing", file: file)
    } catch DecodingError.typeMismatch(_, let context) {
      throw invalid("\(path(context.codingPath))is of another form than expected", file: file)
    } catch DecodingError.valueNotFound(_, let context) {
      throw invalid("\(path(context.codingPath))is null", file: file)
    } catch DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty {
      throw invalid("\(path(context.codingPath))\(context.debugDescription)", file: file)
    } catch {
      throw EvaluationError(
        .invalidGold, "is not JSON", place: DiagnosticPlace(file: file),
        advice: "Name files of annotations, in JSON and UTF-8")
    }
  }

  private static func invalid(_ message: String, file: String) -> EvaluationError {
    EvaluationError(
      .invalidGold, message, place: DiagnosticPlace(file: file),
      advice: "Write annotations as {\"entities\": [{\"id\", \"type\", \"names\", \"mentions\": [[start, end]]}], "
        + "\"relations\": [{\"subject\", \"predicate\", \"object\"}]}")
  }

  /// `entities[3].mentions[0]: `, or nothing at the top.
  private static func path(_ keys: [any CodingKey]) -> String {
    var path = ""
    for key in keys {
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return path.isEmpty ? "" : path + ": "
  }
}
