internal import HelpCenterModel

/// What a request says of a member: left out, null and a value mean three things.
enum Field<Value: Sendable>: Sendable {
    case absent
    case null
    case value(Value)

    /// The value, if there is one.
    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }
}

/// The JSON object of a request, read member by member; a member of the wrong type is a 400.
struct RequestObject {
    let json: JSONValue
    /// What stands before the names of members in messages, `translated_content.fr.`.
    var prefix = ""

    init(_ json: JSONValue, prefix: String = "") throws(APIError) {
        guard case .object = json else { throw .wrongType(prefix.isEmpty ? "body" : prefix, expected: "an object") }
        self.json = json
        self.prefix = prefix
    }

    func text(_ name: String) throws(APIError) -> Field<String> {
        switch json[name] {
        case nil: return .absent
        case .null?: return .null
        case .string(let text)?: return .value(text)
        default: throw .wrongType(prefix + name, expected: "a string")
        }
    }

    /// A whole number, which may be written as a string, as ids are.
    func integer(_ name: String) throws(APIError) -> Field<Int> {
        guard let value = json[name] else { return .absent }
        return try Self.integer(value, name: prefix + name)
    }

    func integers(_ name: String) throws(APIError) -> Field<[Int]> {
        switch json[name] {
        case nil: return .absent
        case .null?: return .null
        case .array(let values)?:
            var integers: [Int] = []
            for value in values {
                guard let integer = try Self.integer(value, name: prefix + name).value else {
                    throw .wrongType(prefix + name, expected: "an array of integers")
                }
                integers.append(integer)
            }
            return .value(integers)
        default: throw .wrongType(prefix + name, expected: "an array of integers")
        }
    }

    /// A moment in ISO 8601, as seconds since 1970.
    func time(_ name: String) throws(APIError) -> Field<Int> {
        switch try text(name) {
        case .absent: return .absent
        case .null: return .null
        case .value(let text):
            guard let seconds = Moment.seconds(text) else {
                throw .invalid(prefix + name, "\(name) must be an ISO 8601 timestamp")
            }
            return .value(seconds)
        }
    }

    /// A list of texts; nulls in it are left out.
    func texts(_ name: String) throws(APIError) -> Field<[String]> {
        switch json[name] {
        case nil: return .absent
        case .null?: return .null
        case .array(let values)?:
            var texts: [String] = []
            for value in values where value != .null {
                guard case .string(let text) = value else {
                    throw .wrongType(prefix + name, expected: "an array of strings")
                }
                texts.append(text)
            }
            return .value(texts)
        default: throw .wrongType(prefix + name, expected: "an array of strings")
        }
    }

    func flag(_ name: String) throws(APIError) -> Bool? {
        switch json[name] {
        case nil, .null?: return nil
        case .bool(let flag)?: return flag
        default: throw .wrongType(prefix + name, expected: "a boolean")
        }
    }

    /// The objects of `translated_content` by locale.
    func translations(of center: StoredHelpCenter) throws(APIError) -> [LocaleCode: RequestObject] {
        guard case .object(let members)? = json["translated_content"] else {
            if let other = json["translated_content"], other != .null {
                throw .wrongType("translated_content", expected: "an object")
            }
            return [:]
        }
        guard center.isMultilingual else {
            throw .invalid(
                "translated_content", "translated_content is only supported by multilingual help centers")
        }
        var translations: [LocaleCode: RequestObject] = [:]
        for member in members where member.name != "type" && member.value != .null {
            guard let locale = LocaleCode(member.name), locale.code == member.name, center.locales.contains(locale)
            else {
                throw .invalid(
                    "translated_content", "\(member.name) is not a locale of the help center")
            }
            translations[locale] = try RequestObject(member.value, prefix: "translated_content.\(member.name).")
        }
        return translations
    }

    private static func integer(_ value: JSONValue, name: String) throws(APIError) -> Field<Int> {
        switch value {
        case .null: return .null
        case .integer(let integer): return .value(integer)
        case .string(let text):
            guard let integer = Int(text) else { throw .wrongType(name, expected: "an integer") }
            return .value(integer)
        default: throw .wrongType(name, expected: "an integer")
        }
    }
}
