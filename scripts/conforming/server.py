"""The sandbox as a process, and a proxy before it that writes every exchange down."""

import http.client
import http.server
import json
import os
import re
import subprocess
import threading

from .description import Exchange


class Sandbox:
    """`guidepost sandbox serve` on a free port, until it is stopped or killed."""

    def __init__(self, binary, folder, *options):
        # Outside any project, so that nothing but the options decides.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("INTERCOM_")}
        self.process = subprocess.Popen(
            [str(binary), "sandbox", "serve", "--port", "0", *options], cwd=folder, env=environment,
            stdout=subprocess.PIPE, text=True)
        said = ""
        for line in self.process.stdout:
            said += line
            found = re.search(r"API\s+http://127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found[1])
                break
        else:
            raise SystemExit(f"conformance: the sandbox did not start: {said}")
        # What else it says must not fill the pipe.
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def request(self, method, target, body=None, version="2.16", token="sandbox"):
        """One exchange on a connection of its own."""
        headers = {"authorization": f"Bearer {token}", "accept": "application/json"}
        if version:
            headers["intercom-version"] = version
        data = b"" if body is None else json.dumps(body).encode()
        if body is not None:
            headers["content-type"] = "application/json"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, target, data or None, headers)
            answer = connection.getresponse()
            answered = {name.lower(): value for name, value in answer.getheaders()}
            return Exchange(method, target, headers, data, answer.status, answered, answer.read())
        finally:
            connection.close()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.kill()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()


class Recorder:
    """Passes requests on to a sandbox and keeps what was said, in both directions."""

    def __init__(self, sandbox):
        self.exchanges = []
        self.lock = threading.Lock()
        recorder = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def forward(self):
                body = self.rfile.read(int(self.headers.get("content-length") or 0))
                headers = {name.lower(): value for name, value in self.headers.items()}
                passed = {name: value for name, value in headers.items() if name not in ("host", "connection")}
                connection = http.client.HTTPConnection("127.0.0.1", sandbox.port, timeout=60)
                try:
                    connection.request(self.command, self.path, body or None, passed)
                    answer = connection.getresponse()
                    data = answer.read()
                finally:
                    connection.close()
                answered = {name.lower(): value for name, value in answer.getheaders()}
                with recorder.lock:
                    recorder.exchanges.append(
                        Exchange(self.command, self.path, headers, body, answer.status, answered, data))
                self.send_response(answer.status)
                for name, value in answered.items():
                    if name not in ("connection", "transfer-encoding", "content-length", "date", "server"):
                        self.send_header(name, value)
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_PUT = do_POST = do_PATCH = do_DELETE = forward

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()
