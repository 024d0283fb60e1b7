public import Foundation

extension GraphExport {
  /// The JSON form of a graph.
  public init(_ graph: DocumentGraph, includesPaths: Bool = true) {
    schemaVersion = Self.currentVersion
    let links = ContinuationLink.links(among: graph.documents)
    let earlier = Dictionary(grouping: links, by: \.second.document)
    let later = Dictionary(grouping: links, by: \.first.document)
    documents = graph.documents.map { document in
      Document(
        id: document.id, path: includesPaths ? document.paths.first : nil,
        paths: includesPaths && document.paths.count > 1 ? document.paths : nil, date: document.date,
        dateInferred: document.dateIsInferred ? true : nil, title: document.title, publisher: document.publisher,
        home: document.home, articles: document.articles.isEmpty ? nil : document.articles,
        continuations: document.continuations.isEmpty ? nil : document.continuations.map(ExportedContinuation.init),
        continues: earlier[document.id]?.map { ExportedLink($0.second, to: $0.first) },
        continuedBy: later[document.id]?.map { ExportedLink($0.first, to: $0.second) })
    }
    nodes = graph.nodes.map { node in
      ExportedNode(
        id: node.id, type: node.type, kind: node.kind, name: node.name, names: node.names,
        nameEnglish: node.nameEnglish, coordinates: node.coordinates)
    }
    mentions = graph.mentions.map { mention in
      ExportedMention(
        node: mention.node, document: mention.document, start: mention.range.lowerBound,
        end: mention.range.upperBound, text: mention.text, anaphoric: mention.anaphoric, rule: mention.rule)
    }
    edges = graph.edges.map { edge in
      ExportedEdge(
        source: edge.source, predicate: edge.predicate, target: edge.target, qualifiers: edge.qualifiers,
        evidence: edge.evidence.map(ExportedEvidence.init))
    }
    ambiguous = graph.ambiguous.map { mention in
      ExportedAmbiguity(
        document: mention.document, start: mention.range.lowerBound, end: mention.range.upperBound,
        text: mention.text, candidates: mention.candidates)
    }
  }
}

extension GraphExport.ExportedContinuation {
  init(_ mark: PageContinuation) {
    self.init(
      direction: mark.direction, page: mark.page, ownPage: mark.ownPage, title: mark.title.isEmpty ? nil : mark.title,
      article: mark.article)
  }
}

extension PageContinuation {
  init(_ mark: GraphExport.ExportedContinuation) {
    self.init(
      direction: mark.direction, page: mark.page, ownPage: mark.ownPage, title: mark.title ?? "",
      article: mark.article)
  }
}

extension GraphExport.ExportedLink {
  init(_ own: ContinuationLink.Part, to other: ContinuationLink.Part) {
    self.init(article: own.article, document: other.document, part: other.article)
  }
}

extension GraphExport.ExportedEvidence {
  init(_ evidence: Evidence) {
    let roles: [(String, Range<Int>?)] = [
      ("subject", evidence.roles.subject), ("object", evidence.roles.object), ("trigger", evidence.roles.trigger),
    ]
    let known = roles.compactMap { name, range in range.map { (name, [$0.lowerBound, $0.upperBound]) } }
    self.init(
      document: evidence.document, article: evidence.article, start: evidence.range.lowerBound,
      end: evidence.range.upperBound, utf8Start: evidence.utf8Range.lowerBound,
      utf8End: evidence.utf8Range.upperBound, line: evidence.line, quote: evidence.quote,
      unwrapped: evidence.unwrappedQuote, rule: evidence.rule, confidence: evidence.confidence,
      copies: evidence.copies, roles: known.isEmpty ? nil : Dictionary(uniqueKeysWithValues: known))
  }
}

extension DocumentGraph {
  /// Reads the JSON form back.
  /// - Throws: `TypedGraphError` `invalidGraph`.
  public init(json: Data) throws(TypedGraphError) {
    let export: GraphExport
    do {
      export = try JSONDecoder().decode(GraphExport.self, from: json)
    } catch {
      throw TypedGraphError(.invalidGraph, "not the JSON form of a graph")
    }
    try self.init(export)
  }

  /// The graph that a JSON form describes.
  /// - Throws: `TypedGraphError` `invalidGraph` where offsets run backwards or the form is of another version.
  public init(_ export: GraphExport) throws(TypedGraphError) {
    guard export.schemaVersion == GraphExport.currentVersion else {
      throw TypedGraphError(
        .invalidGraph, "the JSON form has version \(export.schemaVersion)",
        advice: "This program reads version \(GraphExport.currentVersion)")
    }
    func range(_ start: Int, _ end: Int) throws(TypedGraphError) -> Range<Int> {
      guard 0 <= start, start <= end else {
        throw TypedGraphError(.invalidGraph, "an offset pair \(start), \(end) runs backwards")
      }
      return start..<end
    }
    self.init()
    documents = export.documents.map { document in
      DocumentRecord(
        id: document.id, paths: document.paths ?? document.path.map { [$0] } ?? [], title: document.title,
        date: document.date, dateIsInferred: document.dateInferred ?? false, publisher: document.publisher,
        home: document.home, articles: document.articles ?? [],
        continuations: (document.continuations ?? []).map(PageContinuation.init))
    }
    nodes = export.nodes.map { node in
      Node(
        id: node.id, type: node.type, kind: node.kind, name: node.name, names: node.names,
        nameEnglish: node.nameEnglish, coordinates: node.coordinates)
    }
    for mention in export.mentions {
      mentions.append(
        Mention(
          node: mention.node, document: mention.document, range: try range(mention.start, mention.end),
          text: mention.text, anaphoric: mention.anaphoric, rule: mention.rule))
    }
    for edge in export.edges {
      var evidence: [Evidence] = []
      for item in edge.evidence {
        var roles = EvidenceRoles()
        for (name, pair) in item.roles ?? [:] where pair.count == 2 {
          let place = try range(pair[0], pair[1])
          if name == "subject" { roles.subject = place }
          if name == "object" { roles.object = place }
          if name == "trigger" { roles.trigger = place }
        }
        evidence.append(
          Evidence(
            document: item.document, article: item.article, range: try range(item.start, item.end),
            utf8Range: try range(item.utf8Start, item.utf8End), line: item.line, quote: item.quote,
            unwrappedQuote: item.unwrapped, rule: item.rule, confidence: item.confidence, copies: item.copies,
            roles: roles))
      }
      edges.append(
        Edge(
          source: edge.source, predicate: edge.predicate, target: edge.target, qualifiers: edge.qualifiers,
          evidence: evidence))
    }
    for mention in export.ambiguous {
      ambiguous.append(
        AmbiguousMention(
          document: mention.document, range: try range(mention.start, mention.end), text: mention.text,
          candidates: mention.candidates))
    }
  }
}
