/// The faults that a sandbox shows on purpose, for tests of clients.
package struct FaultPlan: Hashable, Sendable, Codable {
    /// Every rule that matches a request takes effect, in this order.
    package var rules: [FaultRule]
    /// Where the chances of rules start from: equal seeds give equal faults for an equal sequence of requests.
    package var seed: UInt64

    package init(rules: [FaultRule] = [], seed: UInt64 = 0) {
        self.rules = rules
        self.seed = seed
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        rules = try container.decode([FaultRule].self, forKey: .rules)
        seed = try container.decodeIfPresent(UInt64.self, forKey: .seed) ?? 0
    }
}

/// One fault and the requests that it befalls.
package struct FaultRule: Hashable, Sendable, Codable {
    /// `POST`; `nil` matches every method.
    package var method: String?
    /// `/articles/*`, where `*` stands for one part and `**` at the end for any number of them; `nil` matches every
    /// path.
    package var path: String?
    /// The first of the matching requests that it befalls, from 1.
    package var from: Int
    /// How many of them; `nil` means all from then on.
    package var count: Int?
    /// The share of those that it really befalls, 0 to 1; `nil` means all of them.
    package var chance: Double?
    package var effect: FaultEffect

    package init(
        method: String? = nil, path: String? = nil, from: Int = 1, count: Int? = 1, chance: Double? = nil,
        effect: FaultEffect
    ) {
        self.method = method
        self.path = path
        self.from = from
        self.count = count
        self.chance = chance
        self.effect = effect
    }

    /// In JSON a missing `from` is 1 and a missing `count` is all.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        method = try container.decodeIfPresent(String.self, forKey: .method)
        path = try container.decodeIfPresent(String.self, forKey: .path)
        from = try container.decodeIfPresent(Int.self, forKey: .from) ?? 1
        count = try container.decodeIfPresent(Int.self, forKey: .count)
        chance = try container.decodeIfPresent(Double.self, forKey: .chance)
        effect = try container.decode(FaultEffect.self, forKey: .effect)
    }

    /// Whether it is about requests of that method and path.
    func matches(method: String, path: String) -> Bool {
        if let expected = self.method, expected != method { return false }
        guard let pattern = self.path else { return true }
        let parts = path.split(separator: "/")
        let expected = pattern.split(separator: "/")
        let isOpen = expected.last == "**"
        let fixed = isOpen ? expected.dropLast() : expected[...]
        guard isOpen ? parts.count >= fixed.count : parts.count == fixed.count else { return false }
        return zip(fixed, parts).allSatisfy { $0 == "*" || $0 == $1 }
    }
}
