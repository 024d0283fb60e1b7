import SourceText
import TypedGraph

@testable import EntityLinking

/// What must hold of every fragment, whatever the text.
enum FaithfulFragment {
  /// What does not hold, a sentence each; empty for a faithful fragment.
  static func faults(of fragment: Fragment, source: SourceBuffer) -> [String] {
    let scalars = Array(String(decoding: source.utf8, as: UTF8.self).unicodeScalars)
    func text(_ range: Range<Int>) -> String {
      guard 0 <= range.lowerBound, range.upperBound <= scalars.count else { return "" }
      return String(String.UnicodeScalarView(scalars[range]))
    }
    let known = Set(fragment.entities.map(\.node.id))
    var faults: [String] = []
    for mention in fragment.mentions {
      if mention.range.isEmpty || !text(mention.range).utf8.elementsEqual(mention.text.utf8) {
        faults.append("mention \(mention.text) at \(mention.range) reads \(text(mention.range))")
      }
      if !known.contains(mention.node) { faults.append("mention of \(mention.node), which is no entity") }
      if mention.rule.isEmpty { faults.append("mention \(mention.text) without a rule") }
    }
    for edge in fragment.statements {
      if !known.contains(edge.source) || !known.contains(edge.target) {
        faults.append("statement of unknown entities: \(edge.key)")
      }
      for evidence in edge.evidence { faults += self.faults(of: evidence, source: source, text: text) }
    }
    if Set(fragment.statements.map(\.key)).count != fragment.statements.count {
      faults.append("one statement stands twice")
    }
    return faults
  }

  private static func faults(of evidence: Evidence, source: SourceBuffer, text: (Range<Int>) -> String) -> [String] {
    var faults: [String] = []
    if evidence.range.isEmpty || !text(evidence.range).utf8.elementsEqual(evidence.quote.utf8) {
      faults.append("quote \(evidence.quote) at \(evidence.range) reads \(text(evidence.range))")
    }
    if source.scalarRange(ofUTF8: evidence.utf8Range) != evidence.range {
      faults.append("bytes \(evidence.utf8Range) are not scalars \(evidence.range)")
    }
    if source.utf8[evidence.utf8Range].elementsEqual(evidence.quote.utf8) == false {
      faults.append("bytes \(evidence.utf8Range) do not read \(evidence.quote)")
    }
    let before = text(0..<evidence.range.lowerBound).replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let line = before.unicodeScalars.reduce(1) { $0 + ($1 == "\n" ? 1 : 0) }
    if line != evidence.line { faults.append("line \(evidence.line) is line \(line)") }
    if evidence.unwrappedQuote.contains("\n") { faults.append("an unwrapped quote has a line break") }
    for role in [evidence.roles.subject, evidence.roles.object, evidence.roles.trigger] {
      if let role, role.isEmpty || text(role).isEmpty { faults.append("a role at \(role) holds nothing") }
    }
    if !RelationRules.all.contains(where: { type(of: $0).name == evidence.rule }) {
      faults.append("no rule is called \(evidence.rule)")
    }
    if !(0...1).contains(evidence.confidence) { faults.append("confidence \(evidence.confidence)") }
    return faults
  }
}
