import Foundation
import GuidepostCLI
import Testing

/// The built program itself.
@Suite struct ProgramTests {
    @Test func `tells its version and its help`() throws {
        let folder = try ProjectFolder()
        let version = try Binary.run(["--version"], in: folder.url)
        #expect(version.status == 0)
        #expect(version.output == "guidepost \(GuidepostVersion.current)\n")
        let help = try Binary.run(["apply", "--help"], in: folder.url)
        #expect(help.status == 0)
        #expect(help.output.contains("EXAMPLES"))
        #expect(help.output.contains("--allow-deletes"))
    }

    @Test func `publishes from the command line, data on standard output and nothing else`() throws {
        let folder = try ProjectFolder(["articles/a.md": "---\ndescription: All about A.\n---\n# A\n\nText.\n"])
        let apply = try Binary.run(["apply", "--env", "sandbox", "--yes", "--format", "json"], in: folder.url)
        #expect(apply.status == 0)
        #expect(try apply.json().summary?.applied?.int == 1)
        #expect(apply.errors == "")
        let plan = try Binary.run(["plan", "--env", "sandbox"], in: folder.url)
        #expect(plan.output == "Nothing to do: 1 item of workspace sandbox is up to date.\n")
    }
}
