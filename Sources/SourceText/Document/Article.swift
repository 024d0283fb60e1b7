/// A story of the page. Its blocks may stand in several places: a headline below its text, a column that was read late.
public struct Article: Sendable, Hashable {
  /// The headline with its lines joined; empty where the page gives none.
  public internal(set) var headline: String
  /// The indices of the headline's blocks, in the order of the page.
  public internal(set) var headlineBlocks: [Int]
  /// The indices of all its blocks, in the order of the page.
  public internal(set) var blocks: [Int]
  /// The stretches of the source that it covers, in Unicode scalars, ascending and apart from each other.
  public internal(set) var spans: [Range<Int>]
}
