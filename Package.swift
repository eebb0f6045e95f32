// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "EventKitLite",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "ICalendar", targets: ["ICalendar"]),
    .library(name: "VietnameseCalendar", targets: ["VietnameseCalendar"]),
    .library(name: "EventKitLite", targets: ["EventKitLite"]),
    .executable(name: "eventctl", targets: ["eventctl"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
    .package(
      url: "https://github.com/hummingbird-project/swift-mustache", .upToNextMinor(from: "2.1.1")),
  ],
  targets: [
    .systemLibrary(
      name: "CLibical",
      pkgConfig: libicalPkgConfig,
      providers: [.apt(["libical-dev"]), .brew(["libical"])]
    ),
    .systemLibrary(
      name: "CQREncode",
      pkgConfig: "libqrencode",
      providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]
    ),
    .systemLibrary(
      name: "CZlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .systemLibrary(name: "CSystem"),

    // From the ground up: a module imports only what stands above it here.
    .target(name: "CivilTime"),
    .target(name: "SafeFiles", dependencies: ["CivilTime", "CSystem"]),
    .target(name: "ICalendar", dependencies: ["CivilTime", "SafeFiles"]),
    .target(name: "VietnameseCalendar", dependencies: ["CivilTime"]),
    .target(name: "Sheets", dependencies: ["CivilTime"]),
    .target(name: "LibicalProof", dependencies: ["CivilTime", "ICalendar", "CLibical"]),
    .target(
      name: "EventKitLite",
      dependencies: [
        "CivilTime", "SafeFiles", "ICalendar", "VietnameseCalendar", "LibicalProof",
        .product(name: "Yams", package: "Yams"),
      ],
      // A link to the file under `calendars`, so that a program has it without a folder.
      resources: [.embedInCode("Resources/viet-nam-holidays.yaml")]
    ),
    .target(
      name: "ProgrammeSite",
      dependencies: [
        "EventKitLite", "SafeFiles", "Sheets", "CQREncode",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: pages
    ),
    .target(name: "OfficeDocuments", dependencies: ["CivilTime", "CZlib"]),
    .target(name: "Papers", dependencies: ["CivilTime", "OfficeDocuments", "Sheets"]),
    .target(
      name: "PlanImport",
      dependencies: [
        "CivilTime", "EventKitLite", "ICalendar", "OfficeDocuments", "VietnameseCalendar",
      ]),
    .executableTarget(
      name: "eventctl",
      dependencies: [
        "EventKitLite", "LibicalProof", "OfficeDocuments", "Papers", "PlanImport", "ProgrammeSite",
        "SafeFiles", "Sheets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: starters
    ),

    // What tests and the fuzzer share; then the fuzzer, whose program `make fuzz` runs.
    .target(name: "TestInputs", path: "Tests/TestInputs"),
    .target(
      name: "Fuzzing", dependencies: ["EventKitLite", "ICalendar", "TestInputs"],
      path: "Tests/Fuzzing", exclude: ["Seeds", "Found"]),
    .executableTarget(name: "Fuzz", dependencies: ["Fuzzing"], path: "Tests/Fuzz"),

    .target(
      name: "TestSupport", dependencies: ["CivilTime", "ICalendar", "TestInputs"],
      path: "Tests/TestSupport"),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime", "TestSupport"]),
    .testTarget(name: "SafeFilesTests", dependencies: ["SafeFiles", "TestSupport"]),
    .testTarget(name: "ICalendarTests", dependencies: ["ICalendar", "TestSupport"]),
    .testTarget(
      name: "VietnameseCalendarTests",
      dependencies: ["VietnameseCalendar", "TestSupport"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "SheetsTests", dependencies: ["Sheets", "CivilTime", "TestSupport"]),
    .testTarget(name: "FuzzingTests", dependencies: ["Fuzzing", "TestSupport"]),
    .testTarget(name: "LibicalProofTests", dependencies: ["LibicalProof", "TestSupport"]),
    .testTarget(
      name: "EventKitLiteTests",
      dependencies: ["EventKitLite", "LibicalProof", "SafeFiles", "TestSupport"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(
      name: "ProgrammeSiteTests",
      dependencies: ["ProgrammeSite", "EventKitLite", "SafeFiles", "TestSupport"]),
    .testTarget(
      name: "OfficeDocumentsTests", dependencies: ["OfficeDocuments", "CivilTime", "TestSupport"]),
    .testTarget(
      name: "PapersTests",
      dependencies: ["Papers", "CivilTime", "OfficeDocuments", "Sheets", "TestSupport"]),
    .testTarget(
      name: "PlanImportTests",
      dependencies: ["PlanImport", "CivilTime", "EventKitLite", "OfficeDocuments", "TestSupport"]),
    .testTarget(
      name: "eventctlTests",
      dependencies: [
        "eventctl", "EventKitLite", "OfficeDocuments", "SafeFiles", "Sheets", "TestSupport",
      ]),
  ]
)

// What `eventctl init` writes: a starter of each kind in each language, and links to the schemas.
var starters: [Resource] {
  let kinds = ["office", "school", "museum", "library-network"]
  let files = ["programme", "units", "events", "announcements", "results", "holidays"]
  return (kinds.flatMap { ["\($0).vi.yaml", "\($0).en.yaml"] } + files.map { "\($0).schema.json" })
    .map { .embedInCode("Starters/\($0)") }
}

// What pages are made of: templates, the stylesheet and the script.
var pages: [Resource] {
  let templates = [
    "index", "unit", "event", "year", "poster", "head", "foot", "entry", "part", "waiting", "open",
    "occurrence", "reason", "change", "month", "day", "legend", "subscribe", "program",
  ]
  return (templates.map { "\($0).mustache" } + ["site.css", "site.js"])
    .map { .embedInCode("Templates/\($0)") }
}

// Debian keeps libical's headers where the compiler looks anyway, and its .pc file would link two
// more libraries that we never call and every start would pay for. Elsewhere it says where they are.
var libicalPkgConfig: String? {
  #if os(Linux)
    nil
  #else
    "libical"
  #endif
}

// One place for how strictly the house is compiled.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
