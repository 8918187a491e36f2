/// The templates of a compile: the project's own, and for all other components the built-in ones.
struct ComponentTemplates: Sendable {
    private let own: [Component: ComponentTemplate]

    init(own: [Component: ComponentTemplate] = [:]) { self.own = own }

    subscript(component: Component) -> ComponentTemplate {
        if !own.isEmpty, let template = own[component] { return template }
        return switch component {
        case .callout: Self.callout
        case .video: Self.video
        case .button: Self.button
        case .figure: Self.figure
        case .toc: Self.toc
        }
    }

    // Each is parsed when the first article needs it.
    private static let callout = builtIn(.callout)
    private static let video = builtIn(.video)
    private static let button = builtIn(.button)
    private static let figure = builtIn(.figure)
    private static let toc = builtIn(.toc)

    /// The text of a built-in template, from the binary.
    static func builtInText(_ component: Component) -> [UInt8] {
        switch component {
        case .callout: PackageResources.callout_mustache
        case .video: PackageResources.video_mustache
        case .button: PackageResources.button_mustache
        case .figure: PackageResources.figure_mustache
        case .toc: PackageResources.toc_mustache
        }
    }

    private static func builtIn(_ component: Component) -> ComponentTemplate {
        let text = builtInText(component)
        let tags = TemplateTags(text, of: component).tags
        guard let template = try? ComponentTemplate(String(decoding: text, as: UTF8.self), tags: tags, of: component)
        else { preconditionFailure("a built-in template does not compile, which a test excludes") }
        return template
    }
}
