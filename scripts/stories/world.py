"""What is around a workflow: a workspace at Intercom, a repository with its remote, and a program to download."""

import hashlib
import json
import os
import pathlib
import re
import subprocess
import tarfile
import threading
import urllib.request

# What the comment of a plan begins with.
MARKER = "<!-- guidepost:plan default -->"


def expect(condition, found):
    if not condition:
        raise AssertionError(found)


class Workspace:
    """`guidepost sandbox serve` on a free port, with its data in a file, so that it can be begun again."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.process = None

    def start(self, *options):
        self.stop()
        environment = {name: value for name, value in os.environ.items() if not name.startswith("INTERCOM_")}
        data = self.folder / "workspace.sqlite"
        self.process = subprocess.Popen(
            [str(self.binary), "sandbox", "serve", "--port", "0", "--data", str(data), *options], cwd=self.folder,
            env=environment, stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if found := re.search(r"API\s+(http://127\.0\.0\.1:\d+)", line):
                self.address = found[1]
                break
        else:
            raise SystemExit("story: the sandbox did not start")
        threading.Thread(target=self.process.stdout.read, daemon=True).start()

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait(timeout=20)
            self.process = None

    def call(self, method, path, body=None):
        request = urllib.request.Request(
            self.address + path, method=method, data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": "Bearer sandbox", "Accept": "application/json", "Intercom-Version": "2.16",
                     "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def titles(self):
        """The title of every article, sorted; one that was made twice is there twice."""
        return sorted(article["title"] for article in self.call("GET", "/articles?per_page=250")["data"])

    def body(self, title):
        (article,) = [a for a in self.call("GET", "/articles?per_page=250")["data"] if a["title"] == title]
        return article["body"]


class World:
    repository = "acme/help"

    def __init__(self, binary, scratch):
        self.binary, self.scratch = binary, scratch
        self.remote = str(scratch / "remote.git")
        self.git_environment = {
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8",
        }
        self.secrets = {"INTERCOM_ACCESS_TOKEN": "sandbox"}
        self.path = os.environ["PATH"]
        self.workspace = Workspace(binary, scratch)
        self.gh_config = scratch / "gh"
        self.gh_config.mkdir()
        self.gh_config.joinpath("config.yml").write_text(f"http_unix_socket: {scratch}/github.sock\n")
        subprocess.run(
            ["git", "init", "--quiet", "--bare", "--initial-branch=main", self.remote], check=True,
            env=self.environ())
        self.program = self.pack()

    @property
    def environment(self):
        """What every step finds beside the runner's own: where Intercom is."""
        return {"INTERCOM_BASE_URL": self.workspace.address}

    def environ(self):
        return {**os.environ, **self.git_environment}

    def pack(self):
        """A file to download, with a program that is the built one: address and SHA-256."""
        program = self.scratch / "guidepost"
        program.write_text(f'#!/bin/sh\nexec "{self.binary}" "$@"\n')
        program.chmod(0o755)
        archive = self.scratch / "guidepost.tar.gz"
        with tarfile.open(archive, "w:gz") as tar:
            tar.add(program, "guidepost")
        return archive.as_uri(), hashlib.sha256(archive.read_bytes()).hexdigest()

    def git(self, *arguments):
        """Runs git in the remote and gives what it prints."""
        return run("git", "-C", self.remote, *arguments, env=self.environ())

    def lockfile(self, branch="main"):
        return json.loads(self.git("show", f"{branch}:guidepost.lock"))


class Writer:
    """Somebody with a clone of the repository."""

    def __init__(self, world, name):
        self.world = world
        self.folder = world.scratch / name
        run("git", "clone", "--quiet", world.remote, str(self.folder), env=world.environ())
        self.git("config", "user.name", name)
        self.git("config", "user.email", f"{name}@example.com")

    def git(self, *arguments):
        return run("git", "-C", str(self.folder), *arguments, env=self.world.environ())

    def guidepost(self, *arguments, expected=0):
        environment = {**self.world.environ(), "INTERCOM_ACCESS_TOKEN": "sandbox"}
        if self.world.workspace.process:
            environment["INTERCOM_BASE_URL"] = self.world.workspace.address
        done = subprocess.run(
            [str(self.world.binary), *arguments], cwd=self.folder, env=environment, capture_output=True, text=True)
        if done.returncode != expected:
            raise AssertionError(f"guidepost {' '.join(arguments)}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def has_nothing_to_do(self):
        """Expects a plan of what is merged to be empty."""
        self.update()
        self.guidepost("plan", "--detailed-exitcode")

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def commit(self, message):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def branch(self, name):
        self.git("fetch", "--quiet", "origin")
        self.git("checkout", "--quiet", "-B", name, "origin/main")

    def push(self, name):
        self.git("push", "--quiet", "--force", "origin", f"HEAD:refs/heads/{name}")

    def merge_preview(self, name, number):
        """The commit that GitHub makes of a pull request and its target; returns its id."""
        self.git("fetch", "--quiet", "origin")
        self.git("checkout", "--quiet", "--detach", "origin/main")
        self.git("merge", "--quiet", "--no-ff", "--no-edit", f"origin/{name}")
        self.git("push", "--quiet", "--force", "origin", f"HEAD:refs/pull/{number}/merge")
        return self.git("rev-parse", "HEAD").strip()

    def merge(self, name):
        """Merges a branch into main; returns the merge's id."""
        self.git("fetch", "--quiet", "origin")
        self.git("checkout", "--quiet", "-B", "main", "origin/main")
        self.git("merge", "--quiet", "--no-ff", "--message", f"Merge {name}", f"origin/{name}")
        self.git("push", "--quiet", "origin", "main")
        return self.git("rev-parse", "HEAD").strip()

    def update(self):
        self.git("fetch", "--quiet", "origin")
        self.git("checkout", "--quiet", "-B", "main", "origin/main")


def run(*command, env=None):
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{' '.join(command)}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def files_of(folder):
    return sorted(str(path.relative_to(folder)) for path in pathlib.Path(folder).rglob("*") if path.is_file())
