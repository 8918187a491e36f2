internal import Hummingbird

extension Request {
    /// The JSON document of the request.
    func json() async throws -> JSONValue {
        var request = self
        let body = try await request.collectBody(upTo: 32 * 1024 * 1024)
        return try JSONValue(parsing: Array(body.readableBytesView))
    }

    /// The JSON document of the request; `nil` when it has no body.
    func optionalJSON() async throws -> JSONValue? {
        var request = self
        let body = try await request.collectBody(upTo: 32 * 1024 * 1024)
        return body.readableBytes == 0 ? nil : try JSONValue(parsing: Array(body.readableBytesView))
    }

    /// The version of the API that the request asks for.
    func version() throws(APIError) -> APIVersion {
        try APIVersion(header: headers[.intercomVersion])
    }

    /// The version of an endpoint that came with 2.16; before it there is nothing at its path.
    func version(since first: APIVersion) throws(APIError) -> APIVersion {
        let version = try version()
        guard version >= first else { throw .notFound }
        return version
    }

    /// A parameter of the query; the last one where it is given more than once.
    func query(_ name: String) -> String? {
        uri.queryParameters[Substring(name)].map(String.init)
    }
}

extension SandboxContext {
    /// The id in the path; what is no number names nothing.
    func id(_ name: String = "id") throws(APIError) -> Int {
        guard let id = parameters.get(name).flatMap({ Int($0) }) else { throw .notFound }
        return id
    }
}
