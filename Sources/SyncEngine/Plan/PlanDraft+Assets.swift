internal import HelpCenterModel

extension PlanDraft {
    /// Plans an upload for every asset that is not yet where its URL leads.
    mutating func planAssets() {
        for entry in request.manifest.entries.values {
            let known = request.lockfile.assets[entry.path]
            let url = request.manifest.url(of: entry.path)
            guard let url, known?.digest != entry.digest || known?.url != url else { continue }
            changes.append(
                Change(
                    .upload, kind: .asset, path: entry.path, title: entry.publishedName,
                    reasons: [known == nil ? .new : .changed],
                    before: known.map { FieldDigest(of: [$0.digest.string, $0.url]) },
                    after: FieldDigest(of: [entry.digest.string, url])))
        }
    }
}
