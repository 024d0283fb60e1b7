internal import CCommonMark

/// The extensions of cmark-gfm. The library keeps its table of them for the whole process and does not guard its
/// filling, so all modules of the project come here for it.
package enum CommonMarkExtensions {
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// The extension that reads tables.
  package static var table: OpaquePointer? {
    registered
    return cmark_find_syntax_extension("table")
  }
}
