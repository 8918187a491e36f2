internal import ArgumentParser
internal import HelpCenterModel

extension Region: ExpressibleByArgument {}
