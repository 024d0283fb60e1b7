extension PersonResolution {
  /// The identities of all people of some fragments, by the name that a document gives them and by document.
  static func identities(
    in fragments: [Fragment], documents: [String: DocumentRecord]
  ) -> [EntityID: [String: EntityID]] {
    var profiles: [EntityID: [String: PersonProfile]] = [:]
    for fragment in fragments {
      let document = fragment.document.id
      for entity in fragment.entities where entity.node.type == .person {
        var profile = PersonProfile(of: entity.node.id, in: fragment)
        profile.home = documents[document]?.home
        profile.offices += profiles[entity.node.id]?[document]?.offices ?? []
        profiles[entity.node.id, default: [:]][document] = profile
      }
    }
    return Dictionary(
      uniqueKeysWithValues: profiles.map { ($0.key, identities(of: $0.key, Array($0.value.values))) })
  }
}
