/// A model of the server's side of the rate limit: fixed windows, each with an allowance.
struct WindowedServer {
    var limit: Int
    /// In milliseconds.
    var length: Int
    /// When windows begin within a whole second; in milliseconds.
    var phase = 0
    /// Whether answers have a `Date`.
    var sendsDate = false
    var sendsRetryAfter = false
    /// From which times on the limit is another, in order.
    var limitChanges: [(from: Int, limit: Int)] = []
    /// How many accepted requests each window has, by its number.
    private(set) var accepted: [Int: Int] = [:]
    private(set) var refused: [Int: Int] = [:]

    init(limit: Int, length: Int) {
        self.limit = limit
        self.length = length
    }

    func window(at time: Int) -> Int { (time - phase) / length }
    func end(of window: Int) -> Int { (window + 1) * length + phase }

    /// Counts a request and gives the status and headers of its answer.
    mutating func receive(at time: Int) -> (status: Int, headers: [String: String]) {
        let window = window(at: time)
        let limit = limitChanges.last { $0.from <= time }?.limit ?? limit
        let isAccepted = accepted[window, default: 0] < limit
        if isAccepted { accepted[window, default: 0] += 1 } else { refused[window, default: 0] += 1 }
        var headers = [
            "x-ratelimit-limit": "\(limit)", "x-ratelimit-remaining": "\(max(0, limit - accepted[window, default: 0]))",
            "x-ratelimit-reset": "\(end(of: window) / 1000)",
        ]
        if sendsDate { headers["date"] = Self.date(time / 1000) }
        if sendsRetryAfter, !isAccepted { headers["retry-after"] = "\((end(of: window) - time + 999) / 1000)" }
        return (isAccepted ? 200 : 429, headers)
    }

    /// A second as a `Date` header says it, for the days of November 2023 in which the traces take place.
    private static func date(_ seconds: Int) -> String {
        let sinceMonth = seconds - 1_698_796_800
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (day, second) = (sinceMonth / 86_400 + 1, sinceMonth % 86_400)
        return "Tue, \(two(day)) Nov 2023 \(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)) GMT"
    }
}
