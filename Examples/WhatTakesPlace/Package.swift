// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "WhatTakesPlace",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "EventKitLite", path: "../..")],
  targets: [
    .executableTarget(
      name: "WhatTakesPlace",
      dependencies: [.product(name: "ICalendar", package: "EventKitLite")])
  ]
)
