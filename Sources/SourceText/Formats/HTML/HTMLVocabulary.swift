internal import Configuration

/// The words of `Data/html.yaml`.
struct HTMLVocabulary: Sendable {
  let skippedElements, furnitureElements, mainElements, mainRoles: Set<String>
  let blockElements, apartElements, headingElements: Set<String>
  let furnitureClasses, furnitureRoles: Set<String>
  let titleNames, dateNames, publisherNames, publisherLabels: [String]
  /// Names of encodings, and what iconv is to be asked for.
  let encodings: [String: String]

  /// The vocabulary of the project.
  static let standard = HTMLVocabulary(yaml: String(decoding: PackageResources.html_yaml, as: UTF8.self))

  /// Reads the vocabulary. What cannot be read is empty; a test reads every key.
  init(yaml: String) {
    let root = try? ConfigurationFile.parse(yaml, file: "html.yaml")
    func words(_ key: String) -> [String] { (try? root?[key]?.strings(key)) ?? [] }
    skippedElements = Set(words("skipped_elements"))
    furnitureElements = Set(words("furniture_elements"))
    mainElements = Set(words("main_elements"))
    mainRoles = Set(words("main_roles"))
    blockElements = Set(words("block_elements"))
    apartElements = Set(words("apart_elements"))
    headingElements = Set(words("heading_elements"))
    furnitureClasses = Set(words("furniture_classes"))
    furnitureRoles = Set(words("furniture_roles"))
    titleNames = words("title_names")
    dateNames = words("date_names")
    publisherNames = words("publisher_names")
    publisherLabels = words("publisher_labels")
    var encodings: [String: String] = [:]
    for entry in (try? root?["encodings"]?.entries("encodings")) ?? [] {
      encodings[entry.key] = try? entry.value.string(entry.key)
    }
    self.encodings = encodings
  }
}
