// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "EventKitLite",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "EventKitLite", targets: ["EventKitLite"]),
    .executable(name: "eventctl", targets: ["eventctl"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
    .package(url: "https://github.com/jpsim/Yams", .upToNextMinor(from: "6.2.2")),
  ],
  targets: [
    .systemLibrary(
      name: "CLibical",
      pkgConfig: libicalPkgConfig,
      providers: [.apt(["libical-dev"]), .brew(["libical"])]
    ),
    .systemLibrary(name: "CSystem"),
    .target(
      name: "EventKitLite",
      dependencies: ["CLibical", "CSystem", .product(name: "Yams", package: "Yams")]
    ),
    .executableTarget(
      name: "eventctl",
      dependencies: [
        "EventKitLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .testTarget(
      name: "EventKitLiteTests",
      dependencies: ["EventKitLite"],
      resources: [.copy("Fixtures")]
    ),
    .testTarget(name: "eventctlTests", dependencies: ["eventctl", "EventKitLite"]),
  ]
)

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
