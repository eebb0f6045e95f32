// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Examples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "EventKitLite", path: "..")],
  targets: ["Subscriber", "InMemory"].map { name in
    .executableTarget(
      name: name, dependencies: [.product(name: "EventKitLite", package: "EventKitLite")],
      path: name)
  }
)
