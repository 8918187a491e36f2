#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The two system calls that a signal may interrupt, each made again when one did.
package enum SystemCalls {
    /// `read(2)`: how many bytes came, 0 at the end, negative for an error that `errno` tells of.
    static func read(_ descriptor: Int32, into buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
        while true {
            #if canImport(Darwin)
                let got = Darwin.read(descriptor, buffer, count)
            #elseif canImport(Glibc)
                let got = Glibc.read(descriptor, buffer, count)
            #elseif canImport(Musl)
                let got = Musl.read(descriptor, buffer, count)
            #endif
            if got >= 0 || errno != EINTR { return got }
        }
    }

    /// Writes all the bytes with as many `write(2)` as it takes; `false` for an error that `errno` tells of.
    package static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let start = bytes.baseAddress.map { $0 + written }
            #if canImport(Darwin)
                let put = Darwin.write(descriptor, start, bytes.count - written)
            #elseif canImport(Glibc)
                let put = Glibc.write(descriptor, start, bytes.count - written)
            #elseif canImport(Musl)
                let put = Musl.write(descriptor, start, bytes.count - written)
            #endif
            if put >= 0 {
                written += put
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
