/// What a careful reader found in one document: the graph that a program is expected to draw from it.
public struct GoldDocument: Sendable, Hashable {
  /// The path of the file, for messages.
  public var file: String
  /// The name of the document that was annotated, where the file tells it.
  public var document: String?
  /// The EDTF date of the document, by which its relative dates were resolved.
  public var date: String?
  /// The place that its 我市 and 市委 mean, where it is to be given to a program.
  public var home: String?
  /// Passages that only repeat earlier ones. Nothing is annotated in them, and nothing found in them is counted. In
  /// Unicode scalars, half-open, as all offsets here.
  public var duplicates: [Range<Int>]
  /// The entities, in the order of the file, each identity once.
  public var entities: [GoldEntity]
  /// The relations, in the order of the file.
  public var relations: [GoldRelation]

  /// Creates annotations.
  public init(
    file: String, document: String? = nil, date: String? = nil, home: String? = nil, duplicates: [Range<Int>] = [],
    entities: [GoldEntity], relations: [GoldRelation]
  ) {
    self.file = file
    self.document = document
    self.date = date
    self.home = home
    self.duplicates = duplicates
    self.entities = entities
    self.relations = relations
  }

  /// Whether a stretch of the text touches a repeated passage.
  func isRepeated(_ range: Range<Int>) -> Bool {
    duplicates.contains { range.lowerBound < $0.upperBound && $0.lowerBound < range.upperBound }
  }
}
