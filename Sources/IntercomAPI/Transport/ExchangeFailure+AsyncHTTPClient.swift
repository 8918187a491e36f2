internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTPCompression
internal import NIOPosix

extension ExchangeFailure: Error {
    static func tooLarge(_ limit: Int) -> ExchangeFailure {
        ExchangeFailure(.tooLarge(limit: limit), mayHaveArrived: true)
    }

    /// Sorts an error of AsyncHTTPClient and the layers under it, by type.
    ///
    /// - Parameters:
    ///   - bodyWasTaken: whether the request's body began to leave; `nil` for a request without one, of which it is
    ///     not known.
    ///   - limit: the most bytes that an answer may have.
    init(_ error: any Error, bodyWasTaken: Bool?, limit: Int) {
        if let failure = error as? ExchangeFailure {
            self = failure
            return
        }
        if error as? NIOHTTPDecompression.DecompressionError == .limit {
            self = .tooLarge(limit)
            return
        }
        let (kind, detail) = Self.sort(error)
        let isConnecting = kind == .unreachable || Self.isConnectTimeout(error)
        self.init(kind, mayHaveArrived: bodyWasTaken ?? !isConnecting, detail: detail)
    }

    private static func sort(_ error: any Error) -> (Kind, detail: String?) {
        switch error {
        case is CancellationError: (.cancelled, nil)
        case let error as HTTPClientError: sort(error)
        case let error as IOError: sort(error)
        case let error as NIOConnectionError: (.unreachable, detail(of: error))
        case let error as ChannelError: sort(error)
        // What is left is of TLS or of the parser of HTTP: with a body of its own the attempt knows whether it left.
        default: (.lost, String(describing: error))
        }
    }

    private static func sort(_ error: HTTPClientError) -> (Kind, detail: String?) {
        switch error {
        case .cancelled: (.cancelled, nil)
        case .readTimeout, .writeTimeout, .deadlineExceeded, .connectTimeout, .getConnectionFromPoolTimeout:
            (.timedOut, nil)
        case .tlsHandshakeTimeout, .httpProxyHandshakeTimeout, .socksHandshakeTimeout, .invalidProxyResponse,
            .proxyAuthenticationRequired, .invalidURL, .emptyHost, .emptyScheme:
            (.unreachable, error.shortDescription)
        case .remoteConnectionClosed: (.lost, "the connection was closed")
        default: (.lost, error.shortDescription)
        }
    }

    private static func sort(_ error: ChannelError) -> (Kind, detail: String?) {
        switch error {
        case .connectTimeout: (.timedOut, nil)
        case .connectPending: (.unreachable, nil)
        default: (.lost, String(describing: error))
        }
    }

    private static func sort(_ error: IOError) -> (Kind, detail: String?) {
        let detail = String(cString: strerror(error.errnoCode)).lowercased()
        switch error.errnoCode {
        case ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, ENETDOWN, EADDRNOTAVAIL: return (.unreachable, detail)
        case ETIMEDOUT: return (.timedOut, detail)
        default: return (.lost, detail)
        }
    }

    private static func detail(of error: NIOConnectionError) -> String? {
        if let first = error.connectionErrors.first {
            return (first.error as? IOError).flatMap { sort($0).detail }
        }
        return "the name is unknown"
    }

    private static func isConnectTimeout(_ error: any Error) -> Bool {
        if let error = error as? HTTPClientError {
            return error == .connectTimeout || error == .getConnectionFromPoolTimeout
        }
        guard let error = error as? ChannelError, case .connectTimeout = error else { return false }
        return true
    }
}
