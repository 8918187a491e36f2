/// What is made of a value of an answer.
protocol JSONReadable: Sendable {
    init(_ json: JSONElement) throws(JSONFault)
}
