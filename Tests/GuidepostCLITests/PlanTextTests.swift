import Testing

/// What people read, to the letter.
@Suite struct PlanTextTests {
    @Test func `shows a plan one line a change, aligned, by collection, the counts last`() async throws {
        let folder = try ProjectFolder([
            "articles/Billing/Refunds/ask.md": Self.page("Ask for a refund", "Text [pay](../pay.md)."),
            "articles/Billing/pay.md": Self.page("Pay", "Text."),
            "articles/Billing/pay.fr.md": Self.page("Payer", "Texte."),
            "articles/Billing/_index.fr.md": "---\ntitle: La facturation\n---\n",
            "articles/hello.md": Self.page("支払い 😀", "Text."),
        ])
        let first = await folder.guidepost("plan", "--env", "sandbox")
        #expect(
            first.output == """
                Outside of collections
                  + create    article    articles/hello.md                支払い 😀

                Billing
                  + create    collection articles/Billing                 Billing  [en fr]
                  + create    article    articles/Billing/pay.md          Pay  [en fr]

                Billing › Refunds
                  + create    collection articles/Billing/Refunds         Refunds
                  + create    article    articles/Billing/Refunds/ask.md  Ask for a refund

                Plan for workspace sandbox: 5 to create; 0 unchanged.

                """)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.write(Self.page("Pay now", "Text."), to: "articles/Billing/pay.md")
        try folder.remove("articles/Billing/pay.fr.md")
        try folder.remove("articles/hello.md")
        try folder.write(Self.page("支払い 😀", "Text."), to: "articles/world.md")
        let second = await folder.guidepost("plan", "--env", "sandbox")
        #expect(
            second.output == """
                Outside of collections
                  > move      article    articles/world.md                支払い 😀  [from articles/hello.md; moved]

                Billing
                  ~ update    article    articles/Billing/pay.md          Pay now  [en fr; state, title; translation-removed]

                Billing › Refunds
                  ~ update    article    articles/Billing/Refunds/ask.md  Ask for a refund  [body; link-target]

                Plan for workspace sandbox: 2 to update, 1 to move; 2 unchanged.

                """)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.remove("articles/Billing/Refunds")
        let third = await folder.guidepost("plan", "--env", "sandbox", "--color", "always")
        #expect(
            third.output == """
                \u{1B}[1mBilling › Refunds\u{1B}[0m
                  \u{1B}[31m-\u{1B}[0m unpublish article    articles/Billing/Refunds/ask.md  Ask for a refund  \
                \u{1B}[2m[state; removed]\u{1B}[0m

                \u{1B}[33mnote:\u{1B}[0m articles/Billing/Refunds: its folder is gone; collection 2002 stays, because Intercom \
                cannot unpublish a collection (`deletes: delete` removes it once it is empty)

                \u{1B}[1mPlan for workspace sandbox: 1 to unpublish; 4 unchanged.\u{1B}[0m

                """)
    }

    private static func page(_ title: String, _ text: String) -> String {
        "---\ndescription: All of it.\n---\n# \(title)\n\n\(text)\n"
    }
}
