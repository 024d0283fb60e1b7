import Foundation

/// A folder of documents to build from, deleted with the value.
final class DocumentFolder: Sendable {
  let url: URL

  /// Two pages that speak of the same cities, in a folder `pages`.
  static let pages = [
    "pages/one.txt": "荆州市与岳阳市签署合作协议。\n",
    "pages/two.txt": "2024年9月25日，荆州市和岳阳\n市签署合作协议。\n",
  ]

  /// Makes the folder with these files.
  init(_ files: [String: String] = [:], in parent: String = NSTemporaryDirectory()) throws {
    url = URL(fileURLWithPath: parent).appendingPathComponent("docgraph-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var program: BuiltProgram { BuiltProgram(folder: url) }

  /// What lies in it, folders and what is below them included, sorted.
  var contents: [String] {
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    return names.filter { !isFolder($0) }.sorted()
  }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appendingPathComponent(path)) }

  func bytes(of path: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(path)) }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
