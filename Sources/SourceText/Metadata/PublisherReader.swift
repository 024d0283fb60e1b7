/// Concludes who published a document: the paper in the head of the page or the body in a letterhead, the line that
/// names a source, the agency that all its reports begin with, the one body that signs it, the body that a notice's
/// title begins with.
struct PublisherReader {
  /// Bytes of the longest line that names a source.
  private static let sourceLine = 200

  private let text: [UInt8]
  private let view: UnwrappedView
  private let blocks: [Block]
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView, blocks: [Block]) {
    self.view = view
    self.text = view.utf8
    self.blocks = blocks
  }

  /// The publisher, with where the document says so; nil where it does not.
  /// - Parameter masthead: how many blocks the head of the page has.
  /// - Complexity: O(n).
  func read(masthead: Int) -> DocumentMetadata.Value? {
    let head = Masthead(view: view)
    for block in blocks[..<masthead] {
      if let name = head.publisher(in: block.range) { return .init(name, source: .masthead) }
    }
    if let name = letterhead() { return .init(name, source: .masthead) }
    if let name = namedSource() { return .init(name, source: .text) }
    if let name = agency() { return .init(name, source: .dateline) }
    if let name = signatory() { return .init(name, source: .dateline) }
    return issuer().map { .init($0, source: .text) }
  }

  /// The body whose letterhead the document begins with: 某市人民政府文件.
  private func letterhead() -> String? {
    for block in blocks.prefix(3) where block.range.count <= 120 {
      guard let end = lexicon.letterheadEnds.suffixLength(of: text, before: block.range.upperBound) else { continue }
      let name = block.range.lowerBound..<block.range.upperBound - end
      if !name.isEmpty, lexicon.bodyEnds.suffixLength(of: text, before: name.upperBound) != nil, isWord(name) {
        return view.text(in: name)
      }
    }
    return nil
  }

  /// What a line 来源：… names, the first there is: a name without punctuation.
  private func namedSource() -> String? {
    for block in blocks {
      // Such a line is short, or a bracket at the end of a paragraph.
      var index = max(block.range.lowerBound, block.range.upperBound - Self.sourceLine)
      while index < block.range.upperBound, UTF8Scalars.isContinuation(text[index]) { index += 1 }
      var before = index > block.range.lowerBound ? UTF8Scalars.decode(text, before: index).scalar : 0x20
      while index < block.range.upperBound {
        if !LetterCursor.isLetter(before), let name = namedSource(at: index, to: block.range.upperBound) { return name }
        let (scalar, length) = UTF8Scalars.decode(text, at: index)
        before = scalar
        index += length
      }
    }
    return nil
  }

  /// The name behind a mark that begins at an offset, where nothing but a space, a bracket or the end follows it.
  private func namedSource(at offset: Int, to end: Int) -> String? {
    guard let mark = lexicon.sourceMarks.prefixLength(of: text, at: offset) else { return nil }
    var start = offset + mark
    guard start < end, text[start] == 0x3A else { return nil }  // :
    start += 1
    while start < end && text[start] == 0x20 { start += 1 }
    var nameEnd = start
    while nameEnd < end {
      let (scalar, length) = UTF8Scalars.decode(text, at: nameEnd)
      if !ScalarClass.isHan(scalar) && !ScalarClass.isASCIIAlphanumeric(scalar) { break }
      nameEnd += length
    }
    guard (6...60).contains(nameEnd - start), nameEnd == end || [0x20, 0x29, 0x5D].contains(text[nameEnd]) else {
      return nil
    }
    return view.text(in: start..<nameEnd)
  }

  /// The agency with which every report of the document begins.
  private func agency() -> String? {
    var names: Set<String> = []
    for block in blocks where block.kind == .paragraph {
      guard let opening = ReportOpening.read(text, in: block.range) else { continue }
      guard let agency = opening.agency else { return nil }
      names.insert(agency)
    }
    return names.count == 1 ? names.first : nil
  }

  /// Who signs a text alone issues it.
  private func signatory() -> String? {
    let scanner = DateScanner(text)
    let signatures = blocks.filter { $0.kind == .signature && scanner.days(in: $0.range).isEmpty }
    guard signatures.count == 1, let signature = signatures.first else { return nil }
    return view.text(in: signature.range)
  }

  /// The body that a notice's title names first: 某县水利局关于…的通知.
  private func issuer() -> String? {
    guard let first = blocks.firstIndex(where: { $0.kind == .headline }) else { return nil }
    let title = blocks[first]
    if first + 1 < blocks.count, blocks[first + 1].kind == .headline || blocks[first + 1].kind == .subheading,
      lexicon.subjectWords.prefixLength(of: text, at: blocks[first + 1].range.lowerBound) != nil,
      lexicon.bodyEnds.suffixLength(of: text, before: title.range.upperBound) != nil, isWord(title.range)
    {
      return view.text(in: title.range)
    }
    var index = title.range.lowerBound
    while index < title.range.upperBound {
      if index > title.range.lowerBound, lexicon.subjectWords.prefixLength(of: text, at: index) != nil {
        let name = title.range.lowerBound..<index
        let isBody = lexicon.bodyEnds.suffixLength(of: text, before: index) != nil && isWord(name)
        return isBody ? view.text(in: name) : nil
      }
      index += UTF8Scalars.length(lead: text[index])
    }
    return nil
  }

  /// Whether a range holds nothing but Chinese characters.
  private func isWord(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      guard ScalarClass.isHan(scalar) else { return false }
      index += length
    }
    return true
  }
}
