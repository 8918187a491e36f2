/// Whether readers see an article, in Intercom's words.
package enum PublicationState: String, Sendable, Codable, CaseIterable {
    case published
    case draft
}
