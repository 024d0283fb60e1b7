internal import SourceText
internal import TypedGraph

/// People: a Chinese name behind a post (市长万小平), before a word of speech or an honorific, behind words of appointment,
/// the names of bylines (□ 记者 甲 乙) and captions, names set with a blank inside (何　青), names in lists with others, names
/// with a middle dot (minorities, foreigners) and in Latin letters, and people whose given names are withheld (董某).
package struct PersonStage: LinkingStage {
  package static let rules = [
    "person/post", "person/speech", "person/honorific", "person/byline", "person/middle-dot", "person/appointment",
    "person/of", "person/spaced", "person/list", "person/withheld", "person/latin",
  ]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let reader = NameReader(state, keywords: resources.keywords)
    let finder = PersonFinder(state, keywords: resources.keywords, reader: reader)
    var found = finder.behindPosts() + finder.beforeSpeech() + finder.beforeHonorifics() + finder.inBylines()
    found += finder.appointed() + finder.behindOf() + finder.spaced() + finder.withheld() + finder.foreign()
    found += finder.listed(with: found)
    var entered: Set<Range<Int>> = []
    // A part of a foreign name stands for the whole: 史密斯 behind 约翰·史密斯.
    let parts = Set(
      found.filter { $0.rule == "person/middle-dot" }
        .flatMap { state.text.string($0.range).split(separator: "·").map(String.init) })
    for name in found where entered.insert(name.range).inserted {
      if name.rule == "person/middle-dot" || !parts.contains(state.text.string(name.range)) { enter(name, &state) }
    }
  }

  private func enter(_ found: FoundPerson, _ state: inout LinkingState) {
    let isHan = state.text.isHan(at: found.range.lowerBound)
    let name = state.text.string(found.range).filter { !isHan || $0 != " " }
    let node = Node(id: EntityID(.person, name), type: .person, kind: "", name: name, names: [name])
    state.entities.enter(node)
    state.candidates.append(LinkedSpan(range: found.range, type: .person, entities: [node.id], rule: found.rule))
    // The parts of a foreign name stand for it later; the first is a man's own name, the last his family's.
    let parts = name.split(separator: "·").map(String.init)
    for alias in [name] + (parts.count > 1 ? parts.filter { $0.unicodeScalars.count > 1 } : []) {
      state.aliases.append(
        DocumentAlias(
          text: Array(alias.utf8), entity: node.id, scope: alias == name ? 0 : found.range.upperBound,
          isAnaphoric: false, rule: "person/repeated"))
    }
  }
}
