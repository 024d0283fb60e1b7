/// A mark by which a document says that one of its stories comes from another page or goes on there, where the other
/// part is not in the document itself: 上接第1版, 下转A2版.
public struct PageContinuation: Sendable, Hashable {
  /// Which way a mark points.
  public enum Direction: String, Sendable, Hashable, Codable {
    /// The story comes from there.
    case from
    /// The story goes on there.
    case on
  }

  /// Which way the mark points.
  public var direction: Direction
  /// The page that it names: `1`, `A2`.
  public var page: String
  /// The page on which it stands, where the document tells.
  public var ownPage: String?
  /// The title that it names, or empty.
  public var title: String
  /// The article it belongs to, from 0.
  public var article: Int

  /// Creates a mark.
  public init(direction: Direction, page: String, ownPage: String? = nil, title: String = "", article: Int) {
    self.direction = direction
    self.page = page
    self.ownPage = ownPage
    self.title = title
    self.article = article
  }
}
