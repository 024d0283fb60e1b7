import Testing
import TypedGraph

/// Vectors of FIPS 180-4 and of NIST's examples for SHA-256.
@Suite("Content hash")
struct ContentHashTests {
  @Test(
    "texts have the digests of the standard",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(text: String, digest: String) {
    #expect(ContentHash(of: text).description == digest)
  }

  @Test("a million letters have the digest of the standard")
  func million() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      ContentHash(of: bytes).description == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("a text is hashed as its UTF-8 bytes, and its prefix is the beginning of the digits")
  func text() {
    #expect(ContentHash(of: "湘江") == ContentHash(of: Array("湘江".utf8)))
    #expect(ContentHash(of: "abc").prefix(8) == "ba7816bf")
    #expect(ContentHash(of: "abc").prefix(99).count == 64)
  }
}
