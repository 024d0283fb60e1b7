internal import TypedGraph

/// What one side, prediction or gold, says of stretches of the text: that a name of `Meaning` stands there, or words
/// that stand for it. A meaning is a type where names are counted, and an entity where links are.
struct SpanClaims<Meaning: Hashable> {
  /// One claim.
  struct Claim: Hashable {
    let range: Range<Int>
    let meaning: Meaning
  }

  var names: Set<Claim> = []
  var anaphora: Set<Claim> = []

  mutating func insert(_ range: Range<Int>, _ meaning: Meaning, anaphoric: Bool) {
    let claim = Claim(range: range, meaning: meaning)
    if anaphoric { anaphora.insert(claim) } else { names.insert(claim) }
  }

  // What one side takes for a name and the other for an anaphor is a matter of taste, so it is judged as what gold
  // takes it for: the same words are then neither missed here nor too many there.

  /// The claims to be judged as names: those called names, without what gold has as an anaphor only, and those called
  /// anaphora that gold has as names.
  func judgedAsNames(by gold: SpanClaims) -> Set<Claim> {
    names.subtracting(gold.anaphora.subtracting(gold.names)).union(anaphora.intersection(gold.names))
  }

  /// The claims to be judged as anaphora: those called so, without what gold has as a name, and those called names that
  /// gold has as anaphora.
  func judgedAsAnaphora(by gold: SpanClaims) -> Set<Claim> {
    anaphora.subtracting(gold.names).union(names.intersection(gold.anaphora))
  }
}
