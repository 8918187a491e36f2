internal import Foundation
internal import HelpCenterModel

/// The JSON form of what an apply did (DESIGN §5): `apply --format json`.
package struct ApplyDocument: Encodable, Sendable {
    private let report: ApplyReport

    package init(_ report: ApplyReport) { self.report = report }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NameKey.self)
        try container.encode(PlanDocument.formatVersion, forKey: NameKey("format_version"))
        try container.encode(report.fingerprint.string, forKey: NameKey("fingerprint"))
        try container.encode(
            [
                "applied": report.count(.applied), "failed": report.count(.failed), "skipped": report.count(.skipped),
                "second_writes": report.secondWrites,
            ], forKey: NameKey("summary"))
        try container.encode(report.results.map(ResultDocument.init), forKey: NameKey("results"))
        try container.encode(
            [
                "total": report.traffic.total, "retried": report.traffic.retried,
                "rate_limited": report.traffic.rateLimited,
            ], forKey: NameKey("requests"))
    }

    /// A change with what became of it, in one object.
    private struct ResultDocument: Encodable {
        let result: ChangeResult

        init(_ result: ChangeResult) { self.result = result }

        func encode(to encoder: any Encoder) throws {
            var change = ChangeDocument(result.change)
            change.id = result.id ?? change.id
            try change.encode(to: encoder)
            var container = encoder.container(keyedBy: NameKey.self)
            try container.encode(result.status.rawValue, forKey: NameKey("status"))
            try container.encode(result.url, forKey: NameKey("url"))
            try container.encode(result.error, forKey: NameKey("error"))
        }
    }
}
