internal import Hummingbird

extension Request {
    /// The JSON document of the request.
    func json() async throws -> JSONValue {
        var request = self
        let body = try await request.collectBody(upTo: 32 * 1024 * 1024)
        return try JSONValue(parsing: Array(body.readableBytesView))
    }

    /// The version of the API that the request asks for.
    func version() throws(APIError) -> APIVersion {
        try APIVersion(header: headers[.intercomVersion])
    }

    /// A parameter of the query; the last one where it is given more than once.
    func query(_ name: String) -> String? {
        uri.queryParameters[Substring(name)].map(String.init)
    }
}

extension SandboxContext {
    /// The id in the path; what is no number names nothing.
    func id() throws(APIError) -> Int {
        guard let id = parameters.get("id").flatMap({ Int($0) }) else { throw .notFound }
        return id
    }
}
