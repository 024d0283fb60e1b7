import Foundation
import GraphStore
import TypedGraph

/// A small deterministic generator of random numbers (SplitMix64), so that a failing case can be repeated by its seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Fragments of documents that name the same few entities in differing words.
enum GeneratedFragments {
  /// As many fragments as asked for; the documents differ, the entities overlap.
  static func make(_ count: Int, seed: UInt64) -> [Fragment] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { fragment($0, &generator) }
  }

  private static func fragment(_ number: Int, _ generator: inout SeededGenerator) -> Fragment {
    let hash = "d\(number)"
    let entities = entities(&generator)
    var fragment = Fragment(
      document: DocumentRecord(
        id: hash, paths: ["page-\(number).txt"], title: "第\(number)版", date: "2024-09-\(10 + number % 20)",
        dateIsInferred: number.isMultiple(of: 2), home: ["荆州市", "岳阳", nil].randomElement(using: &generator) ?? nil,
        articles: ["头条\(number)", "二条"]),
      entities: entities.map(LocalEntity.init))
    for index in 0..<8 {
      guard let node = entities.randomElement(using: &generator) else { continue }
      fragment.mentions.append(
        Mention(
          node: node.id, document: hash, range: (index * 10)..<(index * 10 + 3), text: node.name,
          anaphoric: index == 7, rule: "lexicon"))
    }
    for index in 0..<10 {
      guard let source = entities.randomElement(using: &generator),
        let target = entities.randomElement(using: &generator), source.id != target.id,
        let predicate = predicates.filter({ Self.joins(source.type, $0, target.type) })
          .randomElement(using: &generator)
      else { continue }
      var qualifiers: Qualifiers = Bool.random(using: &generator) ? [:] : ["status": "planned"]
      if predicate == .holdsPost { qualifiers["post"] = ["主任", "市长"].randomElement(using: &generator) }
      fragment.statements.append(
        Edge(
          source: source.id, predicate: predicate, target: target.id, qualifiers: qualifiers,
          evidence: index == 9 ? [] : [evidence(hash, index, &generator)]))
    }
    if number.isMultiple(of: 3) {
      fragment.ambiguous.append(
        AmbiguousMention(
          document: hash, range: 100..<102, text: "江陵",
          candidates: [
            .init(node: EntityID(.place, "421024"), score: 0.5), .init(node: EntityID(.place, "kr.江陵市"), score: 0.4),
          ]))
    }
    return fragment
  }

  private static func entities(_ generator: inout SeededGenerator) -> [Node] {
    pool.filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }.map { node in
      var node = node
      node.names = node.names.filter { _ in Bool.random(using: &generator) }
      if Bool.random(using: &generator) { node.kind = "" }
      if Bool.random(using: &generator) { node.nameEnglish = nil }
      if Bool.random(using: &generator) { node.coordinates = nil }
      return node
    }
  }

  private static func evidence(_ hash: String, _ index: Int, _ generator: inout SeededGenerator) -> Evidence {
    let start = index * 20
    return Evidence(
      document: hash, article: Bool.random(using: &generator) ? index % 2 : nil, range: start..<(start + 12),
      utf8Range: (start * 3)..<(start * 3 + 36), line: index + 1, quote: "荆州与岳阳\n签署\(index)",
      unwrappedQuote: "荆州与岳阳签署\(index)", rule: "pattern-\(index % 3)",
      confidence: Double(Int.random(in: 1...4, using: &generator)) / 4,
      copies: Int.random(in: 0...2, using: &generator),
      roles: EvidenceRoles(subject: start..<(start + 2), object: nil, trigger: (start + 5)..<(start + 7)),
      passage: index.isMultiple(of: 2) ? nil : "passage-\(index % 3)")
  }

  private static func joins(_ source: EntityType, _ predicate: TypedGraph.Predicate, _ target: EntityType) -> Bool {
    (try? Schema.standard.check(source, predicate, target)) != nil
  }

  private static let predicates: [TypedGraph.Predicate] = [
    .cooperatesWith, .participatesIn, .organizes, .dated, .partOf, .locatedIn, .sisterCity, .heldIn, .holdsPost,
    .holdsPost,
  ]

  private static let pool: [Node] = [
    Node(
      id: EntityID(.place, "421000"), type: .place, kind: "city", name: "荆州市", names: ["荆州市", "荆州", "荆"],
      nameEnglish: "Jingzhou", coordinates: Coordinates(longitude: 112.24, latitude: 30.33)),
    Node(
      id: EntityID(.place, "430600"), type: .place, kind: "city", name: "岳阳市", names: ["岳阳市", "岳阳", "岳"],
      nameEnglish: "Yueyang"),
    Node(id: EntityID(.place, "421083"), type: .place, kind: "county", name: "洪湖市", names: ["洪湖市", "洪湖"]),
    Node(id: EntityID(.place, "420000"), type: .place, kind: "province", name: "湖北省", names: ["湖北"]),
    Node(
      id: EntityID(.institution, "荆州市发展和改革委员会"), type: .institution, kind: "government_organ",
      name: "荆州市发展和改革委员会", names: ["荆州市发改委", "市发改委"]),
    Node(
      id: EntityID(.initiative, "荆岳合作协议"), type: .initiative, kind: "agreement", name: "荆岳合作协议",
      names: ["合作协议"]),
    Node(
      id: EntityID(.institution, "岳阳市水利局"), type: .institution, kind: "government_organ", name: "岳阳市水利局",
      names: ["岳阳市水利局"]),
    Node(id: EntityID(.person, "王伟"), type: .person, kind: "", name: "王伟", names: ["王伟"]),
    Node(id: EntityID(.person, "李明"), type: .person, kind: "", name: "李明", names: ["李明"]),
    Node(id: EntityID(.date, "2024-09-25"), type: .date, kind: "day", name: "2024-09-25", names: ["9月25日"]),
  ]
}

extension Fragment {
  /// The fragment with its paths below a folder, as a build passes them.
  func placed(in folder: String) -> Fragment {
    var placed = self
    placed.document.paths = document.paths.map { "\(folder)/\($0)" }
    return placed
  }
}
