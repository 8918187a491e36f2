package import HelpCenterModel

/// The site as it was compiled last, with a number that tells it from those before.
package struct PreviewSnapshot: Sendable {
    package var site: Site
    /// Another for every other site; open pages load anew when it is not theirs.
    package var version: Int

    package init(site: Site, version: Int) {
        self.site = site
        self.version = version
    }
}
