import HelpCenterModel
import IntercomAPI

extension ClientConfiguration {
    /// A client of the stand-in that hardly waits between attempts.
    init(_ standIn: StandIn) {
        self.init(baseURL: standIn.baseURL, token: Secret("s3cret-token"))
        retries.base = 2
        retries.cap = 10
    }
}
