import Foundation
import HelpCenterModel

/// Runs with a folder that is removed afterwards.
func withTemporaryFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/guidepost-preview-\(UUID().uuidString)"
    try LocalFiles().createFolder(folder)
    do {
        try await body(folder)
    } catch {
        try FileManager.default.removeItem(atPath: folder)
        throw error
    }
    try FileManager.default.removeItem(atPath: folder)
}
