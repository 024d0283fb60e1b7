internal import SourceText
internal import TypedGraph

/// Joint undertakings of places: 广佛肇清云…合作机制, 荆岳区域党建合作共建, “当枝松宜东”百强县市融合发展.
package struct JointUndertakingStage: LinkingStage {
  package static let rules = ["initiative/joint-undertaking", "initiative/quoted-work"]

  /// What places undertake has a name of its own from so many characters on; 广佛合作 alone has none.
  private static let leastTail = 5

  package init() {}

  /// Places that are named together (荆岳, “当枝松宜东”, 荆州—岳阳), then a phrase that ends in 合作, 共建, 一体化.
  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(&state, resources: resources)
    var ends: [Int: Int] = [:]
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.jointHead) {
      guard let group = state.lastGroup(endingBy: hit.start),
        let sentence = state.sentence(at: hit.start),
        state.source.sentences[sentence].range.contains(group.range.lowerBound)
      else { continue }
      let start = tailStart(of: group, in: state)
      guard start <= hit.start, state.text.scalarCount(start..<hit.start) <= 14,
        finder.boundary.start(of: hit.start, floor: start, limit: 40, passing: finder.closesGroup) == start
      else { continue }
      ends[group.range.lowerBound] = max(ends[group.range.lowerBound] ?? 0, hit.end)
    }
    for group in state.groups {
      guard var end = ends[group.range.lowerBound],
        state.text.scalarCount(tailStart(of: group, in: state)..<end) >= Self.leastTail
      else { continue }
      let tail = state.hits(in: end..<min(end + 1, state.text.count)).filter {
        resources.keywords[hit: $0].roles.contains(.initiativeHead)
      }
      var kind = "platform"
      if let head = tail.max(by: { $0.end < $1.end }) {
        kind = resources.keywords[hit: head].kind
        end = head.end
      }
      let isQuoted = tailStart(of: group, in: state) > group.range.upperBound
      let opening = isQuoted ? state.text.previous(group.range.lowerBound) : group.range.lowerBound
      let identity = InitiativeNaming.undertaking(
        of: group, tail: state.text.string(tailStart(of: group, in: state)..<end),
        shown: finder.display(opening..<end), in: state)
      // In “当枝松宜东”融合发展 the places stay mentions of their own.
      let start = isQuoted ? tailStart(of: group, in: state) : group.range.lowerBound
      state.enterInitiative(
        start..<end, kind: kind, rule: "initiative/joint-undertaking", finder: finder, naming: identity)
    }
    enterQuotedWork(&state, finder, resources)
    enterQuotedObjects(&state, finder, resources)
  }

  private static let together: [StaticString] = ["共创", "共同", "联合", "协同", "携手"]

  /// 共创“某某家庭”, 联合开展“某某先锋”: what several carry out together, named by a quotation that ends the clause.
  private func enterQuotedObjects(
    _ state: inout LinkingState, _ finder: NameFinder, _ resources: LinkingResources
  ) {
    let text = state.text
    var found: [Range<Int>] = []
    for hit in state.hits where !resources.keywords[hit: hit].roles.isDisjoint(with: [.launch, .carriesOut]) {
      guard text.scalar(at: hit.end) == 0x201C,
        Self.together.contains(where: { text.has($0, at: hit.start) || text.has($0, endingAt: hit.start) })
      else { continue }
      let open = text.next(hit.end)
      var close = open
      var count = 0
      while close < text.count, count <= 16, text.scalar(at: close) != 0x201D, text.scalar(at: close) != 0x0A {
        close = text.next(close)
        count += 1
      }
      guard (4...16).contains(count), text.scalar(at: close) == 0x201D, case let end = text.next(close),
        Separators.endsClause(text.scalar(at: end)) || end >= text.count, found.last != open..<close,
        !state.hits(in: open..<close).contains(where: {
          $0.end == close
            && !resources.keywords[hit: $0].roles.isDisjoint(with: [.institutionSuffix, .weakSuffix, .boundSuffix])
        })
      else { continue }
      found.append(open..<close)
    }
    for range in found {
      state.enterInitiative(range, kind: "campaign", rule: "initiative/quoted-work", finder: finder)
    }
  }

  /// 启动某服务“跨省通办”合作: joint work that a quotation names, behind a verb that begins or carries it out.
  private func enterQuotedWork(_ state: inout LinkingState, _ finder: NameFinder, _ resources: LinkingResources) {
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.jointHead) {
      guard state.text.scalar(before: hit.start) == 0x201D, let sentence = state.sentence(at: hit.start),
        resources.keywords.longest(
          [.jointHead, .initiativeHead], in: state.text, at: hit.start, end: state.text.count)?
          .end == hit.end
      else { continue }
      let floor = state.source.sentences[sentence].range.lowerBound
      let start = finder.boundary.start(of: hit.start, floor: floor, limit: 24)
      guard
        state.hits(in: max(floor, start - 18)..<start).contains(where: {
          $0.end == start && !resources.keywords[hit: $0].roles.isDisjoint(with: [.launch, .carriesOut])
        })
      else { continue }
      state.enterInitiative(start..<hit.end, kind: "platform", rule: "initiative/quoted-work", finder: finder)
    }
  }

  /// Behind a group, and behind the quotation mark that closes it.
  private func tailStart(of group: PlaceGroup, in state: LinkingState) -> Int {
    let end = group.range.upperBound
    let isQuoted =
      state.text.scalar(at: end) == 0x201D && state.text.scalar(before: group.range.lowerBound) == 0x201C
    return isQuoted ? state.text.next(end) : end
  }
}
