// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: Swift 6 with the upcoming features that make imports and isolation explicit.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
    .treatAllWarnings(as: .error),
]

/// The settings of the targets that call C, where every unsafe use must be marked (SE-0458).
let strictMemory = strict + [.strictMemorySafety()]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTPCompression = Target.Dependency.product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "guidepost",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "guidepost", targets: ["guidepost"])
    ],
    dependencies: [
        // Commands, options and their help: the field's standard, by Apple.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // SHA-256 for digests, fingerprints and content-hashed names.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // YAML of settings and front matter, with marks for diagnostics.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Mustache, the language of the templates: no logic, known to many, and a library without dependencies.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        // The HTTP client of Swift on servers: pooled connections, time-outs, cancellation.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        // The event loops and byte buffers under AsyncHTTPClient, named to set its limits and to test against raw sockets.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        // Bounds how much a compressed answer may grow.
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        // The local servers: the sandbox and the preview.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        // Stops a local server gracefully: cancelling it can trap while a connection is being accepted.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // The header and status types that Hummingbird's signatures use.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        // Hummingbird takes its logger from outside, so that the sandbox in process stays silent.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // The sandbox's storage: SQLite with migrations and safe concurrent access.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // MARK: C

        // cmark-gfm 0.29 with GitHub's extensions; used by ContentCompiler alone.
        .systemLibrary(
            name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        // The memory of a parse by cmark-gfm; used by ContentCompiler alone.
        .target(name: "CParserArena"),
        // gumbo, an HTML5 parser; used by HTMLTree alone.
        .systemLibrary(
            name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
        // What glibc's <malloc.h> has beyond the C standard, which its Swift module leaves out; used by guidepost alone.
        .systemLibrary(name: "CMalloc"),

        // MARK: The words

        // The words of a help center as types, diagnostics and the seams to disk and remote. No local dependency,
        // so that every target may depend on it.
        .target(name: "HelpCenterModel", dependencies: [crypto], swiftSettings: strict),
        .testTarget(
            name: "HelpCenterModelTests", dependencies: ["HelpCenterModel", "TestSupport"], swiftSettings: strict),
        // HTML as a value: a tree, gumbo's parser into it and a serialiser out of it.
        .target(name: "HTMLTree", dependencies: ["CGumbo"], swiftSettings: strictMemory),
        .testTarget(name: "HTMLTreeTests", dependencies: ["HTMLTree"], swiftSettings: strict),

        // What tests share: files in memory, and what must hold for every site. No product depends on it.
        .target(
            name: "TestSupport", dependencies: ["HelpCenterModel", "HTMLTree"], path: "Tests/TestSupport",
            swiftSettings: strict),

        // MARK: From files to site to plan to remote

        // Discovery, front matter, Markdown, checks and HTML: from files to a site.
        .target(
            name: "ContentCompiler",
            dependencies: ["HelpCenterModel", "HTMLTree", "CCmarkGFM", "CParserArena", mustache, yams],
            resources: [
                .embedInCode("Templates/BuiltIn/button.mustache"), .embedInCode("Templates/BuiltIn/callout.mustache"),
                .embedInCode("Templates/BuiltIn/figure.mustache"), .embedInCode("Templates/BuiltIn/toc.mustache"),
                .embedInCode("Templates/BuiltIn/video.mustache"),
            ],
            swiftSettings: strictMemory),
        .testTarget(
            name: "ContentCompilerTests",
            dependencies: ["ContentCompiler", "CParserArena", "HelpCenterModel", "HTMLTree", "TestSupport"],
            exclude: ["Fuzzing/Inputs"], swiftSettings: strict),
        // Plan, apply, lockfile, journal and their views. Knows no HTTP and no HTML parser.
        .target(name: "SyncEngine", dependencies: ["HelpCenterModel"], swiftSettings: strict),
        .testTarget(
            name: "SyncEngineTests", dependencies: ["SyncEngine", "HelpCenterModel", "TestSupport"],
            swiftSettings: strict),
        // Intercom's wire types, the client, paging, retry and rate limit.
        .target(
            name: "IntercomAPI",
            dependencies: ["HelpCenterModel", asyncHTTPClient, nioCore, nioHTTP1, nioHTTPCompression, nioPosix],
            swiftSettings: strict),
        .testTarget(
            name: "IntercomAPITests",
            dependencies: ["IntercomAPI", "HelpCenterModel", hummingbird, httpTypes, logging, nioCore, nioPosix],
            swiftSettings: strict),

        // MARK: The local servers

        // The stand-in for Intercom. Shares nothing with the client, so that neither can hide the other's mistakes.
        .target(
            name: "IntercomSandbox",
            dependencies: [
                "HelpCenterModel", "HTMLTree", grdb, httpTypes, hummingbird, logging, nioCore, serviceLifecycle,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "IntercomSandboxTests",
            dependencies: [
                "IntercomSandbox", "IntercomAPI", "HelpCenterModel", "HTMLTree", grdb, httpTypes, hummingbird,
                hummingbirdTesting, nioCore, "TestSupport",
            ], swiftSettings: strict),
        // The local help center of `guidepost preview`.
        .target(
            name: "PreviewSite", dependencies: ["HelpCenterModel", httpTypes, hummingbird, logging, nioCore],
            swiftSettings: strict),
        .testTarget(
            name: "PreviewSiteTests",
            dependencies: [
                "PreviewSite", "HelpCenterModel", httpTypes, hummingbird, hummingbirdTesting, nioCore, "TestSupport",
            ],
            swiftSettings: strict),

        // MARK: The program

        // Commands, options and terminal; the composition root.
        .target(
            name: "GuidepostCLI",
            dependencies: [
                "HelpCenterModel", "ContentCompiler", "SyncEngine", "IntercomAPI", "IntercomSandbox",
                "PreviewSite", argumentParser, logging,
            ],
            resources: [
                .embedInCode("CI/Workflows/github-apply.yml"), .embedInCode("CI/Workflows/github-drift.yml"),
                .embedInCode("CI/Workflows/github-install.yml"), .embedInCode("CI/Workflows/github-plan.yml"),
                .embedInCode("CI/Workflows/gitlab-include.yml"), .embedInCode("CI/Workflows/gitlab.yml"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "GuidepostCLITests",
            dependencies: [
                "GuidepostCLI", "HelpCenterModel", "ContentCompiler", "SyncEngine", "IntercomSandbox", "HTMLTree",
                "TestSupport", "guidepost",
            ],
            exclude: ["Review/Golden"], swiftSettings: strict),
        // The executable: how the process begins and ends.
        .executableTarget(name: "guidepost", dependencies: ["GuidepostCLI", "CMalloc"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzzer is built by `scripts/fuzz` alone.
if Context.environment["GUIDEPOST_FUZZING"] != nil {
    package.targets.append(
        .executableTarget(
            name: "Fuzzing", dependencies: ["ContentCompiler", "HelpCenterModel", "TestSupport"], path: "Tests/Fuzzing",
            exclude: ["words.txt"], swiftSettings: strict + [.enableExperimentalFeature("Extern")]))
}
