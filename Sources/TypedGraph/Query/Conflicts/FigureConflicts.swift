/// Figures that exclude each other, as far as the sentences that prove a statement tell them; the graph keeps no others.
struct FigureConflicts {
  private let finder: ConflictFinder

  init(_ finder: ConflictFinder) { self.finder = finder }

  private struct Question: Hashable {
    let subject: EntityID
    let name: String
    let unit: String
  }

  private struct Passage: Hashable {
    let document: String
    let range: Range<Int>
  }

  func conflicts() -> [Conflict] {
    var figures: [Question: [Quantity: Conflict.Value]] = [:]
    var lasting: Set<Question> = []
    var read: Set<Passage> = []
    for piece in finder.index.graph.edges.flatMap(\.evidence).sorted(by: { $0.key < $1.key })
    where read.insert(Passage(document: piece.document, range: piece.range)).inserted {
      let mentions = finder.sentences.mentions(in: piece)
      for figure in FigureReader(piece, mentions: mentions, words: finder.words).figures() {
        let question = Question(subject: figure.subject, name: figure.name, unit: figure.quantity.unit)
        if figure.isLasting { lasting.insert(question) }
        let value = Conflict.Value(text: figure.words, evidence: [])
        figures[question, default: [:]][figure.quantity, default: value].add([piece])
      }
    }
    return figures.compactMap { question, values in
      guard let subject = finder.index.node(question.subject) else { return nil }
      let told = ConflictFinder.disputed(Array(values.values)) { one, other in
        !ConflictFinder.shareASentence(one, other)
          && (lasting.contains(question) || finder.times.isOneTime(one, other))
      }
      guard told.count > 1 else { return nil }
      return Conflict(
        subject: subject, property: .init(nil, detail: question.name), values: told.sorted(by: Conflict.Value.precedes))
    }
  }
}
