extension SimulatedWorkspace {
    /// How often something goes wrong, in percent of the requests.
    struct Faults {
        var refused = 0
        var unreachable = 0
        var lostBefore = 0
        var lostAnswer = 0
        var late = 0
        var reading = 0
    }

    /// What this run may do, and how this workspace behaves.
    struct Rules {
        var mayOverwrite = false
        var mayUnpublish = true
        var mayDelete = true
        var givesNewHeadingIDs = false
    }
}
