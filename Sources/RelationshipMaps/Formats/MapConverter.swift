internal import Foundation

/// Turns a map into pixels or a page with librsvg's program `rsvg-convert`. The map had better be static, since librsvg
/// reads no CSS variables.
///
/// A page and a picture are the same bytes wherever the same version of librsvg and the same fonts are: pages carry no
/// time of making.
public struct MapConverter: Sendable {
  /// The program: a name that is looked up, or a path.
  public var program: String
  /// Pixels for a point.
  public var pixelsPerPoint: Double
  /// The colour behind a picture; none leaves it transparent.
  public var background: MapColor?

  /// Creates a converter.
  public init(
    program: String = "rsvg-convert", pixelsPerPoint: Double = 2, background: MapColor? = Theme.light.surface
  ) {
    self.program = program
    self.pixelsPerPoint = pixelsPerPoint
    self.background = background
  }

  /// Converts a map.
  /// - Parameter format: png or pdf.
  /// - Throws: `RelationshipMapsError` `converterMissing` or `conversionFailed`, with the program's own words.
  public func convert(_ svg: String, to format: MapFormat) throws(RelationshipMapsError) -> [UInt8] {
    var arguments = ["--format", format.rawValue]
    if format == .png {
      arguments += ["--zoom", SVGWriter.number(pixelsPerPoint)]
      if let background { arguments += ["--background-color", background.description] }
    }
    do {
      return try run(arguments, input: Data(svg.utf8))
    } catch let error as RelationshipMapsError {
      throw error
    } catch {
      throw RelationshipMapsError(.conversionFailed, "\(program) cannot be used: \(error.localizedDescription)")
    }
  }

  /// Files stand between both programs: with pipes each could wait for the other.
  private func run(_ arguments: [String], input: Data) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docgraph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, target, messages) = (
      folder.appendingPathComponent("map.svg"), folder.appendingPathComponent("map.out"),
      folder.appendingPathComponent("messages")
    )
    try input.write(to: source)
    try Data().write(to: messages)
    guard let executable = path() else {
      throw RelationshipMapsError(
        .converterMissing, "pictures and pages need the program '\(program)', which is not there",
        advice: "Install librsvg (Debian: apt install librsvg2-bin), or take the format svg")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments + ["--output", target.path, source.path]
    var environment = ProcessInfo.processInfo.environment
    environment["SOURCE_DATE_EPOCH"] = "0"
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0, process.terminationReason == .exit else {
      let said = String(decoding: (try? Data(contentsOf: messages)) ?? Data(), as: UTF8.self).singleLine
      throw RelationshipMapsError(.conversionFailed, "\(program) failed: \(said)")
    }
    return [UInt8](try Data(contentsOf: target))
  }

  /// The program's path: as given, or in the first folder of PATH that has it.
  private func path() -> String? {
    if program.contains("/") { return FileManager.default.isExecutableFile(atPath: program) ? program : nil }
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
