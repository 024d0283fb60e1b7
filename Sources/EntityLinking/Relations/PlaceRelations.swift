internal import TypedGraph

/// What lies where, by the gazetteer and by the identities of towns and villages, which begin with their county's.
struct PlaceRelations {
  private let gazetteer: Gazetteer

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Whether a place lies within another.
  func isWithin(_ part: EntityID, _ whole: EntityID) -> Bool {
    guard part != whole else { return false }
    if part.key.hasPrefix(whole.key + ".") { return true }
    guard let wholeEntry = gazetteer.entry(key: whole.key) else { return false }
    if let partEntry = gazetteer.entry(key: part.key) { return gazetteer.isWithin(partEntry, wholeEntry) }
    let county = part.key.prefix { $0 != "." }
    return gazetteer.entry(key: String(county)).map { gazetteer.isWithin($0, wholeEntry) } ?? false
  }

  /// Whether the gazetteer knows a place to lie elsewhere than in another.
  func isElsewhere(_ part: EntityID, _ whole: EntityID) -> Bool {
    let known = gazetteer.entry(key: part.key) ?? gazetteer.entry(key: String(part.key.prefix { $0 != "." }))
    return known != nil && gazetteer.entry(key: whole.key) != nil && !isWithin(part, whole)
  }
}
