import HelpCenterModel
import Testing

@testable import IntercomSandbox

@Suite struct ReaderNewsTests {
    private func item(_ caller: Caller, _ title: String, _ fields: KeyValuePairs<String, JSONValue>) async throws {
        _ = try await caller.post(
            "/news/news_items", .make(["title": .string(title), "sender_id": 501, "body": "<p>text</p>"], fields)
        ).json(expecting: 200)
    }

    @Test func `news that are live in a newsfeed are shown, by day`() async throws {
        try await withCaller(SandboxConfiguration(clock: ManualClock().now)) { caller in
            let assigned: JSONValue = .array([["newsfeed_id": 53, "published_at": 1_664_638_214]])
            try await item(
                caller, "Faster search",
                ["state": "live", "newsfeed_assignments": assigned, "labels": .array(["Product <b>"])])
            try await item(caller, "Not yet", ["newsfeed_assignments": assigned])
            try await item(caller, "Nowhere", ["state": "live"])
            for path in ["/help/en", "/help/fr/news"] {
                let page = try await caller.get(path)
                #expect(page.text.contains("Faster search"))
                #expect(page.text.contains("<time datetime=\"2022-10-01\">"))
                #expect(!page.text.contains("Not yet"))
                #expect(!page.text.contains("Nowhere"))
            }
            let page = try await caller.get("/help/en/news/30001-faster-search")
            #expect(page.status == 200)
            #expect(page.text.contains("<p>text</p>"))
            #expect(page.text.contains("Product &lt;b&gt;"))
            #expect(try await caller.get("/help/en/news/30001").status == 302, "the slug is put right")
            #expect(try await caller.get("/help/en/news/30002-not-yet").status == 404)
            #expect(try await caller.get("/help/en/news/30003-nowhere").status == 404)
        }
    }
}

@Suite struct ReaderSearchTests {
    @Test func `readers find what is published in their locale`() async throws {
        try await withCaller { caller in
            _ = try await caller.article("Refunds", ["body": "<p>money back</p>", "state": "published"])
            _ = try await caller.article("Secret money")
            let found = try await caller.get("/help/en/search?q=Money")
            #expect(found.text.contains("Refunds"))
            #expect(!found.text.contains("Secret"))
            #expect(found.text.contains("value=\"Money\""), "the form keeps the phrase")
            #expect(try await caller.get("/help/fr/search?q=money").text.contains("Rien ici"))
            let tricky = try await caller.get("/help/en/search?q=%22%3E%3Cscript%3E")
            #expect(!tricky.text.contains("<script"))
            #expect(try await caller.get("/help/en/search").status == 200)
        }
    }

    @Test func `a draft that waits is not shown`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("Refunds", ["state": "published"]).id
            _ = try await caller.put("/articles/\(id)/draft", ["title": "Changed"])
            let page = try await caller.get("/help/en/articles/\(id)-refunds")
            #expect(page.status == 200)
            #expect(!page.text.contains("Changed"))
        }
    }

    @Test func `a collection without a name in a locale hides what it holds there`() async throws {
        try await withCaller { caller in
            let parent = try await caller.collection("Help").id
            let id = try await caller.article(
                "Refunds",
                [
                    "state": "published", "parent_id": .string(parent),
                    "translated_content": ["fr": ["title": "Retours", "state": "published"]],
                ]
            ).id
            #expect(try await caller.get("/help/en/articles/\(id)-refunds").status == 200)
            #expect(try await caller.get("/help/fr/articles/\(id)-retours").status == 404)
            #expect(try await !caller.get("/help/fr/search?q=retours").text.contains("articles/\(id)"))
            _ = try await caller.put(
                "/help_center/collections/\(parent)", ["translated_content": ["fr": ["name": "Aide"]]])
            #expect(try await caller.get("/help/fr/articles/\(id)-retours").status == 200)
        }
    }

    @Test(arguments: [("ar", "rtl"), ("he", "rtl"), ("ja", "ltr")])
    func `a page is written in its locale's direction`(_ code: String, _ direction: String) async throws {
        let locales = ["en", code].compactMap { LocaleCode($0) }
        try await withCaller(SandboxConfiguration(locales: locales)) { caller in
            let home = try await caller.get("/help/\(code)")
            #expect(home.text.contains("<html lang=\"\(code)\" dir=\"\(direction)\">"))
        }
    }
}
