"""A walk along every endpoint that the sandbox has: what is made, shown, listed, changed, refused and deleted."""

import json


class Tour:
    def __init__(self, sandbox, version):
        self.sandbox, self.version = sandbox, version
        self.exchanges, self.faults = [], []

    def send(self, method, target, body=None, expecting=200, **options):
        exchange = self.sandbox.request(method, target, body, **{"version": self.version, **options})
        self.exchanges.append(exchange)
        if exchange.status != expecting:
            self.faults.append(f"{exchange}, not {expecting}: {exchange.answer[:300].decode(errors='replace')}")
        try:
            return json.loads(exchange.answer) if exchange.answer else {}
        except ValueError:
            self.faults.append(f"{exchange}: the answer is no JSON")
            return {}

    def get(self, target, expecting=200, **options):
        return self.send("GET", target, expecting=expecting, **options)

    def post(self, target, body=None, expecting=200, **options):
        return self.send("POST", target, body, expecting, **options)

    def put(self, target, body=None, expecting=200, **options):
        return self.send("PUT", target, body, expecting, **options)

    def delete(self, target, expecting=200, **options):
        return self.send("DELETE", target, expecting=expecting, **options)

    def walk(self):
        self.workspace()
        collection = self.collections()
        article = self.articles(collection)
        self.tags()
        self.news()
        if self.version >= "2.16":
            self.drafts(article)
            self.article_tags(article)
            self.audiences(article)
            self.redirects(article, collection)
            self.content(article)
        self.removals(article, collection)
        return self

    def workspace(self):
        self.get("/me")
        self.get("/me", 401, token="wrong")
        owner = self.get("/admins")["admins"][0]["id"]
        self.get(f"/admins/{owner}")
        self.get("/admins/1", 404)
        centers = self.get("/help_center/help_centers")["data"]
        self.get(f"/help_center/help_centers/{centers[0]['id']}")
        self.get("/help_center/help_centers/1", 404)
        self.owner, self.center = int(owner), centers[0]["id"]

    def collections(self):
        path = "/help_center/collections"
        french = {"fr": {"type": "group_content", "name": "Débuter", "description": "Premiers pas"}}
        made = self.post(path, {"name": "Getting started", "description": "d", "translated_content": french})
        child = self.post(path, {"name": "Inside", "parent_id": made["id"]})
        self.post(path, {"description": "no name"}, 400)
        self.get(path)
        self.get(f"{path}?page=2&per_page=1")
        self.get(f"{path}?page=0", 400)
        self.get(f"{path}/{child['id']}")
        self.get(f"{path}/1", 404)
        self.put(f"{path}/{made['id']}", {"name": "Start here", "icon": "star"})
        self.put(f"{path}/{child['id']}", {"parent_id": None})
        self.put(f"{path}/{child['id']}", {"parent_id": child["id"]}, 400)
        self.put(f"{path}/1", {"name": "a"}, 404)
        self.delete(f"{path}/{child['id']}")
        self.delete(f"{path}/{child['id']}", 404)
        return made["id"]

    def articles(self, collection):
        body = (
            "<h2>Install</h2><p>Text with a <a href=\"https://example.com\">link</a></p><ul><li>one</li></ul>"
            "<img src=\"https://example.com/a.png\"><table><tr><td>cell</td></tr></table>")
        french = {"fr": {"type": "article_content", "title": "Installer", "author_id": self.owner, "body": "<p>x</p>"}}
        made = self.post("/articles", {
            "title": "Install", "description": "d", "body": body, "author_id": self.owner, "state": "published",
            "parent_id": int(collection), "parent_type": "collection", "translated_content": french})
        self.post("/articles", {"title": "Draft", "author_id": self.owner})
        self.post("/articles", {"title": "no author"}, 400)
        self.post("/articles", {"title": "a", "author_id": self.owner, "body": "<img src='a.png'>"}, 400)
        self.get("/articles")
        self.get("/articles?page=2&per_page=1")
        self.get("/articles?page=99")
        self.get(f"/articles/{made['id']}")
        self.get("/articles/1", 404)
        self.put(f"/articles/{made['id']}", {"title": "Install it"})
        self.put(f"/articles/{made['id']}", {"parent_id": str(collection), "state": "published"})
        self.put(f"/articles/{made['id']}", {"state": "gone"}, 400)
        self.put("/articles/1", {"title": "a"}, 404)
        self.get("/articles/search?phrase=install")
        self.get(f"/articles/search?phrase=install&state=published&help_center_id={self.center}&highlight=true")
        self.get("/articles/search?phrase=nothing-like-it")
        return made["id"]

    def tags(self):
        made = self.post("/tags", {"name": "Billing"})
        self.post("/tags", {"id": made["id"], "name": "Money"})
        self.post("/tags", {"name": ""}, 400)
        self.get("/tags")
        self.get(f"/tags/{made['id']}")
        self.get("/tags/1", 404)
        self.delete(f"/tags/{made['id']}")
        self.delete(f"/tags/{made['id']}", 404)

    def news(self):
        feeds = self.get("/news/newsfeeds")["data"]
        feed = feeds[0]["id"]
        self.get(f"/news/newsfeeds/{feed}")
        path = "/news/news_items"
        live = {
            "title": "Faster search", "body": "<p>Search is faster</p>", "sender_id": self.owner, "state": "live",
            "deliver_silently": True, "labels": ["Product", "Update", "New"], "reactions": ["😆", "😅"],
            "newsfeed_assignments": [{"newsfeed_id": int(feed), "published_at": 1664638214}]}
        made = self.post(path, live)
        draft = self.post(path, {"title": "Later", "sender_id": self.owner})
        self.post(path, {"title": "no sender"}, 400)
        self.get(path)
        self.get(f"{path}?page=2&per_page=1")
        self.get(f"{path}/{made['id']}")
        self.get(f"{path}/1", 404)
        self.get(f"/news/newsfeeds/{feed}/items")
        changed = self.put(f"{path}/{made['id']}", {"title": "Slower search", "sender_id": self.owner})
        if changed.get("labels") or changed.get("newsfeed_assignments"):
            self.faults.append("labels and newsfeeds that an update leaves out are not cleared")
        self.put(f"{path}/1", {"title": "a", "sender_id": self.owner}, 404)
        self.delete(f"{path}/{draft['id']}")
        self.delete(f"{path}/{draft['id']}", 404)

    def drafts(self, article):
        path = f"/articles/{article}"
        self.get(f"{path}/draft", 404)
        self.put(f"{path}/draft", {"title": "Install, staged", "body": "<p>staged</p>"})
        self.get(f"{path}/draft")
        self.get(path)
        self.post(f"{path}/draft/publish", {"locales": ["fr"]}, 422)
        self.post(f"{path}/draft/publish", None, 422)
        self.post(f"{path}/draft/publish", {"locales": ["en"]})
        self.post(f"{path}/draft/publish", {"locales": ["en"]}, 422)
        self.put("/articles/1/draft", {"title": "a"}, 404)
        versions = self.get(f"{path}/versions?locale=en&page=1&per_page=2")["data"]
        self.get(f"{path}/versions/{versions[0]['id']}")
        self.get(f"{path}/versions?locale=xx", 400)
        self.get(f"{path}/versions/1", 404)
        scheduled = self.post("/articles", {
            "title": "Later", "author_id": self.owner, "state": "published",
            "scheduled_publish_at": "2099-01-01T00:00:00Z"})
        self.put(f"/articles/{scheduled['id']}", {"scheduled_publish_at": None})
        self.put(f"/articles/{scheduled['id']}", {"scheduled_unpublish_at": "2099-01-01T00:00:00Z"}, 400)

    def article_tags(self, article):
        tag = self.post("/tags", {"name": "Setup"})["id"]
        self.post(f"/articles/{article}/tags", {"id": tag})
        self.get(f"/articles/{article}")
        self.delete(f"/articles/{article}/tags/{tag}")
        self.delete(f"/articles/{article}/tags/{tag}", 404)
        self.post("/articles/1/tags", {"id": tag}, 404)

    def audiences(self, article):
        predicate = {"attribute": "company.name", "type": "string", "comparison": "contains", "value": "Acme"}
        made = self.post("/audiences", {"name": "VIP", "predicates": [predicate]}, 201)
        self.get("/audiences")
        self.get(f"/audiences/{made['id']}")
        self.put(f"/audiences/{made['id']}", {"name": "Everyone"})
        self.put(f"/articles/{article}", {"audience_ids": [int(made["id"])]})
        self.put(f"/articles/{article}", {"audience_ids": [1]}, 404)
        self.post("/audiences", {}, 422)
        self.delete(f"/audiences/{made['id']}", 204)
        self.get(f"/audiences/{made['id']}", 404)

    def redirects(self, article, collection):
        path = f"/help_center/help_centers/{self.center}/redirects"
        base = self.get(f"/help_center/help_centers/{self.center}")["url"]
        target = {"from_url": f"{base}/old", "locale": "en", "target_type": "article", "target_id": article}
        made = self.post(path, target)
        self.post(path, {
            "from_url": f"{base}/older", "locale": "en", "target_type": "collection", "target_id": collection})
        self.post(path, target, 409)
        self.post(path, {**target, "from_url": "https://example.com/old"}, 422)
        self.post(path, {**target, "target_type": "page"}, 400)
        self.get(path)
        self.get(f"{path}?page=2&per_page=1")
        self.get(f"{path}/{made['id']}")
        self.delete(f"{path}/{made['id']}")
        self.get(f"{path}/{made['id']}", 404)

    def content(self, article):
        found = self.get("/content/search?query=install&states=published,draft&locales=en,fr&per_page=1")
        self.get("/content/search?content_types=snippet")
        self.get("/content/search?states=gone", 422)
        contents = next((row["contents"] for row in found["data"] if row["id"] == article), [])
        french = [{"type": "article_content", "id": each["id"]} for each in contents if each["locale"] == "fr"]
        if not french:
            self.faults.append("the search for content does not find the French translation")
        tag = self.post("/tags", {"name": "Bulk"})["id"]
        bulk = "/content/bulk_actions"
        self.post(bulk, {"action": "publish", "content_ids": french}, 202)
        self.post(bulk, {"action": "set_availability", "content_ids": french, "availability": {"copilot": False}}, 202)
        self.post(bulk, {
            "action": "update_tags", "content_ids": [{"type": "article", "id": article}],
            "tags": {"add_tag_ids": [int(tag)]}}, 202)
        self.post(bulk, {"action": "delete", "content_ids": french}, 202)
        self.post(bulk, {"action": "archive", "content_ids": french}, 422)
        if "fr" in self.get(f"/articles/{article}")["translated_content"]:
            self.faults.append("a translation that was deleted is still there")

    def removals(self, article, collection):
        self.delete(f"/articles/{article}")
        self.delete(f"/articles/{article}", 404)
        self.delete(f"/help_center/collections/{collection}")
