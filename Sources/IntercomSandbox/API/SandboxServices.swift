internal import Hummingbird
internal import Synchronization

/// What the routes share beside the data.
final class SandboxServices: Sendable {
    let behaviour: SandboxBehaviour
    let assets: AssetFolder
    let clock: @Sendable () -> Int
    private let answers = Mutex(0)

    init(_ configuration: SandboxConfiguration) {
        behaviour = configuration.behaviour
        assets = AssetFolder(path: configuration.assetFolder)
        clock = configuration.clock
    }

    /// A signer for one answer, whose signatures are like those of no other answer.
    func signer() -> ImageSigner {
        let number = answers.withLock { count in
            count += 1
            return count
        }
        let now = clock()
        return ImageSigner(expires: now + Self.signatureLifetime, nonce: "\(now) \(number)")
    }

    /// The request's URL without its query.
    func address(of request: Request) -> String {
        "http://\(request.head.authority ?? "localhost")\(request.uri.path)"
    }

    /// Seconds.
    private static let signatureLifetime = 3600
}
