/// Reads the posts that stand alone between a body and a name.
struct PostReader {
  private let text: ViewText
  private let keywords: KeywordLexicon

  init(_ text: ViewText, _ keywords: KeywordLexicon) {
    self.text = text
    self.keywords = keywords
  }

  /// 局, 委, 办, 厅, 市, 县, 省, 州, 师, 第, 集, 公: characters of bodies that should have been found themselves.
  private static let bodies: Set<UInt32> = [
    0x5C40, 0x59D4, 0x529E, 0x5385, 0x5E02, 0x53BF, 0x7701, 0x5DDE, 0x5E08, 0x7B2C, 0x96C6, 0x516C,
  ]

  /// A post with what kind of office it is.
  struct Post {
    let text: String
    let kind: String
    /// Whether the person no longer holds it: 原, 前.
    var isFormer = false
  }

  /// The posts of a range that holds nothing else but 、 between them, and words of the body's own departments before
  /// one (心内科主任, 渔业部长); `nil` where it holds anything else, or a word that is no office.
  ///
  /// - Parameter withDescriptions: whether words that are no office count too: 村民, 代表.
  /// - Parameter withDepartments: whether a department of the body may stand before a post.
  func posts(in range: Range<Int>, withDescriptions: Bool = false, withDepartments: Bool = true) -> [Post]? {
    guard !range.isEmpty, range.count <= 90 else { return nil }
    var posts: [Post] = []
    var position = range.lowerBound
    var isFormer = false
    var unread = position
    while position < range.upperBound {
      if let hit = keywords.longest([.post, .profession], in: text, at: position, end: range.upperBound) {
        let keyword = keywords[hit: hit]
        let isProfession = keyword.roles.contains(.profession)
        guard keyword.kind != "description" || isProfession || withDescriptions else { return nil }
        posts.append(
          Post(
            text: text.string(unread..<hit.end), kind: isProfession ? "profession" : keyword.kind, isFormer: isFormer))
        position = hit.end
        unread = position
        continue
      }
      if unread == position {
        if text.has("、", at: position) || text.has("兼", at: position) {
          position += 3
          unread = position
          continue
        }
        if text.has("原", at: position) || text.has("前", at: position) {
          isFormer = true
          position += 3
          unread = position
          continue
        }
      }
      // A department of the body may stand before a post; a particle or verb may not.
      guard withDepartments, text.isHan(at: position), !Self.bodies.contains(text.scalar(at: position)),
        text.scalarCount(unread..<position) < 6,
        keywords.longest([.boundary, .speech, .conjunction], in: text, at: position, end: range.upperBound) == nil
      else { return nil }
      position = text.next(position)
    }
    return posts.isEmpty || unread < range.upperBound ? nil : posts
  }
}
