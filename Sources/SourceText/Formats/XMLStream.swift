internal import CXML

/// Goes through an XML text as libxml2's streaming reader meets its parts; neither the text nor a tree of it is ever
/// in memory as a whole. Nothing is loaded from anywhere, and a document type, which could define entities, ends it.
struct XMLStream {
  /// A part of the text.
  enum Part {
    /// An element begins: its name without a prefix, its namespace, its attributes.
    case start(name: String, namespace: String, attributes: (String) -> String?)
    /// An element ends.
    case end(name: String, namespace: String)
    /// Text, entities of XML resolved.
    case text(UnsafeBufferPointer<UInt8>)
  }

  /// How going through it ended.
  enum Outcome {
    case complete
    case malformed
    case tooDeep
  }

  /// Bytes on demand.
  private final class Source {
    let read: (UnsafeMutableRawPointer, Int) -> Int

    init(_ read: @escaping (UnsafeMutableRawPointer, Int) -> Int) { self.read = read }
  }

  /// Goes through the text.
  /// - Parameters:
  ///   - nesting: how deep elements may be nested.
  ///   - read: fills a buffer; 0 at the end, negative where it cannot go on.
  ///   - visit: what is done with each part.
  static func read(
    nesting: Int, from read: (UnsafeMutableRawPointer, Int) -> Int, visit: (Part) -> Void
  ) -> Outcome {
    withoutActuallyEscaping(read) { read in
      let source = Source(read)
      defer { withExtendedLifetime(source) {} }
      let context = Unmanaged.passUnretained(source).toOpaque()
      let reader = cxml_reader_open(
        { context, buffer, count in
          let source = Unmanaged<Source>.fromOpaque(context).takeUnretainedValue()
          return Int32(source.read(UnsafeMutableRawPointer(buffer), Int(count)))
        }, context)
      guard let reader else { return .malformed }
      defer { cxml_reader_close(reader) }
      return go(through: reader, nesting: nesting, visit: visit)
    }
  }

  private static func go(through reader: OpaquePointer, nesting: Int, visit: (Part) -> Void) -> Outcome {
    while true {
      let part = cxml_reader_next(reader)
      if part == CXML_END_OF_DOCUMENT { return .complete }
      if part == CXML_TOO_DEEP { return .tooDeep }
      if part == CXML_MALFORMED || part == CXML_DOCUMENT_TYPE { return .malformed }
      if cxml_reader_depth(reader) >= nesting { return .tooDeep }
      switch part {
      case CXML_ELEMENT_START:
        let name = string(cxml_reader_name(reader))
        let namespace = string(cxml_reader_namespace(reader))
        let isEmpty = cxml_reader_is_empty(reader)
        visit(.start(name: name, namespace: namespace) { attribute(of: reader, $0) })
        if isEmpty { visit(.end(name: name, namespace: namespace)) }
      case CXML_ELEMENT_END:
        visit(.end(name: string(cxml_reader_name(reader)), namespace: string(cxml_reader_namespace(reader))))
      case CXML_TEXT:
        guard let text = cxml_reader_text(reader) else { continue }
        visit(.text(UnsafeBufferPointer(start: text, count: length(text))))
      default: break
      }
    }
  }

  /// The value of an attribute by its name without a prefix.
  private static func attribute(of reader: OpaquePointer, _ name: String) -> String? {
    var value: String?
    while cxml_reader_next_attribute(reader) {
      if value == nil && string(cxml_reader_name(reader)) == name { value = string(cxml_reader_text(reader)) }
    }
    return value
  }

  private static func length(_ text: UnsafePointer<UInt8>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }

  private static func string(_ text: UnsafePointer<UInt8>?) -> String { text.map { String(cString: $0) } ?? "" }
}
