// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func stage(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "tradefacts",
  products: [
    .executable(name: "tradefacts", targets: ["tradefacts"]),
    .library(
      name: "TradeFacts",
      targets: [
        "Extraction", "Comparison", "Merging", "Evaluation", "Reporting", "Exporting",
        "ReviewStore", "ReviewServer",
      ]),
  ],
  targets: [
    // C libraries; each is imported by exactly one Swift target.
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd",
      providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    // Part of the C library; on macOS a library of its own.
    .systemLibrary(name: "CIconv"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet",
      providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),

    // The way of an article, in order.
    stage("DocumentModel", []),
    stage("PatternMatching", ["CPCRE2"]),
    stage("RulePacks", ["DocumentModel", "PatternMatching", "CLibYAML"]),
    .target(
      name: "Ingestion",
      dependencies: ["DocumentModel", "CLibXML2", "CLibArchive", "CUchardet", "CIconv"],
      resources: [.embedInCode("WordLists")],
      swiftSettings: strict,
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    stage("Tokenization", ["DocumentModel", "RulePacks"]),
    stage("RuleMatching", ["DocumentModel", "RulePacks", "PatternMatching"]),
    stage("EntityTagging", ["DocumentModel", "RulePacks"]),
    stage("ClaimLinking", ["DocumentModel", "RulePacks"]),
    stage("Facts", ["DocumentModel", "CCrypto"]),
    stage("Storage", ["CSQLite"]),
    stage(
      "Extraction",
      [
        "DocumentModel", "PatternMatching", "RulePacks", "Ingestion", "Tokenization",
        "RuleMatching", "EntityTagging", "ClaimLinking", "Facts", "Storage",
      ]),

    // What is done with facts.
    stage("Comparison", ["Facts"]),
    stage("Merging", ["Facts", "DocumentModel", "RulePacks"]),
    stage("Evaluation", ["Facts", "DocumentModel"]),
    stage("Reporting", ["DocumentModel", "Facts", "Comparison", "Merging"]),
    stage("Exporting", ["DocumentModel", "Facts", "Storage"]),
    stage("ReviewStore", ["Facts", "Storage"]),
    .target(
      name: "ReviewServer",
      dependencies: ["Facts", "Comparison", "ReviewStore", "CMicroHTTPD"],
      resources: [.embedInCode("Page")],
      swiftSettings: strict),
    .executableTarget(
      name: "tradefacts",
      dependencies: [
        "DocumentModel", "RulePacks", "Ingestion", "RuleMatching", "Extraction", "Facts",
        "Comparison", "Merging", "Evaluation", "Reporting", "Exporting", "ReviewStore",
        "ReviewServer", "CMalloc",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "bench",
      dependencies: [
        "DocumentModel", "RulePacks", "Ingestion", "Tokenization", "Extraction", "Facts",
      ],
      path: "Benchmarks",
      exclude: [
        "Counters", "baseline.json", "compare_spacy.py", "larger_pack.py", "requirements.txt",
      ],
      swiftSettings: strict),

    tests("DocumentModelTests", ["DocumentModel"]),
    tests("PatternMatchingTests", ["PatternMatching"]),
    tests("RulePacksTests", ["RulePacks"]),
    .testTarget(
      name: "IngestionTests", dependencies: ["Ingestion", "DocumentModel"], exclude: ["Pages"],
      swiftSettings: strict),
    tests("TokenizationTests", ["Tokenization"]),
    tests("RuleMatchingTests", ["RuleMatching", "RulePacks", "Tokenization", "DocumentModel"]),
    tests("ClaimLinkingTests", ["ClaimLinking", "RulePacks"]),
    tests("EntityTaggingTests", ["EntityTagging"]),
    tests("ExtractionTests", ["Extraction", "DocumentModel", "Ingestion", "RulePacks", "Facts"]),
    tests("FactsTests", ["Facts", "DocumentModel"]),
    tests("ComparisonTests", ["Comparison", "Facts"]),
    tests("MergingTests", ["Merging", "Facts", "RulePacks"]),
    tests("EvaluationTests", ["Evaluation", "Facts"]),
    tests("ReportingTests", ["Reporting", "Comparison", "Merging", "Facts"]),
    tests("StorageTests", ["Storage"]),
    tests("ExportingTests", ["Exporting", "Evaluation", "Facts", "Storage"]),
    tests("ReviewStoreTests", ["ReviewStore", "Facts", "Storage"]),
    tests("ReviewServerTests", ["ReviewServer", "ReviewStore", "Facts"]),
    tests("RulePackTests", ["Extraction", "RulePacks", "PatternMatching"]),
    tests("ValueTests", ["Extraction", "RulePacks", "RuleMatching", "DocumentModel"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "Evaluation", "Extraction", "Ingestion", "Merging", "RulePacks", "Facts",
      ],
      exclude: ["Digests"], swiftSettings: strict),
    tests("BenchmarkTests", ["bench"]),
    tests(
      "DocumentationTests", ["Extraction", "Merging", "RulePacks", "Facts", "DocumentModel"]),
    tests("CommandLineTests", []),
  ]
)
