/// A moment in whole seconds since 1970, which is how Intercom counts.
package struct Timestamp: Hashable, Sendable {
    package let seconds: Int

    package init(seconds: Int) { self.seconds = seconds }

    /// Reads a date or a date with a time, as ISO 8601 writes them: `2026-11-20`, `2026-11-20T09:30:00+01:00`. A blank
    /// may stand for the `T`, seconds may be left out, and without an offset it is the time of UTC; a date alone is its
    /// midnight. `nil` for anything else, also for a day that no month has.
    package init?(_ written: some StringProtocol) {
        var digits = Digits(Array(written.utf8))
        guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2), digits.skip("-"),
            let day = digits.number(2), (1...12).contains(month), day >= 1, day <= Self.days(of: month, in: year)
        else { return nil }
        var seconds = Self.days(until: year, month, day) * 86_400
        if !digits.isAtEnd {
            guard digits.skip("T") || digits.skip("t") || digits.skip(" "), let hour = digits.number(2),
                digits.skip(":"), let minute = digits.number(2), hour < 24, minute < 60
            else { return nil }
            seconds += hour * 3600 + minute * 60
            if digits.skip(":") {
                guard let second = digits.number(2), second < 60 else { return nil }
                seconds += second
            }
            guard let offset = digits.offset(), digits.isAtEnd else { return nil }
            seconds -= offset
        }
        self.seconds = seconds
    }

    /// The days from 1970 to a date, by the Gregorian calendar.
    private static func days(until year: Int, _ month: Int, _ day: Int) -> Int {
        // March begins the year, so that the day which leap years add is its last.
        let shifted = month < 3 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Timestamp: Comparable {
    package static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

extension Timestamp: CustomStringConvertible {
    /// In UTC, as ISO 8601 writes it: `2026-11-20T09:00:00Z`.
    package var description: String { "\(date)T\(time):\(Self.padded((seconds % 60 + 60) % 60))Z" }

    /// The day in UTC: `2026-11-20`.
    package var date: String {
        var days = Int((Double(seconds) / 86_400).rounded(.down))
        var year = 1970
        while days < 0 || days >= Self.days(until: year + 1, 1, 1) - Self.days(until: year, 1, 1) {
            if days < 0 {
                year -= 1
                days += Self.days(until: year + 1, 1, 1) - Self.days(until: year, 1, 1)
            } else {
                days -= Self.days(until: year + 1, 1, 1) - Self.days(until: year, 1, 1)
                year += 1
            }
        }
        var month = 1
        while days >= Self.days(of: month, in: year) {
            days -= Self.days(of: month, in: year)
            month += 1
        }
        return "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(days + 1))"
    }

    /// Hours and minutes in UTC: `09:00`.
    package var time: String {
        let second = (seconds % 86_400 + 86_400) % 86_400
        return "\(Self.padded(second / 3600)):\(Self.padded(second / 60 % 60))"
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Reads numbers of a fixed width, one after another.
private struct Digits {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number(_ width: Int) -> Int? {
        let digits = rest.prefix(width)
        guard digits.count == width, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        rest = rest.dropFirst(width)
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard let byte = rest.first, UInt32(byte) == mark.value else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// The seconds by which a time is ahead of UTC: none for `Z` and for nothing at all.
    mutating func offset() -> Int? {
        if isAtEnd || skip("Z") || skip("z") { return 0 }
        let sign = skip("+") ? 1 : skip("-") ? -1 : 0
        guard sign != 0, let hours = number(2) else { return nil }
        _ = skip(":")
        guard let minutes = isAtEnd ? 0 : number(2), hours <= 14, minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
