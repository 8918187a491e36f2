import HelpCenterModel
import TestSupport
import Testing

@testable import GuidepostCLI

/// Which folder stands before file names in annotations: GitHub takes them from the root of the repository.
@Suite struct AnnotationFolderTests {
    private let files = MemoryFiles {
        Folder("work") {
            Folder("repo") {
                Folder(".git") {}
                Folder("docs") { Folder("help") {} }
            }
            Folder("plain") { Folder("docs") {} }
            Folder("pla") {}
            SymbolicLink("link", to: "work/repo/docs")
        }
    }

    @Test(arguments: [
        ("work/repo", nil, ""), ("work/repo/docs", nil, "docs/"), ("work/repo/docs/help", nil, "docs/help/"),
        ("work/link", nil, "docs/"),
        // The repository counts, not the workspace that it was checked out into.
        ("work/repo/docs", "work", "docs/"),
        // Without git's folder the workspace does, if the project lies in it.
        ("work/plain/docs", "work/plain", "docs/"), ("work/plain", "work/plain", ""),
        ("work/plain/docs", "work/repo", ""), ("work/plain/docs", "work/pla", ""), ("work/plain/docs", "elsewhere", ""),
        ("work/plain/docs", nil, ""),
    ])
    func `is the way from the repository's root`(project: String, workspace: String?, folder: String) throws {
        let environment = workspace.map { ["GITHUB_WORKSPACE": $0] } ?? [:]
        let annotations = try GitHubAnnotations(directory: project, environment: environment, files: files)
        #expect(annotations.folder == folder)
    }

    @Test func `names no file where a finding is about the project`() {
        let finding = Diagnostic(.unreadableFile, path: .root, summary: "no permission")
        #expect(
            GitHubAnnotations(folder: "").render([finding]) == "::error title=unreadable-file::no permission\n")
    }
}
