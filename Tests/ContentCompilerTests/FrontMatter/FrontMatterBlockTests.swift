import Testing

@testable import ContentCompiler

@Suite struct FrontMatterBlockTests {
    @Test(arguments: [
        // text, yaml, body, the body's line
        ("---\na: b\n---\ntext\n", "a: b\n", "text\n", 4), ("---\r\na: b\r\n---\r\ntext", "a: b\r\n", "text", 4),
        ("---  \na: b\n...\ntext", "a: b\n", "text", 4), ("---\n---\ntext", "", "text", 3),
        ("---\na: b\n---", "a: b\n", "", 4),
        ("text\n---\na: b\n---\n", nil, "text\n---\na: b\n---\n", 1), ("", nil, "", 1), ("----\n", nil, "----\n", 1),
        (" ---\na: b\n---\n", nil, " ---\na: b\n---\n", 1), ("---\na: --- b\n----\n---\n", "a: --- b\n----\n", "", 5),
    ])
    func `cuts the block off the body`(_ text: String, _ yaml: String?, _ body: String, _ line: Int) throws {
        let block = try FrontMatterBlock(Array(text.utf8)[...])
        #expect(block.yaml.map { String(decoding: $0, as: UTF8.self) } == yaml)
        #expect(String(decoding: block.body, as: UTF8.self) == body)
        #expect(block.bodyLine == line)
    }

    @Test func `refuses a block that is never closed`() {
        #expect(throws: FrontMatterBlock.Fault.unclosed) { try FrontMatterBlock(Array("---\na: b\n".utf8)[...]) }
        #expect(throws: FrontMatterBlock.Fault.unclosed) { try FrontMatterBlock(Array("---\n".utf8)[...]) }
    }

    @Test func `refuses a block above its limit, not one at it`() throws {
        let fits = "---\n" + String(repeating: "#", count: FrontMatterBlock.byteLimit - 1) + "\n---\n"
        #expect(try FrontMatterBlock(Array(fits.utf8)[...]).yaml?.count == FrontMatterBlock.byteLimit)
        let exceeds = "---\n#" + fits.dropFirst(4)
        #expect(throws: FrontMatterBlock.Fault.tooLarge) { try FrontMatterBlock(Array(exceeds.utf8)[...]) }
    }
}
