import IntercomAPI

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A port of this machine that nobody serves, and nobody else can get meanwhile.
struct HeldPort {
    enum Manner {
        /// Whoever connects is refused.
        case refusing
        /// Whoever connects waits: the queue of connections is full, and nobody takes one out.
        case silent
    }

    let baseURL: BaseURL
    private let sockets: [Int32]

    init(_ manner: Manner) throws {
        let listener = Self.socket()
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = bind(listener, $0, length) }
        }
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = getsockname(listener, $0, &length) }
        }
        var clients: [Int32] = []
        if manner == .silent {
            listen(listener, 0)
            for _ in 0..<4 {
                let client = Self.socket()
                _ = fcntl(client, F_SETFL, O_NONBLOCK)
                withUnsafePointer(to: &address) { pointer in
                    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = connect(client, $0, length) }
                }
                clients.append(client)
            }
        }
        sockets = [listener] + clients
        baseURL = try BaseURL("http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))")
    }

    func close() {
        for socket in sockets { closeSocket(socket) }
    }

    private static func socket() -> Int32 {
        #if canImport(Glibc)
            Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #elseif canImport(Musl)
            Musl.socket(AF_INET, SOCK_STREAM, 0)
        #else
            Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
    }
}

private func closeSocket(_ socket: Int32) { _ = close(socket) }
