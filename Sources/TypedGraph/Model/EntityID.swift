/// The identity of an entity: derived from its content, never random, never a counter, so that two machines that read
/// the same words name the same thing alike. `place:421000`, `date:2024-09-23/2024-09-24`, `person:…`.
///
/// Two identities are equal where their bytes are. What is hashed is a digest of the bytes that is taken once: linking
/// looks identities up far more often than it makes them.
public struct EntityID: RawRepresentable, Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// `type:key`.
  public let rawValue: String
  private let digest: UInt64

  /// Takes an identity as it is written.
  public init(rawValue: String) {
    self.rawValue = rawValue
    digest = Self.digest(of: rawValue)
  }

  /// Builds an identity from a type and the key within it.
  public init(_ type: EntityType, _ key: String) { self.init(rawValue: type.rawValue + ":" + key) }

  /// The part before the first colon.
  public var type: EntityType {
    let bytes = rawValue.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return EntityType(rawValue: rawValue) }
    return EntityType(rawValue: String(rawValue[..<colon]))
  }

  /// The part after the first colon.
  public var key: String {
    let bytes = rawValue.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(rawValue[bytes.index(after: colon)...])
  }

  /// The identity as it is written.
  public var description: String { rawValue }

  /// Whether the bytes are the same.
  public static func == (left: EntityID, right: EntityID) -> Bool {
    left.digest == right.digest && left.rawValue == right.rawValue
  }

  /// Hashes the digest.
  public func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  /// By Unicode scalars.
  public static func < (left: EntityID, right: EntityID) -> Bool { left.rawValue < right.rawValue }

  /// FNV-1a of the bytes.
  private static func digest(of text: String) -> UInt64 {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return digest
  }
}
