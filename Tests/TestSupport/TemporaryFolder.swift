internal import Foundation
internal import HelpCenterModel

/// Runs with the path of a new folder, which is removed afterwards.
package func withTemporaryFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/guidepost-\(UUID().uuidString)"
    try LocalFiles().createFolder(folder)
    do {
        try await body(folder)
    } catch {
        try FileManager.default.removeItem(atPath: folder)
        throw error
    }
    try FileManager.default.removeItem(atPath: folder)
}
