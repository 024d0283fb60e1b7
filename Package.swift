// swift-tools-version: 6.2
import PackageDescription

// `.ci/run` sets the variable; whoever depends on the package is not bothered by a warning of a later compiler.
let warnings: [SwiftSetting] =
  Context.environment["DOCGRAPH_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

let strict = settings + warnings

/// A library of the house and its tests; `uses` names the modules below it.
func module(
  _ name: String, uses dependencies: [Target.Dependency], resources: [Resource] = [],
  tests: [Target.Dependency]? = nil, testDocuments: [String] = []
) -> [Target] {
  let library = Target.target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
  guard let tests else { return [library] }
  let suite = Target.testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies + tests, exclude: testDocuments,
    swiftSettings: strict)
  return [library, suite]
}

let package = Package(
  name: "docgraph",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "docgraph", targets: ["docgraph"]),
    .executable(name: "docgraph-layout", targets: ["docgraph-layout"]),
    .library(name: "TypedGraph", targets: ["TypedGraph"]),
    .library(name: "SourceText", targets: ["SourceText"]),
    .library(name: "EntityLinking", targets: ["EntityLinking"]),
    .library(name: "GraphStore", targets: ["GraphStore"]),
    .library(name: "Graphviz", targets: ["Graphviz"]),
    .library(name: "RelationshipMaps", targets: ["RelationshipMaps"]),
    .library(name: "Reports", targets: ["Reports"]),
    .library(name: "Evaluation", targets: ["Evaluation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CGraphvizSystem", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .executableTarget(name: "docgraph-layout", dependencies: ["Graphviz"], swiftSettings: strict),
    .target(name: "CGraphviz", dependencies: ["CGraphvizSystem"]),
    .target(
      name: "CGazetteerData", exclude: ["gazetteer.tsv", "townships.tsv", "compounds.tsv", "plain-words.txt"]),
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "CXMLSystem", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "CXML", dependencies: ["CXMLSystem"]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .executableTarget(
      name: "docgraph",
      dependencies: [
        "Evaluation", "Reports", "RelationshipMaps", "Graphviz", "GraphStore", "EntityLinking", "SourceText",
        "TypedGraph", "Configuration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks", dependencies: ["RelationshipMaps", "Graphviz", "EntityLinking", "SourceText", "TypedGraph"],
      swiftSettings: strict),
    .testTarget(
      name: "docgraphTests",
      dependencies: [
        "docgraph", "GraphStore", "TypedGraph", "Configuration", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
  ]
    + module("CommonMark", uses: ["CCommonMark"])
    + module("Configuration", uses: [.product(name: "Yams", package: "Yams")], tests: [])
    + module(
      "TypedGraph", uses: ["Configuration", "CMessageDigest"],
      resources: ["schema.yaml", "conflicts.yaml", "company-forms.yaml"].map { .embedInCode("Data/\($0)") }, tests: [])
    + module(
      "SourceText", uses: ["CommonMark", "CCommonMark", "CXML", "CArchive", "TypedGraph", "Configuration"],
      resources: [
        .embedInCode("Data/characters.txt"), .embedInCode("Data/common-characters.txt"),
        .embedInCode("Data/structure.yaml"), .embedInCode("Data/html.yaml"),
      ], tests: [])
    + module(
      "EntityLinking", uses: ["CGazetteerData", "SourceText", "TypedGraph", "Configuration"],
      resources: [
        "anaphor-nouns.yaml", "bodies.yaml", "date-words.yaml", "facility-suffixes.yaml", "feature-suffixes.yaml",
        "initiative-heads.yaml", "institution-suffixes.yaml", "known-initiatives.yaml", "name-characters.txt",
        "name-like-words.txt", "national-bodies.yaml", "place-words.yaml", "posts.yaml", "surnames.txt", "words.yaml",
      ].map { .embedInCode("Data/\($0)") }, tests: [], testDocuments: ["Documents"])
    + module(
      "GraphStore", uses: ["TypedGraph", "Configuration", .product(name: "GRDB", package: "GRDB.swift")],
      resources: ["tables.sql", "version-2.sql", "version-3.sql", "version-4.sql"].map { .embedInCode("Data/\($0)") },
      tests: [])
    + module(
      "Evaluation", uses: ["TypedGraph", "Configuration"], tests: ["EntityLinking", "SourceText"],
      testDocuments: ["Documents"])
    + module("Graphviz", uses: ["CGraphviz", "Configuration"], tests: [])
    + module(
      "RelationshipMaps", uses: ["Graphviz", "TypedGraph", "Configuration"],
      resources: [
        .embedInCode("Data/themes.yaml"), .embedInCode("Data/words.yaml"), .embedInCode("Data/unbroken-words.txt"),
      ], tests: [])
    + module(
      "Reports", uses: ["RelationshipMaps", "Graphviz", "TypedGraph", "Configuration", "CommonMark", "CCommonMark"],
      resources: [.embedInCode("Data/report.css"), .embedInCode("Data/labels.yaml")], tests: [])
)
