internal import ArgumentParser
#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import HelpCenterModel
internal import IntercomSandbox

/// How the sandbox behaves as a server, for those who try a client against it.
struct SandboxOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Start with the content of a JSON file.", valueName: "file")) var seed: String?
    @Option(help: ArgumentHelp("Start with so many made-up articles.", valueName: "n")) var generate: Int?
    @Option(help: ArgumentHelp("Answer so many milliseconds late.", valueName: "ms")) var latency: Int?
    @Option(help: ArgumentHelp("Fail as a JSON file says.", valueName: "file")) var faults: String?
    @Option(
        help: ArgumentHelp(
            "Behave otherwise where Intercom's behaviour is not known for sure. Can be repeated.",
            valueName: "name=value"))
    var behaviour: [String] = []

    func validate() throws {
        if seed != nil, generate != nil { throw ValidationError("--seed and --generate exclude each other") }
        if let generate, !(1...1_000_000).contains(generate) {
            throw ValidationError("--generate takes a number from 1 to 1000000")
        }
        if let latency, !(0...600_000).contains(latency) {
            throw ValidationError("--latency takes a number from 0 to 600000")
        }
        var tried = SandboxBehaviour()
        for written in behaviour { try set(written, in: &tried) }
    }

    /// The content to start with; `nil` when there shall be none.
    func content(_ session: CommandSession) throws -> SandboxSeed? {
        if let generate { return .generated(articles: generate) }
        return try seed.map {
            try SandboxSeed(json: try LocalFiles().read(session.context.absolute($0), limit: Self.limit))
        }
    }

    func configure(_ configuration: inout SandboxConfiguration, _ session: CommandSession) throws {
        for written in behaviour { try set(written, in: &configuration.behaviour) }
        if let faults {
            let bytes = try LocalFiles().read(session.context.absolute(faults), limit: Self.limit)
            do {
                configuration.faults = try JSONDecoder().decode(FaultPlan.self, from: Data(bytes))
            } catch let error as DecodingError {
                throw Failure(
                    .failed, code: "faults",
                    message:
                        "“\(faults)” is no plan of faults: \(error.fault). Write it as the guide to the sandbox shows"
                )
            }
        }
        if let latency, latency > 0 {
            configuration.faults.rules.insert(
                FaultRule(count: nil, effect: .delay(seconds: Double(latency) / 1000)), at: 0)
        }
    }

    private func set(_ written: String, in behaviour: inout SandboxBehaviour) throws {
        let parts = written.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, behaviour.set(parts[0], to: parts[1]) else {
            let known = SandboxBehaviour.switches.map { "\($0.name)=\($0.values.joined(separator: "|"))" }
            throw ValidationError("--behaviour takes one of: \(known.joined(separator: ", "))")
        }
    }

    private static let limit = 256 * 1024 * 1024
}
