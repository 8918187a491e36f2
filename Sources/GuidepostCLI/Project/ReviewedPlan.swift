internal import Foundation
internal import HelpCenterModel
internal import SyncEngine

/// The plan that somebody reviewed, by its fingerprint.
struct ReviewedPlan: Sendable {
    /// `nil` when the apply is not pinned to a plan.
    let fingerprint: Digest?
    /// What it says of which item; `nil` when only the fingerprint is known.
    let items: ReviewedItems?

    /// - Parameters:
    ///   - file: a plan file of `plan --output`.
    ///   - fingerprint: the fingerprint itself.
    init(file: String?, fingerprint: String?, session: CommandSession) throws {
        if let fingerprint {
            self.fingerprint = try Self.digest(fingerprint, place: "--fingerprint")
            items = nil
        } else if let file {
            let path = session.context.absolute(file)
            let bytes = try LocalFiles().read(path, limit: 1 << 30)
            do {
                let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
                self.fingerprint = try Self.digest(document.fingerprint, place: file)
                // A file of which only the fingerprint is left still pins the plan.
                items = try? JSONDecoder().decode(ReviewedItems.self, from: Data(bytes))
            } catch is DecodingError {
                throw Failure(
                    .wrongUsage, code: "plan-file",
                    message: "\(file) is no plan; make one with `guidepost plan --output \(file)`")
            }
        } else {
            self.fingerprint = nil
            items = nil
        }
    }

    private static func digest(_ written: String, place: String) throws(Failure) -> Digest {
        guard let digest = Digest(written) else {
            throw Failure(
                .wrongUsage, code: "fingerprint",
                message: "“\(written)” in \(place) is no fingerprint; it looks like sha256: and 64 hexadecimal digits")
        }
        return digest
    }

    private struct Document: Decodable {
        let fingerprint: String
    }
}
