import Testing

@testable import ContentCompiler

@Suite struct NameTitleTests {
    @Test(arguments: [
        ("getting-started", "Getting started", nil), ("Store Support", "Store Support", nil),
        ("01-getting-started", "Getting started", 1),
        ("12_api", "Api", 12), ("iOS-app", "iOS-app", nil), ("FAQ", "FAQ", nil), ("2026-plans", "2026 plans", nil),
        ("007-x", "X", 7),
        ("3d-printing", "3d printing", nil), ("01", "01", nil), ("01-", "01", nil), ("é-b", "É b", nil),
        ("a--b", "A b", nil), ("-", "-", nil),
        ("01-Store Support", "Store Support", 1),
    ])
    func `reads titles and orders from names`(_ name: String, _ title: String, _ order: Int?) {
        let found = NameTitle(name[...])
        #expect(found.title == title)
        #expect(found.order == order)
    }
}
