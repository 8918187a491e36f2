package import HelpCenterModel

/// Puts an asset where its public URL leads.
package protocol AssetPublisher: Sendable {
    /// Publishes one asset; one that is there already, by its content-hashed name, is left as it is.
    func publish(_ asset: AssetManifest.Entry) async throws(FileError)
}
