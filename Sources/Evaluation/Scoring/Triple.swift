internal import TypedGraph

/// A relation in gold's identities; symmetric ones have the lesser identity first, so that either way round is the same.
struct Triple: Hashable, Comparable, CustomStringConvertible {
  let subject: String
  let predicate: Predicate
  let object: String

  init(_ subject: String, _ predicate: Predicate, _ object: String, schema: Schema) {
    let turns = schema.definition(of: predicate)?.isSymmetric == true && object < subject
    self.subject = turns ? object : subject
    self.predicate = predicate
    self.object = turns ? subject : object
  }

  var description: String { "\(subject) \(predicate.rawValue) \(object)" }

  static func < (left: Triple, right: Triple) -> Bool {
    (left.subject, left.predicate, left.object) < (right.subject, right.predicate, right.object)
  }
}

/// A relation and what the text says of its truth. That a relation has ended is no status of its own here: it was so.
struct StatedTriple: Hashable {
  let triple: Triple
  let status: Edge.Status

  init(_ triple: Triple, qualifiers: Qualifiers) {
    let status = Edge.Status(rawValue: qualifiers["status"] ?? "") ?? .stated
    self.triple = triple
    self.status = [.planned, .denied].contains(status) ? status : .stated
  }
}
