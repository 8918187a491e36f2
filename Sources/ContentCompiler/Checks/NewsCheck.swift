internal import HelpCenterModel

/// Tells that news items are not published yet, so that a folder of them is not passed over in silence.
enum NewsCheck {
    static func diagnostics(_ settings: ProjectSettings, in project: ProjectFiles) -> [Diagnostic] {
        do throws(FileError) {
            let entries = try project.files.entries(of: project.location(settings.news.string))
            guard entries.contains(where: { $0.name.hasSuffix(".md") && $0.name != "README.md" }) else { return [] }
            return [
                Diagnostic(.notYetSupported, path: settings.news, summary: "news items are not published yet")
            ]
        } catch {
            if case .missing = error { return [] }
            return [Diagnostic(.unreadableFile, path: settings.news, summary: error.description)]
        }
    }
}
