"""Makes a help center of any size from real prose: the paragraphs, lists, tables and code of a folder of Markdown, put
together anew, with front matter, links between the articles, three levels of collections and, for every fifth
article, two translations. Equal input gives equal files."""

import pathlib
import random

LOCALES = ("fr", "de")
BYTES_EACH = 3000

# How often a link to another article follows a block: a link in 3 KB, as in the Arduino help center itself.
LINKS = 0.065


def blocks_of(folder):
    """What stands between blank lines, code fences whole, but for what leads to files that are not here."""
    blocks = []
    for file in sorted(pathlib.Path(folder).rglob("*.md")):
        text = file.read_text(encoding="utf-8", errors="ignore")
        if text.startswith("---"):
            text = text.split("\n---", 1)[-1].partition("\n")[2]
        current, fence = [], False
        for line in text.split("\n"):
            if line.lstrip().startswith("```"):
                fence = not fence
            if line.strip() or fence:
                current.append(line)
            elif current:
                blocks.append("\n".join(current))
                current = []
        if current and not fence:
            blocks.append("\n".join(current))
    headings = sorted({block.lstrip("# ") for block in blocks if block.startswith("## ") and "\n" not in block})
    return [block for block in blocks if is_portable(block)], headings


def is_portable(block):
    if block.startswith(("#", "<", "[", " ", "---")) or "{#" in block or "{{" in block or len(block) > 4000:
        return False
    if block[0].isdigit() and not block.startswith("1."):
        return False  # the middle of a list
    rest = block
    while "](" in rest:
        rest = rest.split("](", 1)[1]
        if not rest.startswith("http"):
            return False
    return "<img" not in block and "href=" not in block and block.count("```") % 2 == 0


def paths(articles):
    """Where the articles stand: in 25 collections with 4 in each of them and 5 in each of those."""
    for number in range(articles):
        top, middle, leaf = number % 25, number // 25 % 4, number // 100 % 5
        yield f"area-{top:02}/part-{middle}/topic-{leaf}/article-{number:05}"


def make(corpus, folder, articles, seed=1):
    """Writes a project of so many articles into a folder that does not exist yet.

    Returns the number of bytes of its Markdown."""
    blocks, headings = blocks_of(corpus)
    chance = random.Random(seed)
    names = list(paths(articles))
    content = pathlib.Path(folder) / "articles"
    total = 0
    for number, name in enumerate(names):
        locales = ("",) + (tuple(f".{locale}" for locale in LOCALES) if number % 5 == 0 else ())
        for locale in locales:
            text = article(number, name, names, blocks, headings, chance)
            file = content / f"{name}{locale}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            total += len(text.encode())
    (pathlib.Path(folder) / "guidepost.yml").write_text("locales: { publish: [en, fr, de] }\n", encoding="utf-8")
    return total


def article(number, name, names, blocks, headings, chance, bytes_each=BYTES_EACH):
    parts = [
        f"---\ntitle: Article {number} about {name[5:7]}\ndescription: What there is to know about number {number}.\n"
        f"order: {number}\n---\n"
    ]
    size = 0
    while size < bytes_each:
        if len(parts) % 6 == 2:
            parts.append(f"## {chance.choice(headings)}")
        block = chance.choice(blocks)
        parts.append(block)
        size += len(block)
        if chance.random() < LINKS:
            target = chance.choice(names)
            parts.append(f"See [article {target[-5:]}](../../../{target}.md) for more.")
    return "\n\n".join(parts) + "\n"
