import Configuration
import Testing

@Suite("Values of a configuration file")
struct ConfigurationNodeTests {
  private static func value(_ yaml: String) throws -> ConfigurationNode {
    let root = try ConfigurationFile.parse("size: \(yaml)\n", file: "map.yaml")
    return try #require(root["size"])
  }

  @Test("a whole number within its range is read", arguments: [("1", 1), ("60", 60), ("\"7\"", 7)])
  func integer(yaml: String, number: Int) throws {
    #expect(try Self.value(yaml).integer("size", in: 1...60) == number)
  }

  @Test(
    "what is no whole number within its range is refused with the range",
    arguments: ["0", "61", "1.5", "many", "[1]", "", "99999999999999999999"])
  func noInteger(yaml: String) throws {
    let value = try Self.value(yaml)
    let error = #expect(throws: ConfigurationError.self) { _ = try value.integer("size", in: 1...60) }
    #expect(error?.diagnostic.message == "size must be a whole number from 1 to 60")
    #expect(error?.code == .invalidValue)
  }

  @Test("a number within its range is read", arguments: [("0.5", 0.5), ("1", 1.0), ("1e-3", 0.001)])
  func number(yaml: String, number: Double) throws {
    #expect(try Self.value(yaml).number("share", in: 0...1) == number)
  }

  @Test("what is no number within its range is refused", arguments: ["1.01", "-0.1", "half", "nan", "inf", "{}"])
  func noNumber(yaml: String) throws {
    let value = try Self.value(yaml)
    let error = #expect(throws: ConfigurationError.self) { _ = try value.number("share", in: 0...1) }
    #expect(error?.diagnostic.message == "share must be a number from 0.0 to 1.0")
  }

  @Test("only true and false are truth values")
  func boolean() throws {
    #expect(try Self.value("true").boolean("size"))
    #expect(try !Self.value("false").boolean("size"))
    for yaml in ["yes", "on", "1", "True", "[]"] {
      let value = try Self.value(yaml)
      #expect(throws: ConfigurationError.self) { _ = try value.boolean("size") }
    }
  }

  @Test("a single text counts as a list of one, nothing as an empty list")
  func list() throws {
    #expect(try Self.value("[湘江, 洞庭湖]").strings("names") == ["湘江", "洞庭湖"])
    #expect(try Self.value("湘江").strings("names") == ["湘江"])
    #expect(try Self.value("").strings("names") == [])
    #expect(throws: ConfigurationError.self) { _ = try Self.value("{a: b}").strings("names") }
    #expect(throws: ConfigurationError.self) { _ = try Self.value("[[湘江]]").strings("names") }
  }

  @Test("a quoted null is a text, a bare one is nothing")
  func null() throws {
    #expect(try Self.value("'null'").string("size") == "null")
    #expect(try Self.value("null").content == .null)
    #expect(try Self.value("~").content == .null)
  }

  @Test("entries come in the order of the file, and a list is none")
  func entries() throws {
    let root = try ConfigurationFile.parse("b: 1\na: 2\n", file: "map.yaml")
    #expect(try root.entries("a map").map(\.key) == ["b", "a"])
    #expect(try root.entries("a map").map(\.keyPlace.line) == [1, 2])
    #expect(root["c"] == nil)
    let list = try ConfigurationFile.parse("- a\n", file: "map.yaml")
    let error = #expect(throws: ConfigurationError.self) { _ = try list.entries("a map") }
    #expect(error?.description == "map.yaml:1:1: a map must be keys with values\n  - a\n  ^")
  }
}
