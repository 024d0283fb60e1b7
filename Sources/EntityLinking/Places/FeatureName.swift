internal import TypedGraph

/// The name of a place that no list holds, found by its last word.
struct FeatureName {
  /// From its first to its last character, in UTF-8 bytes of the view.
  let range: Range<Int>
  /// What its last word says of it.
  let group: PlaceWords.Group
  /// The division, town or village right before it, of whose chain it is the last member.
  let parent: EntityID?
  /// Whether it is a house that the text names as a place to be at: 在…博物馆开幕, 参观…博物馆.
  var isVenue = false
}

/// What stands where a name begins.
enum NameOpening {
  /// The start of a sentence, punctuation, or the end of a date.
  case edge
  /// A word that places stand behind: 在, 抵达, 参观, 的.
  case word
  /// An enumeration mark: the name is a member of a list.
  case list
  /// The place in which it lies.
  case chain
  /// A word that no name reaches across, but that says nothing of places.
  case weak
}
