internal import TypedGraph

/// Compares mentions: as names of a type, as names of an entity, and as anaphora.
struct MentionComparison {
  private let prediction: ScoredPrediction
  private let alignment: Alignment
  /// A stretch with the type of what it names.
  private let types: (predicted: SpanClaims<EntityType>, gold: SpanClaims<EntityType>)
  /// A stretch with gold's identity of what it names.
  private let links: (predicted: SpanClaims<String>, gold: SpanClaims<String>)

  init(prediction: ScoredPrediction, gold: GoldDocument, alignment: Alignment) {
    self.prediction = prediction
    self.alignment = alignment
    var types = (predicted: SpanClaims<EntityType>(), gold: SpanClaims<EntityType>())
    var links = (predicted: SpanClaims<String>(), gold: SpanClaims<String>())
    for mention in prediction.mentions {
      guard let node = prediction.node[mention.node] else { continue }
      types.predicted.insert(mention.range, node.type, anaphoric: mention.anaphoric)
      links.predicted.insert(mention.range, alignment.gold(of: node.id), anaphoric: mention.anaphoric)
    }
    for entity in gold.entities {
      for (spans, anaphoric) in [(entity.mentions, false), (entity.anaphora, true)] {
        for span in spans {
          types.gold.insert(span, entity.type, anaphoric: anaphoric)
          links.gold.insert(span, entity.id, anaphoric: anaphoric)
        }
      }
    }
    self.types = types
    self.links = links
  }

  func count(into score: inout Score) {
    let names = types.predicted.judgedAsNames(by: types.gold)
    for type in [nil] + Measure.types {
      score.add(
        Counts(
          predicted: names.filter { type == nil || $0.meaning == type },
          gold: types.gold.names.filter { type == nil || $0.meaning == type }),
        to: .mentions(type))
    }
    score.add(
      Counts(predicted: links.predicted.judgedAsNames(by: links.gold), gold: links.gold.names), to: .linkedMentions)
    score.add(
      Counts(predicted: links.predicted.judgedAsAnaphora(by: links.gold), gold: links.gold.anaphora), to: .anaphora)
    countRules(into: &score)
  }

  private func countRules(into score: inout Score) {
    let right = links.gold.names.union(links.gold.anaphora)
    var made: [String: Set<SpanClaims<String>.Claim>] = [:]
    for mention in prediction.mentions {
      made[mention.rule, default: []].insert(.init(range: mention.range, meaning: alignment.gold(of: mention.node)))
    }
    for (rule, claims) in made {
      score.add(
        RuleScore(
          rule: rule, output: .mention, correct: claims.intersection(right).count, predicted: claims.count,
          confidence: nil))
    }
  }

  func list(into differences: inout DifferenceList) {
    let names = types.predicted.judgedAsNames(by: types.gold)
    for claim in types.gold.names.subtracting(names) {
      differences.add(.missedMention, claim.meaning.rawValue, at: claim.range)
    }
    for claim in names.subtracting(types.gold.names) {
      let mention = prediction.mentions.first {
        $0.range == claim.range && prediction.node[$0.node]?.type == claim.meaning
      }
      differences.add(.falseMention, claim.meaning.rawValue, at: claim.range, rule: mention?.rule)
    }
    let linked = links.predicted.judgedAsNames(by: links.gold)
    var meant: [Range<Int>: [String]] = [:]
    for claim in links.gold.names { meant[claim.range, default: []].append(claim.meaning) }
    for claim in linked.subtracting(links.gold.names) {
      guard let right = meant[claim.range] else { continue }
      let (name, rule) = maker(of: claim)
      let names = right.sorted().joined(separator: ", ")
      differences.add(.wrongLink, "\(name), gold has \(names)", at: claim.range, rule: rule)
    }
    let anaphora = links.predicted.judgedAsAnaphora(by: links.gold)
    for claim in links.gold.anaphora.subtracting(anaphora) {
      differences.add(.missedAnaphor, claim.meaning, at: claim.range)
    }
    for claim in anaphora.subtracting(links.gold.anaphora) {
      let (name, rule) = maker(of: claim)
      differences.add(.falseAnaphor, name, at: claim.range, rule: rule)
    }
  }

  /// What a claim calls its entity, and the rule that made it.
  private func maker(of claim: SpanClaims<String>.Claim) -> (name: String, rule: String?) {
    let mention = prediction.mentions.first {
      $0.range == claim.range && alignment.gold(of: $0.node) == claim.meaning
    }
    return (mention.map { prediction.name(of: $0.node, alignment) } ?? claim.meaning, mention?.rule)
  }
}
