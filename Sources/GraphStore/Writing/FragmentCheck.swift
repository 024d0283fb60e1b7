internal import Configuration
internal import TypedGraph

/// Refuses a fragment that cannot be stored whole, before anything is written.
struct FragmentCheck {
  let schema: Schema

  func check(_ fragment: Fragment) throws(GraphStoreError) {
    var global: [EntityID: EntityID] = [:]
    for entity in fragment.entities {
      guard global[entity.node.id] == nil else {
        throw refusal(fragment, "the entity \(entity.node.id) stands twice")
      }
      global[entity.node.id] = EntityResolution.globalIdentity(of: entity, in: fragment.document.id)
    }
    for statement in fragment.statements {
      guard let source = global[statement.source], let target = global[statement.target] else {
        throw refusal(
          fragment, "\(statement.source) \(statement.predicate.rawValue) \(statement.target): no such entity")
      }
      do {
        try schema.check(source.type, statement.predicate, target.type)
      } catch {
        throw refusal(fragment, error.diagnostic.message)
      }
    }
    for mention in fragment.mentions where global[mention.node] == nil {
      throw refusal(fragment, "a mention of \(mention.node): no such entity")
    }
  }

  private func refusal(_ fragment: Fragment, _ reason: String) -> GraphStoreError {
    let name = fragment.document.paths.first ?? fragment.document.id
    return GraphStoreError(.invalidFragment, "the document '\(name)' cannot be stored: \(reason)")
  }
}
