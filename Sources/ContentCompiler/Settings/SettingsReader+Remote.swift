internal import HelpCenterModel

/// The settings of where things go: assets, the API and the environments.
extension SettingsReader {
    mutating func readAssets(_ reader: inout MappingReader) {
        reader.section("assets") { section in
            if let url = section.text("url") {
                if Self.isPublishable(url.value) {
                    settings.assets.url = url.value.hasSuffix("/") ? url.value : url.value + "/"
                } else {
                    section.report(
                        .invalidValue, at: url, "“assets.url” must be an https address, not “\(url.value)”",
                        explanation: "Intercom and readers fetch the files from there; plain http works on this "
                            + "machine alone (localhost, 127.0.0.1, [::1]).")
                }
            }
            section.section("publish") { inner in
                settings.assets.publishDirectory = inner.text("directory")?.value
            }
        }
    }

    private static func isPublishable(_ url: String) -> Bool {
        let url = url.lowercased()
        if let rest = url.dropping(prefix: "https://") { return !rest.isEmpty && rest.first != "/" }
        guard let rest = url.dropping(prefix: "http://") else { return false }
        return ["localhost", "127.0.0.1", "[::1]"].contains { host in
            guard let after = rest.dropping(prefix: host) else { return false }
            return after.isEmpty || after.hasPrefix("/") || after.hasPrefix(":")
        }
    }

    mutating func readEnvironments(_ reader: inout MappingReader) {
        reader.namedSections("environments") { name, section in
            var environment = EnvironmentSettings()
            environment.tokenVariable = tokenVariable(&section)
            environment.helpCenter = section.text("help_center")?.value
            section.section("api") { inner in
                environment.region = inner.choice("region")?.value
                environment.version = version(&inner)
            }
            settings.environments[name] = environment
        }
    }

    /// The name of an environment variable. What is no name is not shown: it may be the token itself.
    private func tokenVariable(_ reader: inout MappingReader) -> String? {
        guard let written = reader.text("token_variable") else { return nil }
        let isName =
            written.value.utf8.allSatisfy { byte in
                byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                    || (0x61...0x7A).contains(byte)
            } && !written.value.isEmpty && written.value.first?.isNumber != true
        guard isName else {
            reader.report(
                .invalidValue, at: written, "“token_variable” must be the name of an environment variable",
                explanation: "The token itself never stands in a file of the project.", shows: .nothing)
            return nil
        }
        return written.value
    }

    /// A version of Intercom's API, such as `2.16`.
    func version(_ reader: inout MappingReader) -> String? {
        guard let written = reader.text("version") else { return nil }
        let parts = written.value.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ UInt($0) != nil }) else {
            reader.report(
                .invalidValue, at: written, "“version” must be like “2.16”, not “\(written.value)”")
            return nil
        }
        return written.value
    }
}

extension String {
    /// What comes after `prefix`; `nil` when the string begins with something else.
    fileprivate func dropping(prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }
}

extension Substring {
    fileprivate func dropping(prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }
}
