/// The members of an object that is being made, in the order in which they are set.
struct Members {
    private var members: [JSONMember] = []

    /// Sets a member that was not set before.
    subscript(name: String) -> JSONValue {
        get { json[name] ?? .null }
        set { members.append(JSONMember(name: name, value: newValue)) }
    }

    var json: JSONValue { .object(members) }
}
