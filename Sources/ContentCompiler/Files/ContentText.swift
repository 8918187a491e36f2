internal import HelpCenterModel

/// A content file read and cut in two, before anything is made of it.
struct ContentText: Sendable {
    /// The largest file that is read, in bytes.
    static let byteLimit = 5 * 1_048_576

    /// Why a file cannot be read as content at all.
    struct Fault: Error {
        var diagnostic: Diagnostic
    }

    let source: SourceText
    let block: FrontMatterBlock

    init(reading file: ContentFile, of project: ProjectFiles) throws(Fault) {
        do throws(FileError) {
            let bytes = try project.files.read(project.location(file.diskPath), limit: Self.byteLimit)
            source = SourceText(file: file.path, bytes: bytes)
        } catch {
            throw Fault(diagnostic: Self.diagnostic(error, about: file))
        }
        if let position = source.firstInvalidPosition {
            throw Fault(
                diagnostic: source.diagnostic(
                    .invalidUTF8, at: position, "the file is not UTF-8 text", fix: "save it as UTF-8 in your editor"))
        }
        do throws(FrontMatterBlock.Fault) {
            block = try FrontMatterBlock(source.text)
        } catch {
            throw Fault(diagnostic: Self.diagnostic(error, in: source))
        }
    }

    /// The entries of the front matter; empty without one.
    func entries() throws(Fault) -> [YAMLValue.Entry] {
        guard let yaml = block.yaml else { return [] }
        do throws(YAMLFault) {
            return try YAMLReader.entries(of: yaml, firstLine: block.yamlLine)
        } catch {
            throw Fault(diagnostic: source.diagnostic(error.id, at: error.position, error.summary, fix: error.fix))
        }
    }

    private static func diagnostic(_ fault: FrontMatterBlock.Fault, in source: SourceText) -> Diagnostic {
        let start = SourcePosition(line: 1, column: 1)
        return switch fault {
        case .unclosed:
            source.diagnostic(
                .unclosedFrontMatter, at: start, "the front matter is never closed", fix: "end it with a line `---`")
        case .tooLarge:
            source.diagnostic(
                .frontMatterTooLarge, at: start,
                "the front matter has more than \(FrontMatterBlock.byteLimit) bytes")
        }
    }

    private static func diagnostic(_ error: FileError, about file: ContentFile) -> Diagnostic {
        switch error {
        case .tooLarge(_, let limit):
            Diagnostic(
                .fileTooLarge, path: file.path, summary: "“\(file.path)” has more than \(limit / 1_048_576) MB",
                fix: "split it into several articles")
        case .missing:
            Diagnostic(.unreadableFile, path: file.path, summary: "“\(file.path)” does not exist any more")
        case .notPermitted:
            Diagnostic(
                .unreadableFile, path: file.path, summary: "no permission to read “\(file.path)”",
                fix: "make it readable for the user who runs guidepost")
        case .isFolder:
            Diagnostic(.unreadableFile, path: file.path, summary: "“\(file.path)” is a folder")
        case .system(_, let operation, _, let message):
            Diagnostic(.unreadableFile, path: file.path, summary: "cannot \(operation) “\(file.path)”: \(message)")
        }
    }
}
