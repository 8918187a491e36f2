internal import AsyncHTTPClient
internal import HelpCenterModel

/// Runs `body` with a workspace. Its connections are closed when `body` returns or throws.
///
/// Throws a `RemoteError` before the first request when the token cannot be one, and whatever `body` throws.
package func withIntercomWorkspace<Value>(
    _ configuration: ClientConfiguration, _ body: (IntercomWorkspace) async throws -> Value
) async throws -> Value {
    try checkToken(configuration)
    return try await HTTPClient.withHTTPClient(configuration: configuration.httpClientConfiguration) { client in
        let sender = { @Sendable (configuration: ClientConfiguration) in
            let transport = AsyncHTTPTransport(client: client, configuration: configuration)
            return RequestSender(configuration, transport: transport, time: .system())
        }
        return try await body(
            IntercomWorkspace(
                sender: sender(configuration), regions: RegionFinder(configuration: configuration, sender: sender)))
    }
}

/// Refuses a token that no header can carry, before anything could quote it in an error.
private func checkToken(_ configuration: ClientConfiguration) throws(RemoteError) {
    let variable = configuration.tokenVariable
    guard !configuration.token.isEmpty else {
        throw RemoteError(
            .unauthorized,
            message: "There is no access token. Set \(variable) to one from Intercom's Developer Hub.")
    }
    guard configuration.token.reveal().utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
        throw RemoteError(
            .unauthorized,
            message: "The access token in \(variable) holds a space, a line break or a letter that no token has. "
                + "Copy it again, without anything around it.")
    }
}
