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

  /// The groups of two or more among items in order.
  func groups(of items: [Item]) -> [PlaceGroup] {
    var groups: [PlaceGroup] = []
    var current: PlaceGroup?
    var previousEnd = -1
    var isInChain = false
    for item in items {
      if let group = current, item.range.lowerBound == previousEnd, isInChain {
        current = PlaceGroup(
          range: group.range.lowerBound..<item.range.upperBound, members: group.members, isCompound: false)
      } else if let group = current, Separators.isListSeparator(text, previousEnd..<item.range.lowerBound),
        previousEnd < item.range.lowerBound
      {
        current = PlaceGroup(
          range: group.range.lowerBound..<item.range.upperBound, members: group.members, isCompound: false)
      } else {
        if let group = current, group.members.count > 1 { groups.append(group) }
        current = PlaceGroup(range: item.range, members: [], isCompound: false)
      }
      if !item.leadsChain, current?.members.contains(item.identity) == false { current?.members.append(item.identity) }
      isInChain = item.leadsChain
      previousEnd = item.range.upperBound
    }
    if let group = current, group.members.count > 1 { groups.append(group) }
    return groups
  }
}
