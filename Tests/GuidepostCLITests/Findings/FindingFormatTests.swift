import Testing

/// The forms in which findings are printed, to the letter.
@Suite struct FindingFormatTests {
    @Test func `prints text with the line, a caret under the culprit, the reason and the fix`() async throws {
        let check = await (try Self.folder()).guidepost("check")
        #expect(check.status == 1)
        #expect(
            check.output == """
                articles/100%, or: less.md:5:1: error: “gone.md” does not exist [broken-link]
                  5 │ [x](gone.md)
                    │ ^

                articles/a.md:2:8: error: “state” is one of `published`, `draft`, not “publised” [invalid-value]
                  2 │ state: publised
                    │        ^~~~~~~~
                  fix: did you mean `published`?

                articles/a.md:5:1: warning: the image “https://example.com/x.png” has no alternative text [missing-alt-text]
                  5 │ ![](https://example.com/x.png)
                    │ ^
                  why: Who cannot see the image, and who searches, has nothing to go by.
                  fix: say between the brackets what it shows: `![The settings window](…)`

                2 errors, 1 warning

                """)
    }

    @Test func `prints JSON with sorted keys`() async throws {
        let check = await (try Self.folder()).guidepost("check", "--format", "json")
        #expect(check.status == 1)
        #expect(
            check.output == """
                {
                  "diagnostics" : [
                    {
                      "column" : 1,
                      "id" : "broken-link",
                      "line" : 5,
                      "path" : "articles/100%, or: less.md",
                      "severity" : "error",
                      "summary" : "“gone.md” does not exist"
                    },
                    {
                      "column" : 8,
                      "end_column" : 16,
                      "fix" : "did you mean `published`?",
                      "id" : "invalid-value",
                      "line" : 2,
                      "path" : "articles/a.md",
                      "severity" : "error",
                      "summary" : "“state” is one of `published`, `draft`, not “publised”"
                    },
                    {
                      "column" : 1,
                      "explanation" : "Who cannot see the image, and who searches, has nothing to go by.",
                      "fix" : "say between the brackets what it shows: `![The settings window](…)`",
                      "id" : "missing-alt-text",
                      "line" : 5,
                      "path" : "articles/a.md",
                      "severity" : "warning",
                      "summary" : "the image “https://example.com/x.png” has no alternative text"
                    }
                  ],
                  "format_version" : 1,
                  "summary" : {
                    "errors" : 2,
                    "warnings" : 1
                  }
                }

                """)
    }

    @Test func `prints annotations of GitHub Actions, escaped`() async throws {
        let check = await (try Self.folder()).guidepost("check", "--format", "github")
        #expect(check.status == 1)
        #expect(
            check.output == """
                ::error file=articles/100%25%2C or%3A less.md,line=5,endLine=5,col=1,title=broken-link::“gone.md” does not \
                exist
                ::error file=articles/a.md,line=2,endLine=2,col=8,endColumn=16,title=invalid-value::“state” is one of \
                `published`, `draft`, not “publised”%0AFix: did you mean `published`?
                ::warning file=articles/a.md,line=5,endLine=5,col=1,title=missing-alt-text::the image \
                “https://example.com/x.png” has no alternative text%0AWho cannot see the image, and who searches, has \
                nothing to go by.%0AFix: say between the brackets what it shows: `![The settings window](…)`
                2 errors, 1 warning

                """)
    }

    @Test(arguments: ["plan", "build"])
    func `prints annotations of`(command: String) async throws {
        let run = await (try Self.folder()).guidepost(command, "--env", "sandbox", "--format", "github")
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count { $0.hasPrefix("::error file=") } == 2)
        #expect(run.output.split(separator: "\n").count { $0.hasPrefix("::warning file=") } == 1)
    }

    @Test(arguments: [
        (["apply", "--format", "github"], "text, json, markdown"),
        (["state", "list", "--format", "github"], "text, json"),
    ])
    func `refuses a form that a command does not have`(arguments: [String], formats: String) async throws {
        let folder = try Self.folder()
        let run = try Binary.run(arguments, in: folder.url)
        #expect(run.status == 64)
        #expect(
            run.errors == """
                error: this command has no “github” form; give one of these to --format: \(formats)

                """)
        #expect(run.output == "")
    }

    @Test(arguments: [
        ("text", "articles/a.md:1:1: error: the image"),
        ("json", "\"severity\" : \"error\""),
        ("github", "::error file=articles/a.md,line=1"),
    ])
    func `makes every warning an error with --strict`(format: String, shown: String) async throws {
        let folder = try ProjectFolder(["articles/a.md": "![](https://example.com/x.png)\n"])
        let check = await folder.guidepost("check", "--format", format)
        #expect(check.status == 0)
        #expect(!check.output.contains(shown))
        let strict = await folder.guidepost("check", "--strict", "--format", format)
        #expect(strict.status == 1)
        #expect(strict.output.contains(shown), "\(strict.output)")
        #expect(!strict.output.contains("warning:") && !strict.output.contains("::warning"), "\(strict.output)")
        let errors = format == "json" ? try strict.json().summary?.errors?.int : 2
        #expect(errors == 2)
    }

    @Test func `uses colour only where it is allowed`() async throws {
        let folder = try Self.folder()
        #expect(!(await folder.guidepost("check")).output.contains("\u{1B}"))
        #expect((await folder.guidepost("check", "--color", "always")).output.contains("\u{1B}[31merror:\u{1B}[0m"))
        #expect(!(await folder.guidepost("check", "--format", "github", "--color", "always")).output.contains("\u{1B}"))
    }

    private static func folder() throws -> ProjectFolder {
        try ProjectFolder([
            "articles/a.md": "---\nstate: publised\ndescription: D\n---\n![](https://example.com/x.png)\n",
            "articles/100%, or: less.md": "---\ntitle: 100 %\ndescription: D\n---\n[x](gone.md)\n",
        ])
    }
}
