internal import Graphviz

extension RelationshipMap {
  /// The map in the language of Graphviz, with its places: `neato -n2 -Tsvg` draws it as it stands, any other engine
  /// lays it out anew. Names of documents are texts in it and nothing else: no escape, entity or markup of theirs works.
  public var dot: String { DOTWriter(geometry).text }
}

/// Writes a geometry as DOT.
private struct DOTWriter {
  private(set) var text = ""

  init(_ geometry: MapGeometry) {
    text = "digraph \(Self.quoted(geometry.title)) {\n"
    text += "  graph [label=\(Self.label([geometry.title])), labelloc=t, charset=\"UTF-8\", splines=true];\n"
    text += "  node [fixedsize=true, fontname=\"sans-serif\", fontsize=11, style=filled, fillcolor=white];\n"
    text += "  edge [arrowhead=none, color=\"#8f9aa6\", fontname=\"sans-serif\", fontsize=10];\n"
    for (index, group) in geometry.groups.enumerated() {
      let members = geometry.nodes.filter { $0.group == group.id }.map { "\(Self.quoted($0.id));" }
      text += "  subgraph cluster_\(index) {\n    label=\(Self.label(group.label));\n"
      text += "    \(members.joined(separator: " "))\n  }\n"
    }
    for node in geometry.nodes { add(node, height: geometry.size.height) }
    for link in geometry.links { add(link) }
    text += "}\n"
  }

  private mutating func add(_ node: MapGeometry.Node, height: Double) {
    let center = node.box.center
    let attributes = [
      "label=\(Self.label(node.label + node.details))", "shape=\(Self.shape(node.shape))",
      "width=\(Self.number(node.box.width / 72))", "height=\(Self.number(node.box.height / 72))",
      "pos=\"\(Self.number(center.x)),\(Self.number(height - center.y))!\"", "class=\(Self.quoted(node.type))",
    ]
    text += "  \(Self.quoted(node.id)) [\(attributes.joined(separator: ", "))];\n"
  }

  private mutating func add(_ link: MapGeometry.Link) {
    var attributes = [
      "penwidth=\(Self.number(link.width))", "class=\(Self.quoted(link.predicates.joined(separator: " ")))",
    ]
    if !link.label.isEmpty { attributes.insert("label=\(Self.label(link.label))", at: 0) }
    if link.directed { attributes.append("arrowhead=normal") }
    if link.planned { attributes.append("style=dashed") }
    text += "  \(Self.quoted(link.source)) -> \(Self.quoted(link.target)) [\(attributes.joined(separator: ", "))];\n"
  }

  private static func shape(_ shape: String) -> String {
    switch NodeShape(rawValue: shape) {
    case .octagon: "octagon"
    case .ellipse: "ellipse"
    case .note: "note"
    default: "box"
    }
  }

  private static func number(_ value: Double) -> String { SVGWriter.number(value) }

  /// A quoted string; a backslash at the end would swallow the quote.
  private static func quoted(_ text: String) -> String {
    "\"" + cleaned(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A label: beside quotes, Graphviz decodes entities and escapes such as `\N` in it.
  private static func label(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      cleaned(line).replacing("&", with: "&amp;").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
    return "\"" + escaped.joined(separator: "\\n") + "\""
  }

  private static func cleaned(_ text: String) -> String { text.singleLine }
}
