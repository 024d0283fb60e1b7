import Testing

@Suite("Places and dates in short documents, each with its trap")
struct PlacesAndDatesDocumentTests {
  @Test("the documents are there, thirty at least, half of them held out from tuning")
  func documentsAreThere() {
    #expect(MarkedDocument.all.count >= 30)
    #expect(MarkedDocument.unsolved.isSubset(of: MarkedDocument.all.map(\.name)))
  }

  @Test(
    "every place and date is found where it stands and linked to its entity, and nothing else is",
    arguments: MarkedDocument.all)
  func mentionsAreThoseMarked(document: MarkedDocument) throws {
    let (found, expected) = try document.compare()
    if MarkedDocument.unsolved.contains(document.name) {
      withKnownIssue("listed in unsolved.txt: \(document.trap)") { #expect(found == expected) }
    } else {
      #expect(found == expected)
    }
  }

  @Test("a marked document gives its text without the marks, and the ranges of its mentions")
  func marksAreRead() {
    let document = MarkedDocument(name: "x", marked: "# trap: t\n# date: 2020-01-01\n到[[沈阳|place:210100]]去\n")
    #expect(document.text == "到沈阳去\n")
    #expect(document.mentions.map(\.range) == [1..<3])
    #expect(document.mentions.map(\.entity) == ["place:210100"])
    #expect(document.date == "2020-01-01")
    #expect(document.home == nil)
  }
}
