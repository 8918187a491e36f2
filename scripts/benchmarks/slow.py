"""Texts of a megabyte that take the libraries under Guidepost seconds to hours, or gigabytes: the files of the figure
“slow inputs” of scripts/bench."""

LENGTH = 1_048_576


def run(piece, start="", end=""):
    return start + piece * ((LENGTH - len(start) - len(end)) // len(piece)) + end


def halves(first, second):
    return first * (LENGTH // 2 // len(first)) + second * (LENGTH // 2 // len(second))


def rising(mark):
    """Runs of one mark, each longer than the one before."""
    pieces, length = [], 0
    while length < LENGTH:
        pieces.append("a" + mark * (len(pieces) + 1))
        length += len(pieces[-1])
    return "".join(pieces)


def indented(item, levels):
    return "".join("  " * level + item + "\n" for level in range(levels))


def texts():
    """Each with its name."""
    for piece in ["_", "*", "~", "`", "[", "]", "![", "<", ">", "&", "\\", ":", "@", "|", "#", "-", "\t", "\r", "\0", "w"]:
        yield f"{piece!r} repeated", run(piece)
    for piece in ["*a ", "*a **a ", "*a_ ", "a**b", "[a](", "[a][", "[a](b)", "![a](b)", "[^a]", "<a b='", "<!A ", "<?", "<![CDATA[a ",
                  "<!--a ", "www.a_", "www.a ", "http://a ", "a@", "a@b.c ", "&#64;a ", "a:", "`a``", "{{ a }}", ":a:"]:
        yield f"{piece!r} repeated", run(piece, "a ")
    for piece in ["a\n", "a\n\n", "- a\n", "- [ ] a\n", "> a\n\n", ">\na\n", "# a\n", "|a|\n|-|\n\n", "|a|\n|-|-|\n", "[a]: b\n",
                  "[^a]: b\n\n", "<div>\n", "<!-- a -->\n", "```\n", ":::note\n", "!!! note\n", "> [!NOTE]\n> a\n\n", "[[toc]]\n\n",
                  "![a](b.png)\n\n", "<a id=x></a>\n\n", "<details>\n\n", "a <!A\n", "a@b.c\n", "a\r\n", "a\n-|\n"]:
        yield f"{piece!r} repeated", run(piece)
    for piece in ["<div>", "<b>a", "<p><b>a</p>", "<table><tr><td>", "<div></p>", "<pre>a</td>", "</br><i>", "<svg><a>", "<li>a", "<td>a",
                  "<!-- a -->", "<select><option>", "<a href=b>", "&amp;"]:
        yield f"<div> and {piece!r} repeated", run(piece, "<div>")
    for first, second in [("> ", "a\n"), ("- ", "a\nb"), (">\t", "a*"), ("*a ", "a* "), ("[", "](b)"), ("![", "[a](#b)"), ("www.a", ")"),
                          ("\\", "*"), ("> - ", "a\n"), ("a@", "b.")]:
        yield f"{first!r}, then {second!r}", halves(first, second)
    yield "runs of backticks, each longer", rising("`")
    yield "blank lines below 500 lists in a line", run("\n", "* " * 500 + "a\n")
    yield "blank lines below 700 lists", run("\n", indented("- a", 700))
    yield "lists 1,000 deep", indented("- a", 1000)
    yield "a table of 100 columns with short rows", run("a\n", "|a" * 100 + "|\n" + "|-" * 100 + "|\n")
    yield "a table of 100 columns", run("|a" * 100 + "|\n", "|a" * 100 + "|\n" + "|-" * 100 + "|\n")
    yield "a table wider than any", "|a" * (LENGTH // 4) + "|\n" + "|-" * (LENGTH // 4) + "|\n"
    yield "a row of pipes", run("a|", "|a|\n|-|\n")
    yield "a long definition and its uses", run("[a]", "[a]: " + "x" * (LENGTH // 2) + "\n\n")
    yield "definitions and their uses", "".join(f"[a{n}]: b\n\n[a{n}]\n\n" for n in range(LENGTH // 25))
    yield "footnotes and their uses", "".join(f"[^{n}]: b\n\n[^{n}]\n\n" for n in range(LENGTH // 25))
    yield "fonts that are left open", run("<p>a", "<p>" + "".join(f"<font size={n}>" for n in range(300)))
    yield "an attribute", run("b", '<div a="', '">')
    yield "attributes", run("a=b ", "<div ", ">")
    yield "a long variable and its uses", run("{{ a }} ", "---\nvariables: { a: " + "x" * 60_000 + " }\n---\n")
    yield "links after emphasis", run("words with *emphasis* and a [link](#there)\n")
    yield "items with links", run("- **Fix** a [thing](#there) in `code` ([#12](#c))\n")
    yield "prose", run("Some words with *emphasis* and a [link](#there) in them, in a line of prose.\n\n")
