import SourceText

/// What reading made of a document, as `docgraph text` tells it in JSON. Spans are Unicode scalars of the decoded
/// source, half-open; lines count from 1, both ends included; articles count from 0 in the order of the list.
struct DocumentStructure: Encodable {
  /// A value of the metadata.
  struct Value: Encodable {
    var value: String
    var source: DocumentMetadata.Source
    var inferred: Bool
  }

  /// What is known of the document as a whole.
  struct Metadata: Encodable {
    var date: Value?
    var publisher: Value?
    var home: Value?
    var title: Value?
  }

  /// How the bytes were decoded.
  struct Encoding: Encodable {
    var name: String
    var confidence: Double
    var origin: TextEncoding.Origin
    var replacements: Int
  }

  /// A story of the page.
  struct Article: Encodable {
    var headline: String
    var byline: String
    var spans: [[Int]]
    var lines: [[Int]]
    var characters: Int
  }

  /// A stretch of the page that stands apart.
  struct Block: Encodable {
    var kind: BlockKind
    var article: Int
    var span: [Int]
    var lines: [Int]
    var sentences: [[Int]]
    var text: String
  }

  /// A mark that a story comes from another page or goes on there.
  struct Continuation: Encodable {
    var direction: SourceText.Continuation.Direction
    var page: String
    var title: String?
    var ownPage: String?
    var span: [Int]
    var line: Int
    var article: Int
    var joined: Bool
    var other: OtherPart?

    enum CodingKeys: String, CodingKey {
      case direction, page, title, span, line, article, joined, other
      case ownPage = "own_page"
    }
  }

  /// The part of a story that stands in another of the documents.
  struct OtherPart: Encodable {
    var path: String
    var article: Int
  }

  /// A passage that repeats one of an earlier document.
  struct Repetition: Encodable {
    var span: [Int]
    var path: String
    var original: [Int]
  }

  var path: String
  var id: String
  var format: String
  var encoding: Encoding
  var characters: Int
  var lines: Int
  var metadata: Metadata
  var articles: [Article]
  var blocks: [Block]
  var duplicates: [[Int]]
  var originals: [[Int]]
  var repetitions: [Repetition]
  var continuations: [Continuation]

  /// - Parameters:
  ///   - number: the document, by its place in the set.
  ///   - selected: only what touches these lines; everything where there is no such choice.
  init(_ number: Int, in documents: DocumentSet, selected: LineRange? = nil) {
    let (path, document) = documents.members[number]
    let places = SourcePlaces(document)
    func isSelected(_ lines: ClosedRange<Int>) -> Bool { selected?.touches(lines) ?? true }
    self.path = path
    id = document.identity
    format = document.extraction.format.rawValue
    encoding = Encoding(
      name: document.encoding.name, confidence: document.encoding.confidence, origin: document.encoding.origin,
      replacements: document.encoding.replacements)
    characters = document.source.scalarCount
    lines = document.source.lineCount
    let known = document.metadata
    metadata = Metadata(
      date: known.date.map(Value.init), publisher: known.publisher.map(Value.init), home: known.home.map(Value.init),
      title: known.title.map(Value.init))
    articles = document.articles.map { article in
      Article(
        headline: article.headline, byline: document.byline(of: article), spans: article.spans.map(Self.pair),
        lines: article.spans.map { Self.pair(places.lines(ofScalars: $0)) },
        characters: article.spans.reduce(0) { $0 + $1.count })
    }
    blocks = document.blocks.compactMap { block in
      let lines = places.lines(of: block.range)
      guard isSelected(lines) else { return nil }
      return Block(
        kind: block.kind, article: block.article, span: Self.pair(document.view.scalarRange(of: block.range)),
        lines: Self.pair(lines),
        sentences: document.sentences[block.sentences].map { Self.pair(document.view.scalarRange(of: $0.range)) },
        text: document.view.text(in: block.range))
    }
    let passages = document.duplicates.filter { isSelected(places.lines(of: $0.range)) }
    duplicates = passages.map { Self.pair(document.view.scalarRange(of: $0.range)) }
    originals = passages.map { Self.pair(document.view.scalarRange(of: $0.original)) }
    repetitions = documents.repetitions[number].compactMap { repetition in
      guard isSelected(places.lines(of: repetition.range)) else { return nil }
      let earlier = documents.members[repetition.document]
      return Repetition(
        span: Self.pair(document.view.scalarRange(of: repetition.range)), path: earlier.path,
        original: Self.pair(earlier.document.view.scalarRange(of: repetition.original)))
    }
    continuations = document.continuations.compactMap { mark in
      let lines = places.lines(of: mark.range)
      guard isSelected(lines) else { return nil }
      return Continuation(
        direction: mark.direction, page: mark.page, title: mark.title.isEmpty ? nil : mark.title,
        ownPage: mark.ownPage, span: Self.pair(document.view.scalarRange(of: mark.range)), line: lines.lowerBound,
        article: mark.article, joined: mark.isJoined,
        other: documents.otherPart(of: mark, in: number).map {
          OtherPart(path: documents.members[$0.document].path, article: $0.article)
        })
    }
  }

  static func pair(_ range: Range<Int>) -> [Int] { [range.lowerBound, range.upperBound] }
  static func pair(_ range: ClosedRange<Int>) -> [Int] { [range.lowerBound, range.upperBound] }
}

extension DocumentStructure.Value {
  init(_ value: DocumentMetadata.Value) {
    self.init(value: value.value, source: value.source, inferred: value.isInferred)
  }
}
