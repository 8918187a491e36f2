"""How many requests the sandbox answers with many articles stored: reads, updates, creates and pages of lists, on several
connections that are kept open. The one who asks runs on the same cores."""

import json
import os
import random
import re
import selectors
import socket
import subprocess
import time

CONNECTIONS = 8
SECONDS = 10
ARTICLES = 20_000
# The shares of what a client does that publishes: it reads little by little, writes, and lists in pages.
SHARES = [("read", 50), ("update", 25), ("create", 10), ("page", 10), ("collections", 5)]
BODY = "<h2>Heading</h2><p>Some text with a <a href=\"https://example.com\">link</a>.</p><ul><li>one</li><li>two</li></ul>"


def start(binary, folder, articles):
    """The sandbox with so many made-up articles in a file."""
    process = subprocess.Popen(
        [str(binary), "sandbox", "serve", "--port", "0", "--data", str(folder / "load.sqlite"), "--generate",
         str(articles)], stdout=subprocess.PIPE, text=True, cwd="/")
    for line in process.stdout:
        found = re.search(r"API\s+http://127\.0\.0\.1:(\d+)", line)
        if found:
            return process, int(found[1])
    raise SystemExit("bench: the sandbox did not start")


def message(method, path, body=None):
    data = json.dumps(body).encode() if body is not None else b""
    return (
        f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer sandbox\r\nIntercom-Version: 2.16\r\n"
        f"Accept: application/json\r\nContent-Length: {len(data)}\r\n\r\n").encode() + data


def messages(kind, chance, articles):
    first = 100_001
    if kind == "read":
        return message("GET", f"/articles/{chance.randrange(first, first + articles)}")
    if kind == "update":
        return message("PUT", f"/articles/{chance.randrange(first, first + articles)}", {
            "title": f"Changed {chance.random()}", "body": f"{BODY}<p>{chance.random()}</p>", "author_id": 501})
    if kind == "create":
        return message("POST", "/articles", {"title": f"New {chance.random()}", "body": BODY, "author_id": 501})
    if kind == "page":
        return message("GET", f"/articles?page={chance.randrange(1, articles // 25)}&per_page=25")
    return message("GET", "/help_center/collections?per_page=20")


class Connection:
    """One request at a time, the next one as soon as the last is answered."""

    def __init__(self, port, next_message):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.next_message, self.received, self.wanted = next_message, bytearray(), None
        self.answered = self.failed = 0

    def ask(self):
        self.received, self.wanted = bytearray(), None
        self.socket.sendall(self.next_message())

    def take(self):
        """Whether the answer is whole."""
        data = self.socket.recv(1 << 18)
        if not data:
            raise SystemExit("bench: the sandbox closed a connection")
        self.received += data
        if self.wanted is None:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return False
            length = re.search(rb"content-length: *(\d+)", self.received[:end], re.I)
            self.wanted = end + 4 + int(length[1])
        if len(self.received) < self.wanted:
            return False
        self.answered += 1
        self.failed += not self.received.startswith(b"HTTP/1.1 200")
        return True


def rate(port, articles, kinds, seconds=SECONDS):
    """Requests a second; stops the program when one of them fails."""
    chance = random.Random(7)
    names, weights = [name for name, _ in kinds], [weight for _, weight in kinds]

    def next_message():
        return messages(chance.choices(names, weights)[0], chance, articles)

    connections = [Connection(port, next_message) for _ in range(CONNECTIONS)]
    with selectors.DefaultSelector() as selector:
        for each in connections:
            selector.register(each.socket, selectors.EVENT_READ, each)
            each.ask()
        started = time.perf_counter()
        while time.perf_counter() - started < seconds:
            for key, _ in selector.select(1):
                if key.data.take():
                    key.data.ask()
        took = time.perf_counter() - started
    failed = sum(each.failed for each in connections)
    if failed:
        raise SystemExit(f"bench: {failed} requests of the load were not answered with 200")
    for each in connections:
        each.socket.close()
    return sum(each.answered for each in connections) / took


def measure(report, binary, folder, articles=ARTICLES):
    process, port = start(binary, folder, articles)
    try:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        for kind in SHARES:
            print(f"      {kind[0]}: {rate(port, articles, [kind], 2):.0f} requests a second", flush=True)
        figure = rate(port, articles, SHARES)
        report.line(
            f"requests a second at the sandbox with {articles} articles, on {cores} cores", f"{figure:.0f}",
            "at least 800", figure >= 800)
    finally:
        process.terminate()
        process.wait()

