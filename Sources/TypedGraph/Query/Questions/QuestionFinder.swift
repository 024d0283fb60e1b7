internal import Configuration

/// Finds what documents leave open.
public struct QuestionFinder: Sendable {
  private let index: GraphIndex
  private let documents: [EntityID: [String]]

  /// Looks at a whole graph.
  public init(_ graph: DocumentGraph) {
    index = GraphIndex(graph)
    documents = Dictionary(grouping: graph.mentions, by: \.node).mapValues { Set($0.map(\.document)).sorted() }
  }

  /// All questions, by kind and name.
  /// - Complexity: O(n log n) in the graph's size.
  public func questions() -> [IdentityQuestion] { namesakes() + shortNames() + ambiguous() }

  /// People of one name whom no evidence makes one.
  private func namesakes() -> [IdentityQuestion] {
    let people = Dictionary(grouping: index.graph.nodes.filter { $0.type == .person }, by: \.name)
    return people.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { name, nodes in
      IdentityQuestion(
        kind: .namesakes, name: name, candidates: nodes.sorted { $0.id < $1.id }.map { candidate($0, posts(of: $0)) })
    }
  }

  private func posts(of person: Node) -> String {
    let posts = index.edges(of: person.id).filter { $0.predicate == .holdsPost && $0.source == person.id }.map { edge in
      [index.node(edge.target)?.name ?? edge.target.key, edge.qualifiers["post"] ?? ""].joined(separator: " ")
    }
    return posts.isEmpty ? "no post" : posts.joined(separator: "; ")
  }

  /// What companies are called by law, and leave out in short.
  private static let companyForms: [String] = {
    let text = String(decoding: PackageResources.company_forms_yaml, as: UTF8.self)
    let root = try? ConfigurationFile.parse(text, file: "company-forms.yaml")
    return (try? root?["forms"]?.strings("forms")) ?? []
  }()

  /// The own name of a company, its form left out: 铜陵云帆航运 of 铜陵云帆航运有限公司; `nil` where it has none.
  private static func ownName(_ company: Node) -> String? {
    companyForms.filter(company.name.hasSuffix).max { $0.count < $1.count }.map {
      String(company.name.dropLast($0.count))
    }
  }

  /// Institutions and initiatives that one document calls by what is a further name of another one, and companies by
  /// the end of another's own name.
  private func shortNames() -> [IdentityQuestion] {
    let named = index.graph.nodes.filter { $0.type == .institution || $0.type == .initiative }
    var bearers: [String: [Node]] = [:]
    for node in named {
      if node.kind == "company", let own = Self.ownName(node) {
        for length in 3...max(3, own.count) where length <= own.count {
          bearers[String(own.suffix(length)), default: []].append(node)
        }
      }
      for name in Set(node.names) where name != node.name { bearers[name, default: []].append(node) }
    }
    return named.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.compactMap { node in
      var seen: Set<EntityID> = [node.id]
      let others = (bearers[node.name] ?? []).filter { $0.type == node.type && seen.insert($0.id).inserted }
      guard !others.isEmpty else { return nil }
      return IdentityQuestion(
        kind: .shortName, name: node.name,
        candidates: [candidate(node, "called nothing else")]
          + others.sorted { $0.id < $1.id }.map { candidate($0, "may be its full name") })
    }
  }

  /// Mentions that the text leaves open, each name of a document once.
  private func ambiguous() -> [IdentityQuestion] {
    struct Place: Hashable {
      let name: String
      let document: String
    }
    var seen: Set<Place> = []
    let open = index.graph.ambiguous.filter { $0.candidates.count > 1 }.filter {
      seen.insert(Place(name: $0.text, document: $0.document)).inserted
    }
    return open.sorted { ($0.text, $0.document) < ($1.text, $1.document) }.map { mention in
      IdentityQuestion(
        kind: .ambiguous, name: mention.text,
        candidates: mention.candidates.map { reading in
          IdentityQuestion.Candidate(
            id: reading.node, node: index.node(reading.node), grounds: "score \(reading.score)", evidence: [],
            documents: [mention.document])
        })
    }
  }

  private func candidate(_ node: Node, _ grounds: String) -> IdentityQuestion.Candidate {
    let edges = index.edges(of: node.id).filter { !$0.isBackground }
    let posts = edges.filter { $0.predicate == .holdsPost }
    return IdentityQuestion.Candidate(
      id: node.id, node: node, grounds: grounds,
      evidence: (posts.isEmpty ? edges : posts).flatMap(\.evidence).sorted { $0.key < $1.key },
      documents: documents[node.id] ?? [])
  }
}
