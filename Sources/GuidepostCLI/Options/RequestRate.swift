internal import ArgumentParser

/// A number of requests in a number of seconds, written `1667/10`.
struct RequestRate: ExpressibleByArgument, Hashable {
    let requests: Int
    let seconds: Int

    init?(argument: String) {
        let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard numbers.count == 2, numbers.allSatisfy({ 1...1_000_000 ~= $0 }) else { return nil }
        (requests, seconds) = (numbers[0], numbers[1])
    }
}
