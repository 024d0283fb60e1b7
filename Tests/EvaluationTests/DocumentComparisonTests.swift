import Evaluation
import Testing
import TypedGraph

@Suite("Comparing a graph with gold")
struct DocumentComparisonTests {
  @Test("everything right gives 1 in every row and no difference")
  func perfect() {
    var sample = SampleComparison()
    sample.mention(0..<2, SampleComparison.first)
    sample.mention(3..<5, SampleComparison.second)
    for place in [SampleComparison.first, SampleComparison.second] { sample.mention(9..<11, place, anaphoric: true) }
    sample.edge(SampleComparison.first, .cooperatesWith, SampleComparison.second)
    let score = sample.comparison.score
    for row in score.rows where !row.counts.isEmpty { #expect(row.counts.f1 == 1, "\(row.measure.name)") }
    #expect(sample.counts(.mentions(nil)) == [2, 2, 2])
    #expect(sample.counts(.mentions(.institution)) == [0, 0, 0])
    #expect(sample.counts(.anaphora) == [2, 2, 2])
    #expect(sample.counts(.relations(.cooperatesWith)) == [1, 1, 1])
    #expect(sample.differences == [])
  }

  @Test("a stretch one character longer is no mention of gold")
  func exactSpan() {
    var sample = SampleComparison()
    sample.mention(0..<3, SampleComparison.first)
    #expect(sample.counts(.mentions(.place)) == [0, 1, 2])
    #expect(sample.counts(.nodes(nil)) == [1, 1, 2])
  }

  @Test("a right stretch for the wrong entity is a mention and no linked mention")
  func wrongLink() {
    var sample = SampleComparison()
    sample.gold.entities[0].anaphora = []
    sample.gold.entities[1].anaphora = []
    sample.mention(0..<2, SampleComparison.second)
    sample.mention(3..<5, SampleComparison.second)
    #expect(sample.counts(.mentions(nil)) == [2, 2, 2])
    #expect(sample.counts(.linkedMentions) == [1, 2, 2])
    sample.gold.relations = []
    #expect(sample.differences == ["1 wrong link: 乙市, gold has 甲市"])
  }

  @Test("what one side calls a name and the other an anaphor is judged as what gold calls it")
  func nameOrAnaphor() {
    var sample = SampleComparison()
    sample.mention(0..<2, SampleComparison.first, anaphoric: true)
    sample.mention(3..<5, SampleComparison.second)
    sample.mention(9..<11, SampleComparison.first)
    #expect(sample.counts(.mentions(nil)) == [2, 2, 2])
    #expect(sample.counts(.linkedMentions) == [2, 2, 2])
    #expect(sample.counts(.anaphora) == [1, 1, 2])
  }

  @Test("an entity is found by any of its names, folded, but never as another type")
  func alignment() {
    var sample = SampleComparison()
    sample.gold.entities[0].names = ["ＡＢ 市"]
    sample.nodes[0].name = "ab市"
    sample.nodes[1] = Node(id: SampleComparison.second, type: .institution, kind: "other", name: "乙市")
    sample.mention(0..<2, SampleComparison.first)
    sample.mention(3..<5, SampleComparison.second)
    #expect(sample.counts(.nodes(nil)) == [1, 2, 2])
    #expect(sample.counts(.nodes(.place)) == [1, 1, 2])
    #expect(sample.counts(.nodes(.institution)) == [0, 1, 0])
    #expect(sample.counts(.linkedMentions) == [1, 2, 2])
  }

  @Test(
    "of two entities with a name of gold's, the one called so is gold's, else the one that shares more text")
  func alignmentOrder() {
    var sample = SampleComparison()
    sample.gold.entities = [GoldEntity(id: "甲市", type: .place, names: ["甲"], mentions: [0..<2, 3..<5])]
    sample.gold.relations = []
    let other = EntityID(.place, "0")
    sample.nodes = [
      Node(id: other, type: .place, kind: "", name: "甲县", names: ["甲"]),
      Node(id: SampleComparison.first, type: .place, kind: "", name: "甲市", names: ["甲市"]),
    ]
    sample.mention(0..<2, other)
    sample.mention(3..<5, SampleComparison.first)
    #expect(sample.counts(.linkedMentions) == [1, 2, 2])
    #expect(sample.differences == ["1 wrong link: 甲县, gold has 甲市"])
    sample.nodes[1].name = "甲区"
    sample.nodes[1].names = ["甲"]
    sample.mention(0..<2, SampleComparison.first)
    #expect(sample.counts(.linkedMentions) == [2, 3, 2])
    #expect(sample.counts(.nodes(nil)) == [1, 2, 1])
  }

  @Test("symmetric relations count either way round, others do not")
  func symmetry() {
    var sample = SampleComparison()
    sample.edge(SampleComparison.second, .cooperatesWith, SampleComparison.first)
    #expect(sample.counts(.relations(nil)) == [1, 1, 1])
    sample.gold.relations[0].predicate = .aids
    sample.edges[0].predicate = .aids
    #expect(sample.counts(.relations(nil)) == [0, 1, 1])
    #expect(sample.counts(.relations(.cooperatesWith)) == [0, 0, 0])
  }

  @Test("planned and denied are a status, ended is none")
  func status() {
    var sample = SampleComparison()
    sample.mention(0..<2, SampleComparison.first)
    sample.mention(3..<5, SampleComparison.second)
    for place in [SampleComparison.first, SampleComparison.second] { sample.mention(9..<11, place, anaphoric: true) }
    sample.edge(SampleComparison.first, .cooperatesWith, SampleComparison.second, ["status": "planned"])
    #expect(sample.counts(.relations(nil)) == [1, 1, 1])
    #expect(sample.counts(.relationsWithStatus) == [0, 1, 1])
    #expect(
      sample.differences == [
        "1 missed status: 乙市 cooperates_with 甲市 (stated)", "1 wrong status: 甲市 cooperates_with 乙市 (planned)",
      ])
    sample.edges[0].qualifiers = ["status": "ended"]
    #expect(sample.counts(.relationsWithStatus) == [1, 1, 1])
    #expect(sample.differences == [])
  }

  @Test("repeated passages, background knowledge and provenance are not counted")
  func notCounted() {
    var sample = SampleComparison()
    sample.gold.duplicates = [8..<14]
    sample.nodes.append(Node(id: EntityID(.document, "d"), type: .document, kind: "", name: "d"))
    sample.mention(0..<2, SampleComparison.first)
    sample.mention(9..<11, SampleComparison.second)
    sample.mention(0..<2, EntityID(.document, "d"))
    sample.edge(SampleComparison.first, .partOf, SampleComparison.second, at: nil)
    sample.edge(SampleComparison.first, .cooperatesWith, SampleComparison.second, at: 8..<13)
    sample.edge(SampleComparison.first, .participatesIn, EntityID(.document, "d"))
    #expect(sample.counts(.mentions(nil)) == [1, 1, 2])
    #expect(sample.counts(.nodes(nil)) == [1, 1, 2])
    #expect(sample.counts(.relations(nil)) == [0, 0, 1])
  }

  @Test("by rule: what it made once for a document, how much is right, and its confidence")
  func rules() {
    var sample = SampleComparison()
    sample.mention(0..<2, SampleComparison.first, rule: "place/a")
    sample.mention(3..<5, SampleComparison.first, rule: "place/a")
    sample.mention(9..<11, SampleComparison.second, anaphoric: true, rule: "set/b")
    sample.edge(SampleComparison.first, .cooperatesWith, SampleComparison.second)
    sample.edge(SampleComparison.first, .cooperatesWith, SampleComparison.second, ["status": "planned"])
    sample.edge(SampleComparison.first, .aids, SampleComparison.second)
    var score = sample.comparison.score
    score.add(sample.comparison.score)
    let rules = score.rules.map { "\($0.rule) \($0.output.rawValue) \($0.correct)/\($0.predicted)" }
    #expect(rules == ["place/a mention 2/4", "set/b mention 2/2", "relation/test statement 2/4"])
    #expect(score.rules.map(\.confidence) == [nil, nil, 0.9])
    #expect(score.rules.last?.precision == 0.5)
  }

  @Test("differences say what is missed and what is too many, with line and quote, in the order of the text")
  func differences() {
    var sample = SampleComparison()
    sample.mention(0..<2, SampleComparison.first)
    sample.mention(5..<7, SampleComparison.second, rule: "place/odd")
    sample.edge(SampleComparison.first, .aids, SampleComparison.second, at: 9..<13)
    #expect(
      sample.differences == [
        "1 missed relation: 乙市 cooperates_with 甲市", "1 missed mention: place", "1 false mention: place",
        "2 missed anaphor: 乙市", "2 missed anaphor: 甲市", "2 false relation: 甲市 aids 乙市",
      ])
    let odd = sample.comparison.differences.first { $0.kind == .falseMention }
    #expect(odd?.quote == "签约")
    #expect(odd?.rule == "place/odd")
    #expect(sample.comparison.differences.last?.quote == "两地合作")
  }

  @Test("counts of documents are added before shares are taken")
  func micro() {
    var sum = Counts(correct: 1, predicted: 1, gold: 1)
    sum += Counts(correct: 0, predicted: 3, gold: 1)
    #expect(sum.precision == 0.25)
    #expect(sum.recall == 0.5)
    #expect(sum.f1 == 1.0 / 3)
    #expect(Counts().f1 == 0)
  }

  @Test("a row is found by its name with blanks, hyphens or neither")
  func rowNames() {
    let predicates: [Predicate] = [.aids, .cooperatesWith]
    let rows = Measure.all(predicates: predicates)
    for row in rows { #expect(Measure(named: row.name, predicates: predicates) == row) }
    #expect(rows == rows.sorted())
    #expect(Measure(named: "Linked-Mentions", predicates: []) == .linkedMentions)
    #expect(Measure(named: "relations:aids", predicates: predicates) == .relations(.aids))
    #expect(Measure(named: "relations:helps", predicates: predicates) == nil)
  }

  @Test("lines end at LF, CR and CR LF, as in the text's other counts")
  func lines() {
    let text = EvaluatedText("一\r\n二\r三\n四")
    #expect((0..<text.count).map { text.line(at: $0) } == [1, 1, 1, 2, 2, 3, 3, 4])
    #expect(text.quote(3..<99) == "二\r三\n四")
  }
}
