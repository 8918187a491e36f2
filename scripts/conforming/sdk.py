"""Intercom's own Python SDK against the sandbox, unmodified but for its base URL."""

from intercom import CreateArticleRequest, Intercom
from intercom.core.api_error import ApiError


def use(address, version, owner=501):
    """Creates, lists to the end, updates, searches and deletes. Returns what went wrong."""
    headers = {"Intercom-Version": version} if version else None
    client = Intercom(token="sandbox", base_url=address, headers=headers)
    faults = []

    def expect(condition, sentence):
        if not condition:
            faults.append(f"SDK, {version or 'no version'}: {sentence}")

    # Articles
    made = [
        client.articles.create(
            request=CreateArticleRequest(
                title=f"Made by the SDK {number}", author_id=owner, body="Body of the Article", state="published"))
        for number in range(7)
    ]
    ids = {article.id for article in made}
    expect(made[0].body == '<p class="no-margin">Body of the Article</p>', f"the body came back as {made[0].body}")
    listed = [article.id for article in client.articles.list(per_page=3)]
    expect(ids <= set(listed), "the list does not end with every article in it")
    expect(len(listed) == len(set(listed)), "the list has articles twice")
    updated = client.articles.update(int(made[0].id), title="Christmas is here!")
    expect(updated.title == "Christmas is here!", "an update did not arrive")
    expect(updated.state == "published", "an update without a state changed it")
    expect(client.articles.find(int(made[0].id)).title == "Christmas is here!", "an article is not found as it is")
    found = client.articles.search(phrase="christmas", state="published")
    expect([article.id for article in found.data.articles] == [made[0].id], "the search does not find the article")
    for article in made:
        expect(client.articles.delete(int(article.id)).deleted, "an article is not deleted")
    expect(not ids & {article.id for article in client.articles.list()}, "deleted articles are still listed")
    try:
        client.articles.find(int(made[0].id))
        faults.append("SDK: a deleted article is found")
    except ApiError as error:
        expect(error.status_code == 404, f"a deleted article answers {error.status_code}")

    # Collections
    collections = client.help_centers.collections
    groups = [collections.create(name=f"Collection {number}") for number in range(5)]
    listed = [group.id for group in collections.list(per_page=2)]
    expect({group.id for group in groups} <= set(listed), "the list does not end with every collection in it")
    expect(collections.update(int(groups[0].id), name="Renamed").name == "Renamed", "a collection is not renamed")
    expect(collections.find(int(groups[0].id)).name == "Renamed", "a collection is not found as it is")
    for group in groups:
        expect(collections.delete(int(group.id)).deleted, "a collection is not deleted")

    # News items
    news = client.news.items
    feed = client.news.feeds.list().data[0]
    item = news.create(
        title="Halloween is here!", body="<p>New costumes in store for this spooky season</p>", sender_id=owner,
        labels=["Product", "Update", "New"], reactions=["😆", "😅"], state="live", deliver_silently=True,
        newsfeed_assignments=[{"newsfeed_id": int(feed.id), "published_at": 1664638214}])
    expect(item.labels == ["New", "Product", "Update"], f"the labels came back as {item.labels}")
    expect(item.id in [each.id for each in news.list().data], "the news item is not listed")
    expect(item.id in [each.id for each in client.news.feeds.list_items(feed.id).data], "it is not in its newsfeed")
    changed = news.update(int(item.id), title="Christmas is here!", sender_id=owner)
    expect(changed.title == "Christmas is here!" and changed.labels == [], "an update of the news item went wrong")
    expect(news.find(int(item.id)).title == "Christmas is here!", "the news item is not found as it is")
    expect(news.delete(int(item.id)).deleted, "the news item is not deleted")
    return faults
