"""A help center in two languages with bodies of a given size, published to the stand-in as a server of its own."""

import contextlib
import json
import os
import pathlib
import random
import subprocess
import urllib.request

import tree

# Markdown of which bodies of 8 KB are made, as HTML and on average.
BYTES_EACH = 4500


def make(corpus, folder, articles, seed=1):
    """Writes a project of so many articles, each in English and French, into a folder that does not exist yet."""
    blocks, headings = tree.blocks_of(corpus)
    chance = random.Random(seed)
    names = list(tree.paths(articles))
    for number, name in enumerate(names):
        for suffix in ("", ".fr"):
            file = pathlib.Path(folder) / "articles" / f"{name}{suffix}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            text = tree.article(number, name, names, blocks, headings, chance, BYTES_EACH)
            file.write_text(text, encoding="utf-8")
    (pathlib.Path(folder) / "guidepost.yml").write_text("locales: { publish: [en, fr] }\n", encoding="utf-8")
    return names


def change(folder, names, count):
    """Makes so many changes: half of them new bodies, a quarter new titles, which move addresses, and a quarter new
    articles, each two of which link to one another."""
    articles = pathlib.Path(folder) / "articles"
    for name in names[:count // 2]:
        with open(articles / f"{name}.md", "a", encoding="utf-8") as file:
            file.write("\nOne more sentence.\n")
    for name in names[count // 2:count // 4 * 3]:
        file = articles / f"{name}.md"
        file.write_text(file.read_text(encoding="utf-8").replace("title: ", "title: All of ", 1), encoding="utf-8")
    folder = articles / "area-00" / "part-0" / "topic-0"
    for number in range((count - count // 4 * 3) // 2 * 2):
        (folder / f"new-{number:04}.md").write_text(
            f"---\ntitle: New article {number}\n---\n\nSee [the other](new-{number ^ 1:04}.md).\n", encoding="utf-8")


class Server:
    """What the stand-in was asked for."""

    def __init__(self, address):
        self.address = address
        self.environment = dict(os.environ, INTERCOM_ACCESS_TOKEN="sandbox", INTERCOM_BASE_URL=address)

    def requests(self):
        return self._ask("GET")["requests"]

    def forget(self):
        self._ask("DELETE")

    def body_size(self):
        """How many bytes a body has there, on average of some."""
        articles = self._ask("GET", "/articles?per_page=150")["data"]
        return sum(len(article["body"].encode()) for article in articles) // len(articles)

    def _ask(self, method, path="/_sandbox/requests"):
        request = urllib.request.Request(
            self.address + path, method=method, headers={"Authorization": "Bearer sandbox"})
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)


@contextlib.contextmanager
def server(binary, data):
    """Serves as long as the block runs."""
    process = subprocess.Popen(
        [str(binary), "sandbox", "serve", "--port", "0", "--data", str(data)], cwd=data.parent, stdout=subprocess.PIPE,
        text=True)
    try:
        for line in process.stdout:
            words = line.split()
            if words[:1] == ["API"]:
                yield Server(words[1])
                break
    finally:
        process.terminate()
        process.wait()
