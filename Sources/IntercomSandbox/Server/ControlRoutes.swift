#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import HelpCenterModel
internal import Hummingbird

/// The sandbox's own switches, which Intercom has not: faults, and the requests so far.
struct ControlRoutes: Sendable {
    let faults: FaultBook
    let log: RequestLog

    func add(to router: Router<SandboxContext>) {
        router.post("/_sandbox/faults") { request, _ in
            var request = request
            let body = try await request.collectBody(upTo: 1024 * 1024)
            let plan: FaultPlan
            do {
                plan = try JSONDecoder().decode(FaultPlan.self, from: Data(body.readableBytesView))
            } catch let error as DecodingError {
                throw APIError.invalid("rules", "the plan of faults could not be read: \(error.fault)")
            }
            faults.replace(with: plan)
            return Response(json: ["rules": .integer(plan.rules.count)])
        }
        router.delete("/_sandbox/faults") { _, _ in
            faults.replace(with: FaultPlan())
            return Response(json: ["rules": 0])
        }
        router.get("/_sandbox/requests") { _, _ in
            let requests = log.requests.map { request -> JSONValue in
                [
                    "method": .string(request.method), "path": .string(request.path),
                    "status": .optional(request.status),
                ]
            }
            return Response(json: ["requests": .array(requests)])
        }
        router.delete("/_sandbox/requests") { _, _ in
            log.clear()
            return Response(json: ["requests": .array([])])
        }
    }
}
