/// A passage of one document that repeats, word for word, one of an earlier document; white space and the width of
/// punctuation apart.
public struct SharedPassage: Sendable, Hashable {
  /// A range of a document's view, in UTF-8 bytes.
  public struct Place: Sendable, Hashable {
    /// The index of the document.
    public let document: Int
    /// The range in its view.
    public let range: Range<Int>
  }

  /// The repetition.
  public let place: Place
  /// What it repeats.
  public let original: Place

  /// The passages that documents share with documents before them, in the order of the documents and of their text.
  /// What counts as a repetition is what counts inside one document: a whole sentence, or many letters in a row.
  /// - Parameter documents: in the order in which they count as earlier.
  /// - Complexity: O(n) time and memory in the length of all of them; none are told beyond 2 GB.
  public static func find(in documents: [SourceDocument]) -> [SharedPassage] {
    guard documents.count > 1 else { return [] }
    let joined = JoinedViews(documents)
    let passages = DuplicateFinder(text: joined.text, blocks: joined.blocks, sentences: joined.sentences).find()
    return passages.compactMap { passage in
      guard let place = joined.place(of: passage.range), let original = joined.place(of: passage.original),
        place.document > original.document
      else { return nil }
      return SharedPassage(place: place, original: original)
    }
  }
}

/// The views of several documents as one text, a line feed between each and the next.
private struct JoinedViews {
  private(set) var text: [UInt8] = []
  private(set) var blocks: [Block] = []
  private(set) var sentences: [Sentence] = []
  /// Where each document begins.
  private var starts: [Int] = []
  /// Where each document ends.
  private var ends: [Int] = []

  init(_ documents: [SourceDocument]) {
    text.reserveCapacity(documents.reduce(0) { $0 + $1.view.utf8.count + 1 })
    for document in documents where text.count + document.view.utf8.count < ReadingLimits.greatestBytes {
      let start = text.count
      let firstBlock = blocks.count
      text += document.view.utf8
      blocks += document.blocks.map { Block(kind: $0.kind, range: Self.shifted($0.range, by: start)) }
      sentences += document.sentences.map {
        Sentence(range: Self.shifted($0.range, by: start), block: $0.block + firstBlock)
      }
      starts.append(start)
      ends.append(text.count)
      text.append(0x0A)
    }
  }

  /// Where a range stands; one that reaches over the end of a document is cut there.
  func place(of range: Range<Int>) -> SharedPassage.Place? {
    guard let document = starts.lastIndex(where: { $0 <= range.lowerBound }) else { return nil }
    let end = min(range.upperBound, ends[document])
    guard range.lowerBound < end else { return nil }
    return SharedPassage.Place(
      document: document, range: range.lowerBound - starts[document]..<end - starts[document])
  }

  private static func shifted(_ range: Range<Int>, by offset: Int) -> Range<Int> {
    range.lowerBound + offset..<range.upperBound + offset
  }
}
