internal import SourceText
internal import TypedGraph

extension LinkingState {
  /// Enters an initiative that a range names.
  /// - Parameter naming: its name and identity; by `InitiativeNaming` where none is given.
  mutating func enterInitiative(
    _ range: Range<Int>, kind: String, rule: String, finder: NameFinder, naming: InitiativeNaming.Identity? = nil
  ) {
    let naming = naming ?? InitiativeNaming.identity(of: range, finder: finder, in: self)
    let node = Node(
      id: EntityID(.initiative, naming.key), type: .initiative, kind: kind, name: naming.name,
      names: [naming.name, finder.display(range)])
    entities.enter(node)
    candidates.append(
      LinkedSpan(
        range: range, type: .initiative, entities: [node.id], components: finder.components(of: range, in: self),
        rule: rule))
  }
}
