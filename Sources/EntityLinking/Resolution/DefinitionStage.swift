internal import SourceText
internal import TypedGraph

/// Short forms that a document defines: 宜荆荆都市圈（以下简称“都市圈”）. The short form stands for the name right before the
/// bracket, or at the end of a title in 《》, from its definition to the end of the document.
package struct DefinitionStage: LinkingStage {
  package static let rules = ["definition/short-form"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let text = state.text
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.definition) {
      guard text.scalar(before: hit.start) == 0x28 else { continue }
      let bracket = text.previous(hit.start)
      guard let entity = named(before: bracket, in: state), let short = shortForm(at: hit.end, text),
        !isSet(short, in: state, resources)
      else { continue }
      // An institution's short form is a name, unless it is a word for any of its kind (公司, 本公司).
      let isName =
        entity.type == .institution && !text.has("本", at: short.lowerBound)
        && resources.keywords.longest(
          [.institutionSuffix, .organ, .genericBody], in: text, at: short.lowerBound, end: short.upperBound)?.end
          != short.upperBound
      state.aliases.append(
        DocumentAlias(
          text: Array(text.utf8[short]), entity: entity, scope: short.lowerBound, isAnaphoric: !isName,
          rule: "definition/short-form"))
    }
  }

  /// 以下统称“三方” gives all parties a name that `SetAnaphorStage` reads.
  private func isSet(_ short: Range<Int>, in state: LinkingState, _ resources: LinkingResources) -> Bool {
    let hit = resources.keywords.longest(.setAnaphor, in: state.text, at: short.lowerBound, end: short.upperBound)
    return hit?.end == short.upperBound
  }

  /// The entity of the longest candidate that ends right before the bracket, or before the 》 there.
  private func named(before bracket: Int, in state: LinkingState) -> EntityID? {
    var end = bracket
    while end > 0, [0x300B, 0x201D].contains(state.text.scalar(before: end)) { end = state.text.previous(end) }
    let before = state.candidates.ending(at: bracket) + (end < bracket ? state.candidates.ending(at: end) : [])
    return
      before
      .max { $0.range.count < $1.range.count }?.entity
  }

  /// The short form: in quotes or 《》, or up to the closing bracket.
  private func shortForm(at start: Int, _ text: ViewText) -> Range<Int>? {
    var position = start
    while position < text.count, [0x3A, 0x4E3A].contains(text.scalar(at: position)) { position = text.next(position) }
    let open = text.scalar(at: position)
    let closing: UInt32 = open == 0x201C ? 0x201D : open == 0x300A ? 0x300B : 0x29
    if closing != 0x29 { position = text.next(position) }
    var end = position
    while end < text.count, text.scalar(at: end) != closing, text.scalar(at: end) != 0x0A { end = text.next(end) }
    let length = text.scalarCount(position..<end)
    return text.scalar(at: end) == closing && (1...20).contains(length) ? position..<end : nil
  }
}
