/// Puts the text of a word processing document together from its elements: each paragraph on a line of its own between
/// blank lines, items of lists without these, cells of a row parted by tabs, text boxes behind the paragraph that they
/// hang on.
struct DOCXStory {
  /// A sequence of paragraphs: the document's, or a text box's.
  private struct Flow {
    var text: TextAssembler
    var isListItem = false
    var hasRun = false
    /// Where the cells of the rows that are open begin.
    var rows: [[TextAssembler.Mark]] = []
  }

  /// Elements whose content is no text of the document: what was deleted or moved away, what stands for a drawing that
  /// a program cannot show, the pronunciation beside a character, the code of a field.
  private static let skippedElements: Set<String> = ["del", "moveFrom", "rt", "instrText", "delText"]

  private let limit: Int
  private var flow: Flow
  /// The sequences that the present one stands in.
  private var outer: [Flow] = []
  /// Text boxes that wait for the end of their paragraph.
  private var boxes: [TextAssembler] = []
  private var skipped = 0
  private var texts = 0

  init(limit: Int) {
    self.limit = limit
    flow = Flow(text: TextAssembler(limit: limit))
  }

  /// The whole text.
  mutating func finished() -> TextAssembler {
    flow.text.breakLine()
    placeBoxes()
    return flow.text
  }

  mutating func add(_ part: XMLStream.Part) {
    switch part {
    case .start(let name, let namespace, _):
      if skipped > 0 || Self.isSkipped(name, namespace) {
        skipped += 1
      } else if Self.isText(namespace) {
        start(name)
      }
    case .end(let name, let namespace):
      if skipped > 0 { skipped -= 1 } else if Self.isText(namespace) { end(name) }
    case .text(let bytes):
      if skipped == 0 && texts > 0 { flow.text.append(bytes) }
    }
  }

  private mutating func start(_ name: String) {
    switch name {
    case "t": texts += 1
    case "p":
      flow.text.breakLine()
      flow.isListItem = false
      flow.hasRun = false
    case "numPr": flow.isListItem = true
    case "r":
      if !flow.hasRun && !flow.isListItem && flow.rows.isEmpty { flow.text.breakBlock() }
      flow.hasRun = true
    case "tab": flow.text.append(" ")
    case "br", "cr": flow.text.breakLine()
    case "noBreakHyphen": flow.text.append("-")
    case "tbl": flow.text.breakBlock()
    case "tr": flow.rows.append([])
    case "tc":
      let mark = flow.text.mark()
      if !flow.rows.isEmpty { flow.rows[flow.rows.count - 1].append(mark) }
    case "txbxContent":
      outer.append(flow)
      flow = Flow(text: TextAssembler(limit: limit))
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "t": texts -= 1
    case "p":
      flow.text.breakLine()
      if !flow.isListItem && flow.rows.isEmpty { flow.text.breakBlock() }
      if outer.isEmpty { placeBoxes() }
    case "tr":
      if let cells = flow.rows.popLast() { flow.text.joinRow(cells) }
    case "tbl":
      if flow.rows.isEmpty { flow.text.breakBlock() }
    case "txbxContent":
      guard let around = outer.popLast() else { return }
      flow.text.breakLine()
      boxes.append(flow.text)
      flow = around
    default: break
    }
  }

  private mutating func placeBoxes() {
    for box in boxes {
      flow.text.breakBlock()
      for line in box.lines { flow.text.append(box, line) }
      flow.text.breakBlock()
    }
    boxes = []
  }

  private static func isSkipped(_ name: String, _ namespace: String) -> Bool {
    if isText(namespace) { return skippedElements.contains(name) }
    return name == "Fallback" && namespace.contains("markup-compatibility")
  }

  private static func isText(_ namespace: String) -> Bool { namespace.contains("wordprocessingml") }
}
