package import HelpCenterModel

extension Workspace {
    /// The help center that a plan would be made for.
    ///
    /// - Parameter wanted: its identifier or id from the settings; `nil` for the default one.
    package func helpCenter(wanted: String?) throws(HelpCenterError) -> HelpCenter {
        try SnapshotReader.helpCenter(of: self, wanted: wanted)
    }
}
