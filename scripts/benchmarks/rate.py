"""How near the client comes to the rate limit: an apply of many articles to a sandbox that admits 50 requests a second
and takes 100 ms for each, alone, and beside another tool of the workspace."""

import concurrent.futures
import http.client
import json
import re
import subprocess
import threading
import time

PER_SECOND = 50
LATENCY = 0.1
# Another tool sends a request every so many seconds: a third of the allowance.
OTHER_EVERY = 3 / PER_SECOND
LINE = re.compile(r"^(GET|POST|PUT|DELETE) (\S+): (\d+|no answer), (\d+) ms")


class Run:
    """What an apply did, from the lines of --verbose: when each request ended, and how."""

    def __init__(self):
        self.ends = []
        self.writes = []
        self.refusals = []
        self.other_attempts = 0
        self.other_refusals = 0

    def take(self, line, now):
        match = LINE.match(line)
        if not match:
            return
        method, _, status, took = match.groups()
        self.ends.append(now)
        if status == "429":
            self.refusals.append(now)
        elif method != "GET":
            self.writes.append((now - int(took) / 1000, now))

    @property
    def per_second(self):
        """Writes a second, from the first one sent to the last one answered."""
        return len(self.writes) / (max(end for _, end in self.writes) - min(start for start, _ in self.writes))

    @property
    def late_refusals(self):
        """Refusals after the window of the first request."""
        return sum(1 for end in self.refusals if int(end) > int(min(self.ends)))


def start_sandbox(binary):
    process = subprocess.Popen(
        [str(binary), "sandbox", "serve", "--port", "0", "--rate-limit", f"{PER_SECOND}/1"], stdout=subprocess.PIPE,
        text=True, cwd="/")
    for line in process.stdout:
        if line.strip().startswith("API "):
            port = int(line.split(":")[-1])
        if "Ctrl-C" in line:
            break
    slow = json.dumps({"rules": [{"effect": {"kind": "delay", "seconds": LATENCY}}]})
    request(port, "POST", "/_sandbox/faults", slow)
    return process, port


def request(port, method, path, body=None):
    """The status of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        headers = {"Authorization": "Bearer sandbox", "Accept": "application/json", "Intercom-Version": "2.16"}
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


def another_tool(port, stop, run):
    """Sends a request every so often until it is stopped."""
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        sent, due = [], time.monotonic()
        while not stop.is_set():
            sent.append(pool.submit(request, port, "GET", "/me"))
            due += OTHER_EVERY
            time.sleep(max(0, due - time.monotonic()))
    statuses = [one.result() for one in sent]
    run.other_attempts = len(statuses)
    run.other_refusals = statuses.count(429)


def apply(binary, folder, articles, with_other):
    """Publishes so many articles to a new sandbox."""
    project = folder / f"rate-{'beside' if with_other else 'alone'}"
    (project / "articles").mkdir(parents=True)
    (project / "guidepost.yml").write_text("author: author@example.com\n", encoding="utf-8")
    for number in range(articles):
        (project / "articles" / f"a{number}.md").write_text(f"# Article {number}\n\nText.\n", encoding="utf-8")
    sandbox, port = start_sandbox(binary)
    run, stop = Run(), threading.Event()
    other = threading.Thread(target=another_tool, args=(port, stop, run))
    try:
        if with_other:
            other.start()
        process = subprocess.Popen(
            [str(binary), "apply", "--yes", "--verbose", "--directory", str(project), "--base-url",
             f"http://127.0.0.1:{port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env={"INTERCOM_ACCESS_TOKEN": "sandbox", "PATH": "/usr/bin:/bin"})
        for line in process.stderr:
            run.take(line, time.time())
        status = process.wait()
    finally:
        stop.set()
        if with_other:
            other.join()
        sandbox.terminate()
        sandbox.wait()
    if status != 0 or len(run.writes) < articles:
        raise SystemExit(f"bench: the apply ended with {status} after {len(run.writes)} writes")
    return run


def measure(report, binary, folder, writes):
    run = apply(binary, folder, writes, with_other=False)
    share = run.per_second / PER_SECOND * 100
    report.line(
        f"{writes} writes at {PER_SECOND} requests a second", f"{share:.1f} % of the allowance, {run.per_second:.1f}/s",
        "at least 95 %", share >= 95)
    report.line("refusals after the first window", run.late_refusals, "0", run.late_refusals == 0)
    run = apply(binary, folder, writes, with_other=True)
    refused = len(run.refusals) / len(run.ends) * 100
    print(f"      {run.per_second:.1f} writes a second beside another tool, of whose {run.other_attempts} requests "
          f"{run.other_refusals} were refused", flush=True)
    report.line(
        "refusals beside a tool that takes a third", f"{refused:.2f} % of {len(run.ends)}", "1 %", refused <= 1)
