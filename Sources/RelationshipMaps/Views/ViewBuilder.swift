/// Turns a graph into a drawing. One view, one type, one file.
protocol ViewBuilder {
  /// Makes the drawing.
  /// - Throws: `RelationshipMapsError` `emptyView` where nothing is to be drawn, `unknownFocus` where one is needed.
  func drawing(_ context: ViewContext) throws(RelationshipMapsError) -> MapDrawing
}

extension MapView {
  /// The view's builder.
  var builder: any ViewBuilder {
    switch self {
    case .cooperation: CooperationView()
    case .initiatives: InitiativesView()
    case .ego: EgoView()
    case .timeline: TimelineView()
    case .hierarchy: HierarchyView()
    case .geographic: GeographicView()
    }
  }
}
