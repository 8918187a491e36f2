"""A stand-in for the part of GitHub's API that our workflows use, for the unmodified `gh`, over a Unix socket.

A token may do what the job's `permissions` say, and nothing else.
"""

import http.server
import json
import re
import secrets
import socketserver
import threading
import urllib.parse

BOT = {"login": "github-actions[bot]", "type": "Bot"}


class GitHub:
    def __init__(self, repository, socket):
        self.repository = repository
        self.socket = socket
        self.tokens = {}
        self.comments = {}
        self.issues = {}
        self.pulls = {}
        self.numbers = iter(range(1, 10_000))
        self.ids = iter(range(1000, 100_000))
        self.writes = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def address_string(self):
                return "gh"

            def answer(self):
                length = int(self.headers.get("Content-Length") or 0)
                body = json.loads(self.rfile.read(length) or b"{}")
                token = (self.headers.get("Authorization") or "").removeprefix("token ")
                status, value, next_page = outer.answer(self.command, self.path, body, token)
                content = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json; charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                if next_page:
                    self.send_header("Link", f'<https://api.github.com{next_page}>; rel="next"')
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PATCH = answer

        class Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
            daemon_threads = True

        self.server = Server(str(socket), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def token(self, permissions, read_only):
        token = secrets.token_hex(8)
        self.tokens[token] = {name for name, kind in permissions.items() if kind == "write" and not read_only}
        return token

    def open_pull(self, head, title, user="writer"):
        number = next(self.numbers)
        self.pulls[number] = {
            "number": number, "title": title, "state": "open", "merged_at": None, "head": head, "sha": None}
        return number

    def comment_by(self, user, number, body):
        self.comments.setdefault(number, []).append({"id": next(self.ids), "user": {"login": user}, "body": body})

    def answer(self, method, address, body, token):
        """Status, value, and the address of the next page."""
        if token not in self.tokens:
            return 401, {"message": "Bad credentials"}, None
        may = self.tokens[token]
        url = urllib.parse.urlsplit(address)
        query = dict(urllib.parse.parse_qsl(url.query))
        path = url.path.removeprefix(f"/repos/{self.repository}")
        if method != "GET":
            self.writes.append((method, path))

        def needs(*permissions):
            return None if may & set(permissions) else (403, {"message": "Resource not accessible"}, None)

        if match := re.fullmatch(r"/issues/(\d+)/comments", path):
            comments = self.comments.setdefault(int(match[1]), [])
            if method == "GET":
                return self.page(comments, url, query)
            if refusal := needs("issues", "pull-requests"):
                return refusal
            comment = {"id": next(self.ids), "user": BOT, "body": body["body"]}
            comments.append(comment)
            return 201, comment, None
        if (match := re.fullmatch(r"/issues/comments/(\d+)", path)) and method == "PATCH":
            if refusal := needs("issues", "pull-requests"):
                return refusal
            (comment,) = [c for all in self.comments.values() for c in all if c["id"] == int(match[1])]
            comment["body"] = body["body"]
            return 200, comment, None
        if (match := re.fullmatch(r"/commits/(\w+)/pulls", path)) and method == "GET":
            return 200, [pull for pull in self.pulls.values() if pull["sha"] == match[1]], None
        if path == "/pulls" and method == "GET":
            head = query.get("head", "").partition(":")[2]
            return 200, [p for p in self.pulls.values() if p["state"] == query["state"] and p["head"] == head], None
        if path == "/pulls" and method == "POST":
            if refusal := needs("pull-requests"):
                return refusal
            number = self.open_pull(body["head"], body["title"])
            return 201, self.pulls[number], None
        if path == "/issues" and method == "GET":
            return self.page([i for i in self.issues.values() if i["state"] == query["state"]], url, query)
        if path == "/issues" and method == "POST":
            if refusal := needs("issues"):
                return refusal
            number = next(self.numbers)
            self.issues[number] = {"number": number, "user": BOT, "state": "open", **body}
            return 201, self.issues[number], None
        if (match := re.fullmatch(r"/issues/(\d+)", path)) and method == "PATCH":
            if refusal := needs("issues"):
                return refusal
            self.issues[int(match[1])].update(body)
            return 200, self.issues[int(match[1])], None
        return 404, {"message": "Not Found"}, None

    @staticmethod
    def page(items, url, query):
        """Two a page, whatever was asked for, so that every list has pages."""
        number = int(query.get("page", 1))
        rest = items[number * 2:]
        following = urllib.parse.urlencode({**query, "page": number + 1})
        return 200, items[number * 2 - 2:number * 2], f"{url.path}?{following}" if rest else None
