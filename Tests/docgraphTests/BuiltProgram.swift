import Foundation

/// Runs the program that was built beside the tests.
struct BuiltProgram {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  /// The working folder of the run.
  let folder: URL

  /// The program, which the build puts beside the bundle of the tests.
  static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("docgraph")

  /// Runs it with arguments.
  /// - Parameter standardOutput: a file that output goes to instead of being kept.
  func run(
    _ arguments: String..., environment: [String: String] = [:], standardOutput: String? = nil
  ) throws -> Result {
    try run(Self.executable, arguments, environment, standardOutput)
  }

  /// Runs a line of the shell in which `$DOCGRAPH` is the program.
  func shell(_ line: String) throws -> Result {
    try run(URL(fileURLWithPath: "/bin/bash"), ["-c", line], ["DOCGRAPH": Self.executable.path], nil)
  }

  private func run(
    _ program: URL, _ arguments: [String], _ environment: [String: String], _ standardOutput: String?
  ) throws -> Result {
    // Beside the folder: what runs in it must see only its own files.
    let out = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("docgraph-\(UUID().uuidString).out")
    let err = out.appendingPathExtension("err")
    for file in [out, err] { try Data().write(to: file) }
    defer { for file in [out, err] { try? FileManager.default.removeItem(at: file) } }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: standardOutput ?? out.path)
    process.standardError = FileHandle(forWritingAtPath: err.path)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      error: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }
}
