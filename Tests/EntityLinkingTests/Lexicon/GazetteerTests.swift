import EntityLinking
import SourceText
import Testing

@Suite("The gazetteer")
struct GazetteerTests {
  static let gazetteer = Gazetteer.standard

  static func keys(_ name: String, _ form: PlaceNameForm? = nil) -> [String] {
    gazetteer.readings(of: name).filter { form == nil || $0.form == form }
      .map { gazetteer.entries[Int($0.entry)].key }.sorted()
  }

  @Test("an official name, its short form and its one-character abbreviation name the same city")
  func forms() {
    #expect(Self.keys("宁波市", .full) == ["330200"])
    #expect(Self.keys("宁波", .short) == ["330200"])
    #expect(Self.keys("甬", .abbreviation).contains("330200"))
  }

  @Test("namesakes are several readings of one name")
  func namesakes() {
    #expect(Self.keys("和平区", .full).isSuperset(of: ["120101", "210102"]))
    #expect(Self.keys("鼓楼区", .full).count >= 4)
  }

  @Test("a name that is an ordinary word too is marked as one")
  func ordinaryWords() {
    #expect(Self.keys("和平", .ordinaryWord).contains("210102"))
    #expect(Self.keys("和平", .short).isEmpty)
  }

  @Test("a name that a place no longer has is read as its former name")
  func formerNames() {
    #expect(Self.keys("北平", .former) == ["110000"])
    #expect(Self.keys("襄樊", .former) == ["420600"])
  }

  @Test("what names no place has no reading")
  func unknown() {
    #expect(Self.keys("某某市").isEmpty)
    #expect(Self.keys("").isEmpty)
  }

  @Test("a county lies in its city, its province and its country, and the other way round it does not")
  func ancestors() throws {
    let gazetteer = Self.gazetteer
    let county = try #require(gazetteer.entry(key: "450321"))
    let city = try #require(gazetteer.entry(key: "450300"))
    let province = try #require(gazetteer.entry(key: "450000"))
    #expect(gazetteer.ancestor(of: county, level: 2) == city)
    #expect(gazetteer.ancestor(of: county, level: 1) == province)
    #expect(gazetteer.ancestor(of: county, level: 3) == county)
    #expect(gazetteer.ancestor(of: city, level: 3) == -1)
    #expect(gazetteer.isWithin(county, city) && gazetteer.isWithin(county, province) && gazetteer.isWithin(city, city))
    #expect(!gazetteer.isWithin(city, county))
    #expect(gazetteer.entries[Int(gazetteer.ancestor(of: county, level: 0))].kind == "country")
  }

  @Test("every entry has a key of its own, a name, and parents that end")
  func wholeTable() {
    let gazetteer = Self.gazetteer
    var keys: Set<String> = []
    for (index, entry) in gazetteer.entries.enumerated() {
      #expect(keys.insert(entry.key).inserted, "\(entry.key) twice")
      #expect(!entry.name.isEmpty, "\(entry.key) without a name")
      var steps = 0
      var place = Int32(index)
      while place >= 0, steps < 10 {
        place = gazetteer.entries[Int(place)].parent
        steps += 1
      }
      #expect(steps < 10, "\(entry.key) lies in itself")
    }
  }

  @Test("every name of the table is folded, and can be looked up")
  func wholeIndex() {
    let gazetteer = Self.gazetteer
    var wrong: [String] = []
    gazetteer.forEachReading { bytes, reading in
      let name = String(decoding: bytes, as: UTF8.self)
      if TextFolding.fold(name) != name || !gazetteer.readings(of: name).contains(reading) { wrong.append(name) }
    }
    #expect(wrong.isEmpty)
  }

  @Test("a place's level follows from its kind")
  func levels() throws {
    let expected = ["cn": 0, "330000": 1, "330200": 2, "450321": 3, "water.长江": 5]
    for (key, level) in expected {
      let entry = try #require(Self.gazetteer.entry(key: key), "\(key)")
      #expect(Self.gazetteer.entries[Int(entry)].level == level, "\(key)")
    }
  }
}

extension [String] {
  fileprivate func isSuperset(of other: [String]) -> Bool { Set(self).isSuperset(of: other) }
}
