/// Decides which people of one name, each known from one document, are one person.
///
/// - Two who hold posts are one where they hold one in the same body, or the same post in the same place.
/// - One of whom a document tells no post is the person of that name who holds posts in the document's home place, if
///   there is just one; otherwise the one without posts whom other documents of that place name.
/// - All others stay apart: see ``NamesakeQuestion``.
///
/// The result depends on what the documents say and not on their order.
package enum PersonResolution {
  /// The identity of each person, by document.
  /// - Parameters:
  ///   - name: the identity that they share: type and name.
  ///   - profiles: one a document.
  /// - Returns: `name` for all where they are one person; otherwise the name with a body or a place behind it.
  /// - Complexity: O(n · the number of distinct persons).
  package static func identities(of name: EntityID, _ profiles: [PersonProfile]) -> [String: EntityID] {
    var groups = officeHolders(profiles.filter { !$0.offices.isEmpty })
    let holders = groups.count
    for profile in profiles.filter({ $0.offices.isEmpty }).sorted(by: { $0.document < $1.document }) {
      let home = profile.home.map(placeKey)
      let fitting = groups.indices.prefix(holders).filter { groups[$0].isAt(home) }
      if fitting.count == 1 {
        groups[fitting[0]].documents.append(profile.document)
      } else if let home,
        let known = groups.indices.dropFirst(holders).first(where: { groups[$0].places.contains(home) })
      {
        groups[known].documents.append(profile.document)
      } else {
        groups.append(
          Group(documents: [profile.document], label: profile.home ?? String(profile.document.prefix(8)), home: home))
      }
    }
    var identities: [String: EntityID] = [:]
    for (group, label) in zip(groups, labels(groups)) {
      let identity = groups.count == 1 ? name : EntityID(rawValue: "\(name.rawValue)（\(label)）")
      for document in group.documents { identities[document] = identity }
    }
    return identities
  }

  /// The documents that speak of one person.
  private struct Group {
    var documents: [String]
    var bodies: Set<EntityID> = []
    var names: Set<String> = []
    var posts: Set<String> = []
    var places: Set<String>
    /// What tells the person from namesakes: the first body by name, else the place, else the document.
    var label: String

    init(documents: [String], label: String, home: String?) {
      self.documents = documents
      self.label = label
      places = home.map { [$0] } ?? []
    }

    init(_ profile: PersonProfile) {
      documents = [profile.document]
      label = profile.offices.map(\.name).min() ?? ""
      bodies = Set(profile.offices.map(\.body))
      names = Set(profile.offices.map(\.name))
      places = Set(profile.offices.flatMap { $0.places.map(placeKey) })
      posts = Set(
        profile.offices.flatMap { office in
          office.post.split(separator: "、").flatMap { post in office.places.map { "\(post)@\(placeKey($0))" } }
        })
    }

    /// Whether a post is held in a place: in a body that lies there or says so in its name.
    func isAt(_ home: String?) -> Bool {
      home.map { home in places.contains(home) || names.contains { $0.hasPrefix(home) } } ?? false
    }

    func isSame(as other: Group) -> Bool {
      !bodies.isDisjoint(with: other.bodies) || !posts.isDisjoint(with: other.posts)
    }

    mutating func join(_ other: Group) {
      documents += other.documents
      bodies.formUnion(other.bodies)
      names.formUnion(other.names)
      posts.formUnion(other.posts)
      places.formUnion(other.places)
      label = min(label, other.label)
    }
  }

  /// Those with posts, by their smallest documents; each joins all groups that it has something in common with.
  private static func officeHolders(_ profiles: [PersonProfile]) -> [Group] {
    var groups: [Group] = []
    for profile in profiles.sorted(by: { $0.document < $1.document }) {
      var own = Group(profile)
      var others: [Group] = []
      for group in groups {
        if group.isSame(as: own) { own.join(group) } else { others.append(group) }
      }
      groups = others + [own]
    }
    return groups
  }

  /// The labels; two that are alike get the smallest document behind them.
  private static func labels(_ groups: [Group]) -> [String] {
    groups.map { group in
      let isShared = groups.filter { $0.label == group.label }.count > 1
      return isShared ? "\(group.label)，\((group.documents.min() ?? "").prefix(8))" : group.label
    }
  }

  /// A place's name without the word for its level: documents say 长沙 and 长沙市 for one home.
  private static func placeKey(_ name: String) -> String {
    guard name.count > 2, let last = name.last, "市县区州省旗盟".contains(last) else { return name }
    return String(name.dropLast())
  }
}
