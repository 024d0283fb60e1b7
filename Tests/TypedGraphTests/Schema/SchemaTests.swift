import Configuration
import Testing
import TypedGraph

@Suite("Schema")
struct SchemaTests {
  private static let schema = Schema.standard

  @Test("the project's schema knows the types and predicates that the code names")
  func standard() {
    let types: [EntityType] = [.place, .institution, .initiative, .date, .person, .document, .article]
    #expect(Self.schema.types.map(\.type) == types)
    let predicates: [Predicate] = [
      .partOf, .memberOf, .locatedIn, .cooperatesWith, .participatesIn, .organizes, .heldIn, .dated, .partOfInitiative,
      .holdsPost, .supplies, .sisterCity, .aids, .founds, .mentionedIn,
    ]
    #expect(Self.schema.predicates.map(\.predicate) == predicates)
    #expect(Self.schema.qualifiers == ["role", "post", "amount", "since", "until", "status"])
  }

  /// What may be joined, written out a second time, from the annotation guideline.
  private static let joined: [String: ([EntityType], [EntityType])] = [
    "part_of": ([.place], [.place]),
    "member_of": ([.place, .institution, .person], [.place, .institution, .initiative]),
    "located_in": ([.institution, .place], [.place]),
    "cooperates_with": ([.place, .institution], [.place, .institution]),
    "participates_in": ([.place, .institution, .person], [.initiative]),
    "organizes": ([.place, .institution, .person], [.initiative]),
    "held_in": ([.initiative], [.place]),
    "dated": ([.initiative], [.date]),
    "part_of_initiative": ([.initiative], [.initiative]),
    "holds_post": ([.person], [.institution, .place]),
    "supplies": ([.institution], [.institution]),
    "sister_city": ([.place], [.place]),
    "aids": ([.place, .institution], [.place]),
    "founds": ([.place, .institution], [.institution]),
    "mentioned_in": ([.place, .institution, .initiative, .date, .person], [.document, .article]),
  ]

  @Test(
    "a predicate joins the types of its domain with those of its range, and no others", arguments: joined.keys.sorted())
  func domainAndRange(name: String) throws {
    let (domain, range) = try #require(Self.joined[name])
    for source in Self.schema.types.map(\.type) {
      for target in Self.schema.types.map(\.type) {
        let isAllowed = domain.contains(source) && range.contains(target)
        let passes = (try? Self.schema.check(source, Predicate(rawValue: name), target)) != nil
        #expect(passes == isAllowed, "\(source.rawValue) \(name) \(target.rawValue)")
      }
    }
  }

  @Test("a refused edge says what the predicate joins")
  func refusal() {
    let error = #expect(throws: TypedGraphError.self) { try Self.schema.check(.person, .heldIn, .place) }
    #expect(
      error?.description == """
        held_in does not join person and place
        It joins initiative with place
        """)
    #expect(error?.code == .domainOrRange)
  }

  @Test("an unknown predicate is refused by name")
  func unknownPredicate() {
    let error = #expect(throws: TypedGraphError.self) {
      try Self.schema.check(.place, Predicate(rawValue: "likes"), .place)
    }
    #expect(error?.description == "no predicate 'likes' in the schema")
    #expect(error?.code == .unknownPredicate)
  }

  @Test("a symmetric edge is kept with the lesser identity first, any other as it is")
  func symmetric() {
    let one = EntityID(.place, "1")
    let two = EntityID(.place, "2")
    #expect(Self.schema.ordered(two, .cooperatesWith, one) == (one, two))
    #expect(Self.schema.ordered(one, .sisterCity, two) == (one, two))
    #expect(Self.schema.ordered(two, .partOf, one) == (two, one))
  }

  @Test("a filter word is a type or a kind")
  func filter() {
    #expect(Self.schema.filter("place") == TypeFilter(type: .place, kind: nil))
    #expect(Self.schema.filter("city") == TypeFilter(type: .place, kind: "city"))
    #expect(Self.schema.filter("period") == TypeFilter(type: .date, kind: "period"))
    #expect(Self.schema.filter("town") == nil)
  }
}
