internal import Configuration

/// What a service asks its worker: one layout, to be done in so many milliseconds.
struct WorkerRequest: Codable {
  var graph: LayoutGraph
  var milliseconds: Int
}

/// What a worker says: the version it speaks for when it starts, then a layout or an error for each request.
enum WorkerReply: Codable {
  case ready(version: String)
  case layout(Layout)
  case failure(code: String, message: String, advice: String)

  /// An error as it crosses the process boundary.
  init(_ error: GraphvizError) {
    self = .failure(
      code: error.code.rawValue, message: error.diagnostic.message, advice: error.diagnostic.advice)
  }
}
