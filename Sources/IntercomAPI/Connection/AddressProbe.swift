internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTP1

/// Asks a public address whether somebody is there. No token is ever sent.
package enum AddressProbe {
    /// The status that an address answers with; redirects are followed, the body is not read.
    package static func status(of address: String) async throws(AddressError) -> Int {
        do {
            var configuration = HTTPClient.Configuration()
            configuration.timeout.connect = .seconds(10)
            configuration.timeout.read = .seconds(10)
            return try await HTTPClient.withHTTPClient(configuration: configuration) { client in
                let answer = try await client.execute(HTTPClientRequest(url: address), deadline: .now() + .seconds(20))
                return Int(answer.status.code)
            }
        } catch let error as HTTPClientError {
            throw AddressError(description: error.shortDescription)
        } catch {
            throw AddressError(description: "no connection could be made")
        }
    }
}

/// Why an address does not answer.
package struct AddressError: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
}
