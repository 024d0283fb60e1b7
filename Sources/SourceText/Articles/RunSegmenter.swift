/// Cuts a page into runs at the marks by which a newspaper opens a story: a headline with a byline, with a line in
/// dashes, with the name of a genre, or before a dateline; a mark that the text comes from another page; a new page.
/// Other short lines are headings inside a story.
struct RunSegmenter {
  private let text: [UInt8]
  private let blocks: [Block]
  private let layouts: [BlockLayout]
  private let masthead: Int
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView, blocks: [Block], layouts: [BlockLayout], masthead: Int) {
    self.masthead = masthead
    self.text = view.utf8
    self.blocks = blocks
    self.layouts = layouts
  }

  /// The runs, in order, covering every block.
  func segment() -> [PageRun] {
    var runs: [PageRun] = []
    var index = masthead
    while index < blocks.count {
      let end = groupEnd(from: index)
      if end > index {
        open(index..<end, &runs)
        index = end
      } else {
        let kind = blocks[index].kind
        if runs.isEmpty || kind == .continuation && isFromElsewhere(index) {
          let isOpen = runs.last.map { $0.body.isEmpty && $0.hasHeadline && $0.head.upperBound == index } ?? false
          if !isOpen { runs.append(run(head: index..<index)) }
          runs[runs.count - 1].isContinuation = kind == .continuation
        }
        index += 1
        runs[runs.count - 1].body = runs[runs.count - 1].body.lowerBound..<index
      }
    }
    if runs.isEmpty { return [run(head: 0..<blocks.count)] }
    runs[0].head = 0..<runs[0].head.upperBound
    return runs
  }

  /// The end of the group of headings and bylines that begins at a block; the block itself where it is neither.
  private func groupEnd(from start: Int) -> Int {
    var end = start
    while end < blocks.count {
      switch blocks[end].kind {
      case .subheading, .headline: break
      case .byline: if end == start && startsWithBracket(end) { return end }
      case .dateline: if end == start { return end }
      default: return end
      }
      end += 1
    }
    return end
  }

  /// Takes a group in: as the head of a new run where it opens one, otherwise into the body of the last.
  private func open(_ group: Range<Int>, _ runs: inout [PageRun]) {
    let bylineEnd = group.last { blocks[$0].kind == .byline }.map { $0 + 1 }
    let hasByline = bylineEnd != nil
    let opens = group.lowerBound == masthead || hasByline || opensWithoutByline(group)
    guard opens else {
      runs[runs.count - 1].body = runs[runs.count - 1].body.lowerBound..<group.upperBound
      return
    }
    // What stands below the byline is a heading of the text.
    let headEnd = bylineEnd ?? group.upperBound
    let stacks = stacks(group.lowerBound..<headEnd)
    for (offset, stack) in zip(stacks.indices, stacks) {
      runs.append(run(head: stack))
      runs[runs.count - 1].isStacked = offset > 0
    }
    runs[runs.count - 1].body = headEnd..<group.upperBound
  }

  private func run(head: Range<Int>) -> PageRun {
    PageRun(
      head: head, body: head.upperBound..<head.upperBound,
      hasHeadline: head.contains { blocks[$0].kind == .subheading && !isGenre($0) },
      hasByline: head.contains { blocks[$0].kind == .byline }, isContinuation: false, isStacked: false)
  }

  private func opensWithoutByline(_ group: Range<Int>) -> Bool {
    if blocks[group.lowerBound - 1].kind == .signature { return true }
    for index in group {
      if layouts[index].startsPage || isGenre(index) { return true }
      if index > group.lowerBound && isSubtitle(index) { return true }
    }
    guard group.upperBound < blocks.count else { return false }
    let next = blocks[group.upperBound]
    if next.kind == .continuation { return isFromElsewhere(group.upperBound) }
    return next.kind == .paragraph && lexicon.datelineOpeners.prefixLength(of: text, at: next.range.lowerBound) != nil
  }

  /// Parts a head at blank lines into headlines that stand above one another. A line in dashes or brackets, a genre
  /// and a byline stay with what is above them.
  private func stacks(_ head: Range<Int>) -> [Range<Int>] {
    var stacks: [Range<Int>] = []
    var start = head.lowerBound
    for index in head.dropFirst() {
      let isOwn =
        blocks[index].kind == .subheading && layouts[index].blankLinesBefore > 0 && !isSubtitle(index)
        && !isGenre(index)
      if isOwn {
        stacks.append(start..<index)
        start = index
      }
    }
    stacks.append(start..<head.upperBound)
    return stacks
  }

  /// Whether a line explains the headline above it: ——与会同志谈…, （…通过）.
  func isSubtitle(_ index: Int) -> Bool {
    let start = blocks[index].range.lowerBound
    let (scalar, _) = UTF8Scalars.decode(text, at: start)
    return scalar == FoldingTable.dash || scalar == 0x28
  }

  /// Whether a block is the name of a genre, as 社论.
  func isGenre(_ index: Int) -> Bool {
    lexicon.genres.contains(Array(text[blocks[index].range].filter { $0 != 0x20 }))
  }

  private func isFromElsewhere(_ index: Int) -> Bool {
    let start = blocks[index].range.lowerBound
    return lexicon.continuedFrom.prefixLength(of: text, at: start) != nil
      || lexicon.continuedFrom.prefixLength(of: text, at: start + 1) != nil
      || lexicon.continuedFrom.prefixLength(of: text, at: start + 3) != nil
  }

  private func startsWithBracket(_ index: Int) -> Bool { text[blocks[index].range.lowerBound] == 0x28 }
}
