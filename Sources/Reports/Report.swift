/// A finished report.
public struct Report: Sendable, Hashable {
  /// The title.
  public let title: String
  /// The report as Markdown (CommonMark with tables). It shows its maps as pictures that stand beside it.
  public let markdown: String
  /// The pictures that the Markdown shows, in order.
  public let pictures: [Picture]
  /// The report as one HTML page that needs nothing else.
  public let html: String

  /// A picture of a Markdown report.
  public struct Picture: Sendable, Hashable {
    /// Its file name, relative to the Markdown file.
    public let fileName: String
    /// SVG.
    public let svg: String
  }
}
