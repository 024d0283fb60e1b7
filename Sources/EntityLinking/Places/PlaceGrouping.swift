internal import TypedGraph

/// Gathers places that are named together into groups: 宜昌、荆州、荆门, 荆州与岳阳, 石首—华容. A list may run through chains
/// (岳阳市云溪区、君山区和荆州市监利市): of a chain, the last place is the member.
struct PlaceGrouping {
  let text: ViewText

  /// A decided place in the text.
  struct Item {
    let range: Range<Int>
    let identity: EntityID
    /// Whether it is the parent of the item right behind it.
    let leadsChain: Bool
  }

  /// The groups of two or more among items in order. A dash binds tighter than an enumeration mark: 石首—华容、洪湖—临湘 are
  /// two groups.
  func groups(of items: [Item]) -> [PlaceGroup] {
    var groups: [PlaceGroup] = []
    var index = 0
    while index < items.count {
      var end = index + 1
      var dashes: [Int] = []
      var marks: [Int] = []
      while end < items.count {
        let gap = items[end - 1].range.upperBound..<items[end].range.lowerBound
        if gap.isEmpty, items[end - 1].leadsChain {
          end += 1
          continue
        }
        guard gap.lowerBound < gap.upperBound, Separators.isListSeparator(text, gap) else { break }
        if Separators.isDash(text, gap) { dashes.append(end) } else { marks.append(end) }
        end += 1
      }
      let cuts = dashes.isEmpty ? [] : marks
      var start = index
      for cut in cuts + [end] {
        if let group = group(items[start..<cut]) { groups.append(group) }
        start = cut
      }
      index = end
    }
    return groups
  }

  private func group(_ items: ArraySlice<Item>) -> PlaceGroup? {
    var members: [EntityID] = []
    for item in items where !item.leadsChain && !members.contains(item.identity) { members.append(item.identity) }
    guard members.count > 1, let first = items.first, let last = items.last else { return nil }
    return PlaceGroup(
      range: first.range.lowerBound..<last.range.upperBound, members: members, parts: items.map(\.range),
      isCompound: false)
  }
}
