/// How an apply makes changes visible to readers.
enum ReleaseMode: String, CaseIterable, Sendable {
    /// Each item as it is written.
    case direct
    /// All drafts first, then together. Not built yet.
    case staged
}
