#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The system calls that a signal may interrupt, each made again when one did.
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

    /// Reads `count` bytes from a place in a file; `false` when they are not all there, or for an error.
    static func readAll(_ descriptor: Int32, into buffer: UnsafeMutableBufferPointer<UInt8>, from place: Int) -> Bool {
        var done = 0
        while done < buffer.count {
            let got = pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(place + done))
            if got > 0 { done += got } else if got == 0 || errno != EINTR { return false }
        }
        return true
    }

    /// Writes all the bytes at a place in a file; `false` for an error.
    static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32, at place: Int) -> Bool {
        var done = 0
        while done < bytes.count {
            let put = pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done))
            if put >= 0 { done += put } else if errno != EINTR { return false }
        }
        return true
    }
}
