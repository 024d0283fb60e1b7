/// The identity of an entity: derived from its content, never random, never a counter, so that two machines that read
/// the same words name the same thing alike. `place:421000`, `date:2024-09-23/2024-09-24`, `person:…`.
public struct EntityID: RawRepresentable, Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// `type:key`.
  public let rawValue: String

  /// Takes an identity as it is written.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Builds an identity from a type and the key within it.
  public init(_ type: EntityType, _ key: String) { self.rawValue = "\(type.rawValue):\(key)" }

  /// The part before the first colon.
  public var type: EntityType { EntityType(rawValue: String(rawValue.prefix { $0 != ":" })) }

  /// The part after the first colon.
  public var key: String { String(rawValue.drop { $0 != ":" }.dropFirst()) }

  /// The identity as it is written.
  public var description: String { rawValue }

  /// By Unicode scalars.
  public static func < (left: EntityID, right: EntityID) -> Bool { left.rawValue < right.rawValue }
}
