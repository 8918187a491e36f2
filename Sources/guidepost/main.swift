internal import Foundation
internal import GuidepostCLI

ProcessMemory.prepare()

let environment = ProcessInfo.processInfo.environment
let context = CommandContext(
    console: .ofProcess(environment: environment), environment: environment,
    currentDirectory: FileManager.default.currentDirectoryPath)
exit(await Guidepost.run(Array(CommandLine.arguments.dropFirst()), context: context))
