internal import HelpCenterModel

extension RemoteError {
    /// The error of a request that got no answer.
    init(_ failure: ExchangeFailure, _ context: ErrorContext) {
        let isWrite = context.request.method != .get
        let delivery: Delivery = isWrite && failure.mayHaveArrived ? .unknown : .none
        let detail = failure.detail.map { ": \($0)" } ?? ""
        let host = context.host
        switch failure.kind {
        case .unreachable:
            self.init(
                .unreachable, delivery: delivery,
                message: "No connection to \(host)\(detail). Check the network, the proxy and api.region, "
                    + "or INTERCOM_BASE_URL if it is set.")
        case .timedOut where !failure.mayHaveArrived:
            self.init(
                .timedOut, delivery: delivery,
                message: "\(host) did not accept a connection in time. Check the network and run again.")
        case .timedOut:
            self.init(
                .timedOut, delivery: delivery,
                message: "\(host) did not answer \(context.endpoint) in time. Check the network and run again.")
        case .lost:
            self.init(
                .unreachable, delivery: delivery,
                message: "The connection to \(host) broke off during \(context.endpoint)\(detail). "
                    + "Check the network and run again.")
        case .tooLarge(let limit):
            self.init(
                .unreadable, delivery: delivery,
                message: "The answer of \(host) to \(context.endpoint) is larger than \(limit >> 20) MB, the most that "
                    + "is read. Check that INTERCOM_BASE_URL is the address of Intercom's API.")
        case .cancelled:
            self = .cancelled(context, delivery: delivery)
        }
    }

    /// The error of a request that was stopped from outside.
    static func cancelled(_ context: ErrorContext, delivery: Delivery = .none) -> RemoteError {
        RemoteError(
            .cancelled, delivery: delivery, message: "\(context.endpoint) was stopped. Run again to go on.")
    }
}
