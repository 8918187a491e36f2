internal import HTMLTree
internal import HelpCenterModel

extension HTMLConversion {
    /// Says which scripts an element's attributes hold, which nothing keeps.
    mutating func checkAttributes(of element: HTMLElement) {
        for attribute in element.attributes where attribute.name.hasPrefix("on") {
            report(
                .removedAttribute, element, attribute: attribute.name,
                "the attribute “\(attribute.name)” of “<\(element.name)>” is removed",
                explanation: "Intercom runs no scripts in articles.", fix: "delete the attribute")
        }
    }

    /// Says what readers would have seen of an element's own look, or in place of its image. Classes are no loss: the
    /// rules that they stand for are somewhere else.
    mutating func checkLook(of element: HTMLElement) {
        guard element.name == "img" || !Self.isKnown(element.name) else { return }
        if let style = element["style"], let declaration = Self.lostDeclaration(of: style),
            !Self.hasClass("intercom-interblocks-callout", element)
        {
            report(
                .removedAttribute, element, attribute: "style",
                "the style “\(declaration)” of “<\(element.name)>” is removed",
                explanation: "Articles have the look of the help center; Intercom keeps no styles.",
                fix: "delete the attribute")
        }
        if element["srcset"] != nil {
            report(
                .removedAttribute, element, attribute: "srcset",
                "the attribute “srcset” of “<\(element.name)>” is removed",
                explanation: "Intercom shows one file of an image to everybody: that of “src”.",
                fix: "give “src” the best file, and delete the attribute")
        }
    }

    /// The first declaration of a style that means nothing here; `nil` when all of them are made use of.
    private static func lostDeclaration(of style: String) -> String? {
        style.utf8.split(separator: UInt8(ascii: ";")).lazy
            .map { String(Substring($0)).trimmedOfWhiteSpace }
            .first { declaration in
                let name = declaration.utf8.prefix { $0 != UInt8(ascii: ":") && !$0.isWhiteSpace }.map(\.lowercased)
                return !name.isEmpty && !usedProperties.contains(String(decoding: name, as: UTF8.self))
            }
    }

    private static let usedProperties: Set<String> = ["display", "text-align", "visibility"]
}
