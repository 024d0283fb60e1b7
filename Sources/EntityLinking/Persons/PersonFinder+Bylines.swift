internal import SourceText

extension PersonFinder {
  /// Names parted by blanks or marks behind 记者, 通讯员 or 责任编辑:, up to the end of the byline.
  func inBylines() -> [FoundPerson] {
    var found: [FoundPerson] = []
    // A byline that another word for reporters goes on is read once.
    var read = 0
    for hit in state.hits where keywords[hit: hit].roles.contains(.reporter) && hit.end > read {
      read = byline(behind: hit.end, into: &found)
    }
    return found
  }

  /// - Returns: how far the byline was read.
  private func byline(behind start: Int, into found: inout [FoundPerson]) -> Int {
    var position = start
    if text.scalar(at: position) == 0x3A { position = text.next(position) }
    while position < text.count {
      while position < text.count, [0x20, 0x3001].contains(text.scalar(at: position)) { position = text.next(position) }
      var end = position
      while end < text.count, text.isHan(at: end) || text.scalar(at: end) == 0xB7,
        end == position || !reader.spaced.gaps.contains(end) || reader.spaced.isSpaced(text, at: position)
      {
        end = text.next(end)
        if reader.spaced.isSpaced(text, at: position), text.scalarCount(position..<end) == 2 { break }
      }
      // A byline keeps its blanks in the view: 记者 鲁 冰.
      if end < text.count, text.scalar(at: end) == 0x20, text.scalarCount(position..<end) == 1 {
        let second = text.next(end)
        if second < text.count, text.isHan(at: second), !text.isHan(at: text.next(second)) { end = text.next(second) }
      }
      if let hit = keywords.longest(.reporter, in: text, at: position, end: end) {
        position = hit.end
        if text.scalar(at: position) == 0x3A { position = text.next(position) }
        continue
      }
      let length = text.scalarCount(position..<end)
      guard (2...4).contains(length) || text.utf8[position..<end].contains(0xB7),
        keywords.longest(.surname, in: text, at: position, end: end) != nil || length > 4
          || text.utf8[position..<end].contains(0xB7) || reader.spaced.isSpaced(text, at: position)
          || length >= 3 && reader.names.isSteppe(text, position..<end)
      else { return position }
      let follower = text.scalar(at: end)
      guard
        end == text.count || [0x20, 0x0A, 0x29, 0x3001, 0x2F, 0x5D, 0x3015, 0x3011].contains(follower)
          || reader.spaced.gaps.contains(end)
      else { return position }
      found.append(FoundPerson(range: position..<end, rule: "person/byline"))
      position = end
    }
    return position
  }

  /// Names with a middle dot, outside quotations, and names in Latin letters behind a post or before a word of speech.
  func foreign() -> [FoundPerson] {
    let finder = ForeignNameFinder(state, keywords: keywords, reader: reader)
    var found: [FoundPerson] = []
    for sentence in state.source.sentences {
      var quotation = 0
      var position = sentence.range.lowerBound
      var isInWord = false
      while position < sentence.range.upperBound {
        let scalar = text.scalar(at: position)
        var next = text.next(position)
        switch scalar {
        case 0x201C, 0x300A: quotation += 1
        case 0x201D, 0x300B: quotation = max(0, quotation - 1)
        case 0xB7 where quotation == 0:
          if let range = finder.dotted(around: position, within: sentence.range), !isOfPlaces(range) {
            found.append(FoundPerson(range: range, rule: "person/middle-dot"))
            next = range.upperBound
          }
        case 0x41...0x5A where !isInWord:
          if let range = finder.latin(at: position, limit: sentence.range.upperBound),
            posts.contains(position) || posts.contains(text.scalar(before: position) == 0x20 ? position - 1 : position)
              || keywords.longest(.speech, in: text, at: range.upperBound, end: text.count) != nil
          {
            found.append(FoundPerson(range: range, rule: "person/latin"))
            next = range.upperBound
          }
        default: break
        }
        isInWord = ViewText.isWord(scalar)
        position = next
      }
    }
    return found
  }

  /// 天津·长春: two places with a dot between them.
  private func isOfPlaces(_ range: Range<Int>) -> Bool {
    let places = state.places(overlapping: range).filter { $0.decision.entry != nil }
    return places.contains { $0.range.lowerBound <= range.lowerBound }
      && places.contains { $0.range.upperBound >= range.upperBound }
  }
}
