"""A stand-in for the part of GitLab's API that our pipeline uses, and a runner for its jobs."""

import http.server
import json
import os
import re
import subprocess
import threading
import urllib.parse

import yaml

OWN = {"id": 7, "username": "project_1_bot"}


class GitLab:
    token = "glpat-story"

    def __init__(self):
        self.notes = {}
        self.issues = []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *arguments):
                pass

            def answer(self):
                body = json.loads(self.rfile.read(int(self.headers.get("Content-Length") or 0)) or b"{}")
                status, value = outer.answer(self.command, self.path, body, self.headers.get("PRIVATE-TOKEN"))
                content = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PUT = answer

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_port}/api/v4"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def note_by(self, user, number, body):
        notes = self.notes.setdefault(number, [])
        notes.append({"id": 100 + len(notes), "author": {"id": user}, "body": body})
        return notes[-1]

    def answer(self, method, address, body, token):
        if token != self.token:
            return 401, {"message": "401 Unauthorized"}
        url = urllib.parse.urlsplit(address)
        query = dict(urllib.parse.parse_qsl(url.query))
        path = url.path.removeprefix("/api/v4")
        if path == "/user":
            return 200, OWN
        if match := re.fullmatch(r"/projects/1/merge_requests/(\d+)/notes", path):
            if method == "POST":
                return 201, self.note_by(OWN["id"], int(match[1]), body["body"])
            return self.page(self.notes.get(int(match[1]), []), query)
        if match := re.fullmatch(r"/projects/1/merge_requests/(\d+)/notes/(\d+)", path):
            (note,) = [note for note in self.notes[int(match[1])] if note["id"] == int(match[2])]
            note["body"] = body["body"]
            return 200, note
        if path == "/projects/1/issues":
            if method == "POST":
                self.issues.append({"iid": len(self.issues) + 1, "author": OWN, "state": "opened", **body})
                return 201, self.issues[-1]
            return self.page([issue for issue in self.issues if issue["state"] == query["state"]], query)
        if match := re.fullmatch(r"/projects/1/issues/(\d+)", path):
            issue = self.issues[int(match[1]) - 1]
            if body.pop("state_event", None) == "close":
                issue["state"] = "closed"
            issue.update(body)
            return 200, issue
        return 404, {"message": "404 Not Found"}

    @staticmethod
    def page(items, query):
        """Two a page, whatever was asked for, so that every list has pages."""
        start = (int(query.get("page", 1)) - 1) * 2
        return 200, items[start:start + 2]


class Job:
    def __init__(self, name, status, log, folder):
        self.name, self.succeeded, self.log, self.folder = name, status == 0, log, folder


class Pipelines:
    """Runs the jobs of a pipeline whose rules let them."""

    def __init__(self, world, gitlab):
        self.world, self.gitlab = world, gitlab
        self.count = 0

    def run(self, sha, variables, before=None):
        """The jobs of a commit's pipeline. `before` is called with the place of each part of a job's script."""
        self.count += 1
        document = yaml.safe_load(self.world.git("show", f"{sha}:.gitlab/guidepost.yml"))
        known = {"CI_DEFAULT_BRANCH": "main", **variables}
        return [
            self.job(name, job, document, sha, known, before) for name, job in document.items()
            if not name.startswith(".") and any(holds(rule["if"], known) for rule in job["rules"])]

    def job(self, name, job, document, sha, variables, before):
        shared = document[job["extends"]]
        home = self.world.scratch / f"pipeline-{self.count}-{name}"
        project = home / "builds" / "project"
        project.mkdir(parents=True)
        environment = {
            "PATH": self.world.path, "HOME": str(home), "CI": "true", "GITLAB_CI": "true",
            "CI_API_V4_URL": self.gitlab.address, "CI_BUILDS_DIR": str(home / "builds"), "CI_JOB_ID": str(self.count),
            "CI_PROJECT_DIR": str(project), "CI_PROJECT_ID": "1", "CI_SERVER_HOST": "gitlab.example.com",
            # git's own remote, where the pipeline puts `.git` behind the address.
            "CI_PROJECT_URL": f"file://{self.world.remote.removesuffix('.git')}", "CI_COMMIT_SHA": sha,
            **{key: str(value) for key, value in shared["variables"].items()}, **self.world.environment,
            **self.world.git_environment, **variables,
        }
        here = ["git", "-C", str(project)]
        for command in (
            [*here, "init", "--quiet"], [*here, "remote", "add", "origin", self.world.remote],
            [*here, "fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*"],
            [*here, "checkout", "--quiet", "--detach", sha],
        ):
            subprocess.run(command, check=True, env={**os.environ, **self.world.git_environment})
        parts = [*shared["before_script"], *job["script"]]
        # Between two parts the story may go on: the shell waits for a line.
        script = "set -e\n" + "\necho part >&8; read -r _ <&9\n".join(parts)
        return self.shell(name, script, project, environment, before)

    def shell(self, name, script, project, environment, before):
        said_read, said_write = os.pipe()
        told_read, told_write = os.pipe()
        log = open(project.parent.parent / "log", "w+", encoding="utf-8")

        def give_numbers():
            # Those that the script knows them by; what the script starts may not keep them open.
            os.dup2(said_write, 8)
            os.dup2(told_read, 9)

        process = subprocess.Popen(
            ["sh", "-c", script], cwd=project, env=environment, stdout=log, stderr=subprocess.STDOUT,
            close_fds=False, preexec_fn=give_numbers)
        os.close(said_write)
        os.close(told_read)
        part = 0
        with os.fdopen(said_read) as said, os.fdopen(told_write, "w") as told:
            for _ in said:
                part += 1
                if before:
                    before(name, part)
                told.write("\n")
                told.flush()
        status = process.wait(timeout=120)
        log.seek(0)
        text = log.read()
        log.close()
        return Job(name, status, text, project)


def holds(rule, variables):
    """Whether a rule of the form `$A == "x" && $B == $C` holds."""
    def value(word):
        return variables.get(word[1:]) if word.startswith("$") else word.strip('"')
    for comparison in rule.split(" && "):
        left, right = comparison.split(" == ")
        if value(left) != value(right):
            return False
    return True
