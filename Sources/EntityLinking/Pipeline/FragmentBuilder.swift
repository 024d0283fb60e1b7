internal import SourceText
internal import TypedGraph

/// Turns what linking found into a fragment: view offsets become source offsets, names become nodes, statements get
/// their quotes.
struct FragmentBuilder {
  let resources: LinkingResources
  let schema: Schema

  func fragment(_ state: LinkingState, statements drafts: [StatementDraft], path: String) -> Fragment {
    let source = state.source
    let identity = source.identity
    var used: Set<EntityID> = []
    let mentions = mentions(state, document: identity, used: &used)
    let edges = edges(state, drafts: drafts, document: identity, used: &used)
    let document = DocumentRecord(
      id: identity, paths: [path],
      title: source.metadata.title?.value ?? source.articles.first { !$0.headline.isEmpty }?.headline ?? "",
      date: source.metadata.date?.value, dateIsInferred: source.metadata.date?.isInferred ?? false,
      publisher: source.metadata.publisher?.value, home: source.metadata.home?.value,
      articles: source.articles.map(\.headline), continuations: source.continuations.compactMap { PageContinuation($0) }
    )
    let entities = state.entities.all.filter { used.contains($0.id) }
    let background = BackgroundFacts(gazetteer: resources.gazetteer).statements(for: entities)
    return Fragment(
      document: document, entities: entities.sorted { $0.id < $1.id }.map(LocalEntity.init), mentions: mentions,
      statements: merge(edges + background), ambiguous: ambiguous(state, document: identity))
  }

  private func mentions(_ state: LinkingState, document: String, used: inout Set<EntityID>) -> [Mention] {
    var mentions: [Mention] = []
    for span in state.spans {
      let range = state.source.view.scalarRange(of: span.range)
      let text = state.source.view.original(in: span.range)
      for entity in span.entities {
        used.insert(entity)
        mentions.append(
          Mention(
            node: entity, document: document, range: range, text: text, anaphoric: span.isAnaphoric, rule: span.rule))
      }
    }
    return mentions
  }

  private func edges(
    _ state: LinkingState, drafts: [StatementDraft], document: String, used: inout Set<EntityID>
  ) -> [Edge] {
    var edges: [Edge] = []
    var passages: [Range<Int>: Passage] = [:]
    for draft in drafts where draft.subject != draft.object {
      guard schema.admits(draft.subject.type, draft.predicate, draft.object.type) else { continue }
      used.insert(draft.subject)
      used.insert(draft.object)
      let (source, target) = schema.ordered(draft.subject, draft.predicate, draft.object)
      let quoted = passages[draft.range] ?? passage(draft.range, state.source)
      passages[draft.range] = quoted
      edges.append(
        Edge(
          source: source, predicate: draft.predicate, target: target, qualifiers: draft.qualifiers,
          evidence: [evidence(draft, quoted, state, document: document)]))
    }
    return edges
  }

  /// A passage as evidence quotes it. Several statements of a sentence share one.
  private struct Passage {
    let range: Range<Int>
    let utf8Range: Range<Int>
    let line: Int
    let quote: String
    let unwrapped: String
    let article: Int?
    let copies: Int
    let identity: String?
  }

  private func passage(_ range: Range<Int>, _ source: SourceDocument) -> Passage {
    let bytes = source.view.sourceRange(of: range)
    return Passage(
      range: source.view.scalarRange(of: range), utf8Range: bytes,
      line: source.source.position(atUTF8: bytes.lowerBound).line, quote: source.view.original(in: range),
      unwrapped: source.view.unwrappedOriginal(in: range),
      article: source.block(at: range.lowerBound).map { source.blocks[$0].article },
      copies: source.duplicates.filter { $0.original.overlaps(range) }.count,
      identity: source.passageIdentity(of: range))
  }

  private func evidence(_ draft: StatementDraft, _ passage: Passage, _ state: LinkingState, document: String)
    -> Evidence
  {
    func scalars(_ range: Range<Int>?) -> Range<Int>? { range.map { state.source.view.scalarRange(of: $0) } }
    return Evidence(
      document: document, article: passage.article, range: passage.range, utf8Range: passage.utf8Range,
      line: passage.line, quote: passage.quote, unwrappedQuote: passage.unwrapped, rule: draft.rule,
      confidence: RelationRules.confidence(of: draft.rule), copies: passage.copies,
      roles: EvidenceRoles(
        subject: scalars(draft.subjectRange), object: scalars(draft.objectRange), trigger: scalars(draft.triggerRange)),
      passage: passage.identity)
  }

  /// One statement for each key, with the union of the evidence.
  private func merge(_ edges: [Edge]) -> [Edge] {
    var numbers: [Edge.Key: Int] = [:]
    var merged: [Edge] = []
    for edge in edges {
      if let number = numbers[edge.key] {
        merged[number].evidence += edge.evidence
      } else {
        numbers[edge.key] = merged.count
        merged.append(edge)
      }
    }
    for index in merged.indices where merged[index].evidence.count > 1 {
      var known: Set<Evidence.Key> = []
      // Of pieces with one key the first is kept.
      let evidence = merged[index].evidence.filter { known.insert($0.key).inserted }
      merged[index].evidence = evidence.sorted { $0.key < $1.key }
    }
    return merged.sorted { $0.key < $1.key }
  }

  private func ambiguous(_ state: LinkingState, document: String) -> [AmbiguousMention] {
    state.places.compactMap { match in
      guard case .ambiguous(let places) = match.decision,
        !state.isSelected(anyIn: match.range)
      else { return nil }
      let total = places.reduce(0) { $0 + $1.score }
      return AmbiguousMention(
        document: document, range: state.source.view.scalarRange(of: match.range),
        text: state.source.view.original(in: match.range),
        candidates: places.map {
          .init(
            node: resources.gazetteer.entries[Int($0.entry)].identity,
            score: (($0.score / total) * 1000).rounded() / 1000)
        })
    }
  }
}
