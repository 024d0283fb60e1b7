/// The runs of a page while it is being settled which block belongs to which story.
struct Page {
  private let text: [UInt8]
  private let blocks: [Block]
  private let layouts: [BlockLayout]
  private(set) var runs: [PageRun]
  /// For each block the story it belongs to; stories are named by the run that opened them.
  private(set) var owner: [Int]
  /// For each block whether it stands in a head.
  private(set) var isHead: [Bool]
  /// For each run the run whose story it joined: itself at first.
  private var story: [Int]
  /// How many runs the page was cut into; later ones were split off.
  private let opened: Int
  /// How many of the paragraphs before a block show what its story speaks of.
  private static let kinship = 12
  /// How many runs away a text may stand from its headline.
  private static let reach = 12

  init(view: UnwrappedView, blocks: [Block], layouts: [BlockLayout], runs: [PageRun]) {
    self.text = view.utf8
    self.blocks = blocks
    self.layouts = layouts
    self.runs = runs
    opened = runs.count
    story = Array(runs.indices)
    owner = [Int](repeating: 0, count: blocks.count)
    isHead = [Bool](repeating: false, count: blocks.count)
    for (number, run) in zip(runs.indices, runs) {
      for block in run.blocks { owner[block] = number }
      for block in run.head { isHead[block] = true }
    }
  }

  // MARK: Headlines without a text

  /// Gives each headline that has no text, or stands above a text from another page that speaks of something else, the
  /// text it belongs to.
  mutating func settleHeadlines() {
    joinStacksWithoutText()
    for number in runs.indices where runs[number].hasHeadline && story[number] == number {
      let hasText = hasText(number)
      if hasText && !runs[number].isContinuation { continue }
      let headline = headTrigrams(number)
      let own = hasText ? share(of: headline, in: runs[number].body) : 0
      if own >= ArticleSegmenter.claim { continue }
      if takeTextAbove(number, headline, besides: own) { continue }
      if takeHeadlessText(number, headline, besides: own) { continue }
      if !hasText { joinStack(number) }
    }
  }

  /// Headlines above one another of which even the lowest has no text are one.
  private mutating func joinStacksWithoutText() {
    for number in runs.indices.dropFirst().reversed() where runs[number].isStacked && !hasText(number) {
      guard runs[number - 1].body.isEmpty, !runs[number].isContinuation else { continue }
      runs[number - 1].body = runs[number].body
      runs[number - 1].head = runs[number - 1].head.lowerBound..<runs[number].head.upperBound
      story[number] = number - 1
      for block in runs[number].blocks { owner[block] = number - 1 }
    }
  }

  /// A headline below its text: the end of the run above becomes this story's.
  private mutating func takeTextAbove(_ number: Int, _ headline: Trigrams, besides own: Double) -> Bool {
    guard number > 0 else { return false }
    let above = runs[number - 1]
    guard hasText(number - 1), above.body.upperBound == runs[number].head.lowerBound else { return false }
    let start: Int
    if !above.hasHeadline && story[number - 1] == number - 1 && share(of: headline, in: above.body) > 0.5 {
      start = above.body.lowerBound
    } else if let found = StoryStart(text: text, blocks: blocks, layouts: layouts).find(
      in: above.body, for: headLines(number))
    {
      start = found
    } else {
      return false
    }
    let share = share(of: headline, in: start..<above.body.upperBound)
    guard share >= ArticleSegmenter.claim, share > own else { return false }
    detachBody(of: number)
    for block in start..<above.body.upperBound { owner[block] = number }
    runs[number - 1].body = above.body.lowerBound..<start
    return true
  }

  /// A headline far from its text: a run without one whose text has the headline's words.
  private mutating func takeHeadlessText(_ number: Int, _ headline: Trigrams, besides own: Double) -> Bool {
    var best: (run: Int, share: Double)?
    for candidate in neighbourhood(of: number) where candidate != number && story[candidate] == candidate {
      guard !runs[candidate].hasHeadline, hasText(candidate), owner[runs[candidate].body.lowerBound] == candidate else {
        continue
      }
      let share = share(of: headline, in: runs[candidate].body)
      if share >= ArticleSegmenter.claim, share > own, share > best?.share ?? 0 { best = (candidate, share) }
    }
    guard let best else { return false }
    detachBody(of: number)
    story[best.run] = number
    for block in runs[best.run].blocks where owner[block] == best.run { owner[block] = number }
    return true
  }

  /// A headline above another headline is a part of it.
  private mutating func joinStack(_ number: Int) {
    guard number + 1 < runs.count, runs[number + 1].isStacked, runs[number].body.isEmpty else { return }
    story[number] = number + 1
    for block in runs[number].head { owner[block] = number + 1 }
  }

  /// Makes the text below a headline a story of its own, without a headline.
  private mutating func detachBody(of number: Int) {
    guard hasText(number) else { return }
    var rest = runs[number]
    runs[number].body = rest.head.upperBound..<rest.head.upperBound
    runs[number].isContinuation = false
    rest.head = rest.body.lowerBound..<rest.body.lowerBound
    rest.hasHeadline = false
    rest.hasByline = false
    for block in rest.body { owner[block] = runs.count }
    story.append(runs.count)
    runs.append(rest)
  }

  // MARK: Texts without a headline

  /// A text before the first headline, or between two stories, goes to the story that shares most of its words, where
  /// one stands out.
  mutating func settleIntroductions() {
    for number in runs.indices where runs[number].body.lowerBound == 0 && !runs[number].hasHeadline {
      guard !runs[number].isContinuation, !runs[number].hasByline, hasText(number), story[number] == number else {
        continue
      }
      if let target = nearest(to: trigrams(runs[number].body), from: number, isOwnExcluded: true, margin: 1.2) {
        join(number, to: target)
      }
    }
  }

  /// Captions that end a run go to the story that shares their words.
  mutating func settleCaptions() {
    for number in runs.indices where runs[number].body.count > 1 {
      for block in runs[number].body.reversed() {
        guard blocks[block].kind == .caption, owner[block] == number else { break }
        if let target = nearest(
          to: trigrams(block..<block + 1), from: number, isOwnExcluded: false, margin: 1)
        {
          owner[block] = target
        }
      }
    }
  }

  /// The story that shares most with a text, words weighed by how few stories have them and doubly in headlines.
  private func nearest(to trigrams: Trigrams, from number: Int, isOwnExcluded: Bool, margin: Double) -> Int? {
    var stories: [Int: [Int]] = [:]
    for run in neighbourhood(of: number) {
      for block in runs[run].blocks where blocks[block].kind != .caption {
        if isOwnExcluded && owner[block] == number { continue }
        stories[owner[block], default: []].append(block)
      }
    }
    let keys = stories.keys.sorted()
    var presence: [(head: [Bool], all: [Bool])] = []
    for key in keys {
      let members = stories[key] ?? []
      presence.append(
        (
          trigrams.presence(in: text, members.lazy.filter { isHead[$0] }.map { blocks[$0].range }),
          trigrams.presence(in: text, members.lazy.map { blocks[$0].range })
        ))
    }
    var scores = [Double](repeating: 0, count: keys.count)
    for trigram in trigrams.members.indices {
      let holders = presence.count { $0.all[trigram] }
      for story in presence.indices where presence[story].all[trigram] {
        scores[story] += (presence[story].head[trigram] ? 2 : 1) / Double(holders)
      }
    }
    let order = scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
    guard let first = order.first, scores[first] >= Double(trigrams.members.count) * 0.1 else { return nil }
    if order.count > 1 && scores[first] < scores[order[1]] * margin { return nil }
    return keys[first]
  }

  // MARK: Columns read twice

  /// A column that breaks off inside a sentence and is printed a second time with its rest: the rest belongs to it.
  mutating func settleCopies(_ duplicates: [DuplicatePassage]) {
    for passage in duplicates {
      guard let copy = block(at: passage.range.upperBound - 1), let first = block(at: passage.original.upperBound - 1)
      else { continue }
      let breaksOff = layouts[first].ending == .open && blocks[first].kind == .paragraph
      guard breaksOff, passage.original.upperBound == blocks[first].range.upperBound,
        passage.range.upperBound < blocks[copy].range.upperBound, owner[first] != owner[copy]
      else { continue }
      var rest: [Int] = []
      for index in copy..<blocks.count {
        guard owner[index] == owner[copy] else { break }
        rest.append(index)
      }
      let target = isStranger(first) ? newStory() : owner[first]
      owner[first] = target
      for index in rest { owner[index] = target }
    }
    settleSummaries(duplicates)
  }

  /// Whether a block that ends its story shares so few words with the
  /// paragraphs before it that it must have come from a story of another page.
  private func isStranger(_ block: Int) -> Bool {
    let all = owner.indices.filter { owner[$0] == owner[block] && $0 != block && blocks[$0].kind == .paragraph }
    guard all.last.map({ $0 < block }) ?? false, all.count >= 6 else { return false }
    let kin = all.suffix(Self.kinship)
    let neighbours = kin.suffix(5)
    var usual = 0.0
    for paragraph in neighbours {
      usual += share(of: trigrams(paragraph..<paragraph + 1), in: kin.lazy.filter { $0 != paragraph })
    }
    let own = share(of: trigrams(block..<block + 1), in: kin)
    return own * 3 < usual / Double(neighbours.count)
  }

  /// A story that no run has opened.
  private mutating func newStory() -> Int {
    let end = blocks.count
    runs.append(
      PageRun(
        head: end..<end, body: end..<end, hasHeadline: false, hasByline: false, isContinuation: false,
        isStacked: false))
    story.append(runs.count - 1)
    return runs.count - 1
  }

  /// A list that repeats the words of one story in short goes to that story.
  private mutating func settleSummaries(_ duplicates: [DuplicatePassage]) {
    var start = 0
    while start < blocks.count {
      guard blocks[start].kind == .listItem else {
        start += 1
        continue
      }
      var end = start
      while end < blocks.count && blocks[end].kind == .listItem { end += 1 }
      let range = blocks[start].range.lowerBound..<blocks[end - 1].range.upperBound
      var votes: [Int: Int] = [:]
      for passage in duplicates where passage.range.overlaps(range) {
        if let original = block(at: passage.original.lowerBound) {
          votes[owner[original], default: 0] += passage.range.count
        }
      }
      let best = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let best, best.value * 2 > range.count {
        for index in start..<end { owner[index] = best.key }
      }
      start = end
    }
  }

  private func block(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.contains(offset) ? low : nil
  }

  // MARK: Means

  /// The runs about a run that can be on the same page; those that were split off are at the end.
  private func neighbourhood(of number: Int) -> [Int] {
    let place = runs[number].head.lowerBound
    return runs.indices.filter {
      abs($0 - number) <= Self.reach || $0 >= opened && abs(runs[$0].head.lowerBound - place) <= 400
    }
  }

  private mutating func join(_ number: Int, to target: Int) {
    story[number] = target
    for block in owner.indices where owner[block] == number { owner[block] = target }
  }

  private func hasText(_ number: Int) -> Bool {
    runs[number].body.contains { blocks[$0].kind == .paragraph || blocks[$0].kind == .listItem }
  }

  private func headLines(_ number: Int) -> [Trigrams] {
    runs[number].head.filter { blocks[$0].kind == .subheading }.map { trigrams($0..<$0 + 1) }
  }

  private func headTrigrams(_ number: Int) -> Trigrams {
    Trigrams(text, runs[number].head.filter { blocks[$0].kind == .subheading }.map { blocks[$0].range })
  }

  private func trigrams(_ members: Range<Int>) -> Trigrams { Trigrams(text, members.map { blocks[$0].range }) }

  private func share(of trigrams: Trigrams, in members: some Sequence<Int>) -> Double {
    trigrams.share(in: text, members.lazy.map { blocks[$0].range })
  }
}
