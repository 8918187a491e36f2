/// Which of Intercom's AI agents may answer from an article; `nil` means that it is not said, and in a write that it
/// stays as it is.
package struct AIAvailability: Hashable, Sendable {
    package var chatbot: Bool?
    package var copilot: Bool?
    package var salesAgent: Bool?

    package init(chatbot: Bool? = nil, copilot: Bool? = nil, salesAgent: Bool? = nil) {
        self.chatbot = chatbot
        self.copilot = copilot
        self.salesAgent = salesAgent
    }

    package var isUnsaid: Bool { chatbot == nil && copilot == nil && salesAgent == nil }
}
