import Dispatch
import Foundation

/// libFuzzer's own `main`, as a function: it makes texts and calls with each of them, until it finds a fault or its
/// time is over. It comes with the toolchain (`-sanitize=fuzzer`) and has no header.
@_extern(c, "LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runFuzzer(&count, &arguments) { start, count in
        FuzzedArticle(bytes: Array(UnsafeBufferPointer(start: start, count: count))).check()
        return 0
    })
