internal import Foundation

extension ArraySlice<UInt8> {
    /// Where a byte first stands in it. As `firstIndex(of:)`, many times faster in long texts.
    package func place(of byte: UInt8) -> Int? {
        unsafe withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let found = unsafe memchr(start, CInt(byte), bytes.count) else {
                return nil
            }
            return unsafe startIndex + (UnsafeRawPointer(found) - start)
        }
    }
}
