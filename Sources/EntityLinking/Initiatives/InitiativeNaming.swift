internal import SourceText
internal import TypedGraph

/// Gives initiatives their names and identities, so that the ways in which a document writes one initiative come to one
/// entity.
enum InitiativeNaming {
  /// A name and the key of the identity.
  struct Identity {
    let key: String
    let name: String
  }

  /// The identity of a name: a meeting of a body goes by the body's full name (市委六届九次全会), a name that continues
  /// behind a bracket takes along what the bracket defines.
  static func identity(of range: Range<Int>, finder: NameFinder, in state: LinkingState) -> Identity {
    let own = Identity(key: normalized(finder.key(range)), name: finder.display(range))
    if let body = state.candidates.starting(at: range.lowerBound).first(where: {
      $0.type == .institution && $0.range.upperBound < range.upperBound
    }), body.rule != "institution/suffix", let institution = body.entity {
      let tail = state.text.string(body.range.upperBound..<range.upperBound)
      let name = institution.key.hasSuffix("委员会") ? String(institution.key.dropLast(2)) : institution.key
      return Identity(key: normalized(name + tail), name: name + tail)
    }
    if let defined = definedBefore(range.lowerBound, in: state) {
      return Identity(key: normalized(defined + finder.key(range)), name: defined + finder.display(range))
    }
    return own
  }

  /// The identity of a joint undertaking: its places, then what they undertake, without 两地 and 区域 before it and 机制
  /// behind it.
  static func undertaking(
    of group: PlaceGroup, tail: String, shown: String, in state: LinkingState
  ) -> Identity {
    let places = group.members.map { state.entities[$0]?.name ?? $0.key }
    var core = tail
    for prefix in ["两地", "三地", "四地", "区域"] where core.hasPrefix(prefix) { core.removeFirst(prefix.count) }
    let hasSuffix = core.hasSuffix("机制") && core.count > 4
    if hasSuffix { core.removeLast(2) }
    return Identity(
      key: places.sorted().joined(separator: "—") + core, name: hasSuffix ? String(shown.dropLast(2)) : shown)
  }

  /// The identity of an agreement that its sentence signs without naming it in full: the parties belong to its name.
  static func agreement(_ range: Range<Int>, parties: [String], finder: NameFinder) -> Identity {
    let places = parties.joined(separator: "—")
    return Identity(key: places + finder.key(range), name: places + finder.display(range))
  }

  /// The identity of an agreement between institutions.
  static func agreement(_ range: Range<Int>, between parties: [String], finder: NameFinder) -> Identity {
    let names = parties.joined(separator: "与")
    return Identity(key: names + finder.key(range), name: names + finder.display(range))
  }

  /// The identity of a meeting that somebody holds without giving it a name: 荆州市委召开新闻发布会.
  static func meeting(_ range: Range<Int>, host: String, date: String?, finder: NameFinder) -> Identity {
    let suffix = date.map { "（\($0)）" } ?? ""
    return Identity(key: host + finder.key(range) + suffix, name: host + finder.display(range) + suffix)
  }

  /// One spelling for what is written in several.
  private static func normalized(_ key: String) -> String {
    let text = ViewText(Array(key.utf8))
    let isLong = text.utf8.indices.contains { text.has("全体会议", at: $0) }
    return isLong ? key.replacing("全体会议", with: "全会") : key
  }

  /// The name that a bracket right before a position has given a short form: 宜荆荆都市圈（以下简称“都市圈”）….
  private static func definedBefore(_ position: Int, in state: LinkingState) -> String? {
    let text = state.text
    guard text.scalar(before: position) == 0x29 else { return nil }
    var open = text.previous(position)
    while open > 0, text.scalar(at: open) != 0x28, text.scalar(at: open) != 0x0A { open = text.previous(open) }
    let named = state.candidates.ending(at: open).filter { $0.type == .place }
      .max { $0.range.count < $1.range.count }
    return named.map { text.string($0.range) }
  }
}
