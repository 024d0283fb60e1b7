import Foundation

/// Times and memory of this process.
enum Measurement {
  /// Runs something.
  /// - Returns: its value and the seconds it took by a clock that never steps back.
  static func time<Value>(_ body: () throws -> Value) rethrows -> (value: Value, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try body()
    let duration = clock.now - start
    return (value, Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
  }

  /// A field of the kernel's status file (`VmHWM`: the most memory that was held at once, `VmRSS`: what is held now)
  /// in megabytes; nil where there is no such file.
  static func memory(_ field: String) -> Double? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix(field + ":") }
    return line.flatMap { Double($0.filter(\.isNumber)) }.map { $0 / 1024 }
  }

  /// Sets the kernel's mark of the most memory held (`VmHWM`) back to what is held now, where it allows that.
  static func resetPeak() { try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8) }

  /// A line of a table: a label and figures in columns.
  static func row(_ label: String, _ figures: [String]) -> String {
    label.padding(toLength: 34, withPad: " ", startingAt: 0)
      + figures.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }.joined()
  }

  /// A number with so many digits behind the point.
  static func number(_ value: Double, digits: Int = 1) -> String { String(format: "%.\(digits)f", value) }
}
