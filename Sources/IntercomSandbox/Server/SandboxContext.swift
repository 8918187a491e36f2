internal import Hummingbird
internal import NIOCore

/// What a request carries through the server.
struct SandboxContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The connection, which faults close.
    let channel: any Channel
    /// Intercom's id of the request, a UUID.
    var requestID = ""

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }
}
