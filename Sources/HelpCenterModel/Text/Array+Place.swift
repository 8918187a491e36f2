internal import Foundation

extension [UInt8] {
    /// Where a byte first stands in it, from an index on. As `firstIndex(of:)`, many times faster in long texts.
    package func place(of byte: UInt8, from start: Int) -> Int? {
        unsafe withUnsafeBytes { bytes in
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
            guard let first = rest.baseAddress, let found = unsafe memchr(first, CInt(byte), rest.count) else {
                return nil
            }
            return unsafe start + (UnsafeRawPointer(found) - first)
        }
    }
}
