import GraphStore
import TypedGraph

extension GraphFile {
  /// The whole graph for maps and reports: documents under their paths as seen from the working folder, where these
  /// are relative. An absolute path never gets into a drawing.
  func drawableGraph() throws(GraphStoreError) -> DocumentGraph {
    var graph = try graph()
    let names = documentPath
    for index in graph.documents.indices {
      graph.documents[index].paths = graph.documents[index].paths.map { path in
        let opened = names.opened(path)
        return opened.hasPrefix("/") ? path : opened
      }
    }
    return graph
  }
}
