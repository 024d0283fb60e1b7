package import SourceText
package import TypedGraph

extension PageContinuation {
  /// A mark whose other part may stand in another document; nil where it stands in the same.
  package init?(_ mark: Continuation) {
    guard !mark.isJoined else { return nil }
    self.init(
      direction: mark.direction == .from ? .from : .on, page: mark.page, ownPage: mark.ownPage, title: mark.title,
      article: mark.article)
  }
}
