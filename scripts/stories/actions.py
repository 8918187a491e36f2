"""Runs a workflow of GitHub Actions as a runner would: its steps in order, each in a shell of its own."""

import os
import pathlib
import shutil
import subprocess

import yaml

from stories.expressions import evaluate, fill, uses_status

# Set by the system for every process; nothing else of the machine's environment reaches a step.
KEPT = ("LANG", "TZ")


class Run:
    """One run of one job: what it printed, and what it left behind."""

    def __init__(self):
        self.outcomes = {}
        self.log = ""
        self.summary = ""
        self.artifacts = {}
        self.succeeded = True
        self.checkout = None


class Runner:
    """A machine that runs jobs for a repository.

    `world` says what is around it: `remote` (the bare repository), `gh_config` (leads `gh` to the stand-in for
    GitHub), `secrets`, `path` and `environment` of every step, `scratch` for its folders.
    """

    def __init__(self, world):
        self.world = world
        self.count = 0

    def run(self, workflow, event, before=None):
        """Runs the one job of a workflow file of the event's commit.

        `before` is called with the name of each step before it begins.
        """
        self.count += 1
        run = Run()
        home = self.world.scratch / f"run-{self.count}"
        temp, workspace = home / "temp", home / "workspace"
        temp.mkdir(parents=True)
        workspace.mkdir()
        run.checkout = workspace
        text = self.world.git("show", f"{event.sha}:{workflow}")
        document = yaml.safe_load(text)
        (job,) = document["jobs"].values()
        context = self.context(event, temp, job)
        files = {name: temp / name for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        base = self.environment(event, home, temp, workspace, files, context)
        base.update({key: str(value) for key, value in (document.get("env") or {}).items()})
        defaults = (document.get("defaults") or {}).get("run") or {}
        self.steps(job["steps"], context, base, defaults, files, run, before)
        run.summary = files["GITHUB_STEP_SUMMARY"].read_text() if files["GITHUB_STEP_SUMMARY"].exists() else ""
        return run

    def steps(self, steps, context, base, defaults, files, run, before):
        for step in steps:
            state = {"success": run.succeeded, "failure": not run.succeeded, "cancelled": False}
            condition = str(step.get("if", "success()")).strip()
            if condition.startswith("${{"):
                condition = condition[3:-2]
            wanted = evaluate(condition, context, state)
            if not uses_status(condition):
                wanted = wanted and run.succeeded
            name = step.get("name", step.get("uses"))
            if not wanted:
                run.outcomes[name] = "skipped"
                context["steps"].setdefault(step.get("id"), {"outputs": {}})["outcome"] = "skipped"
                continue
            if before:
                before(name)
            if "uses" in step:
                status = self.action(step, context, state, base, files, run, before)
            else:
                status = self.shell(step, context, state, base, defaults, files, run)
            run.outcomes[name] = "success" if status == 0 else "failure"
            outputs = dict(
                line.split("=", 1) for line in _take(files["GITHUB_OUTPUT"]).splitlines() if "=" in line)
            context["steps"][step.get("id")] = {"outputs": outputs, "outcome": run.outcomes[name]}
            for folder in _take(files["GITHUB_PATH"]).splitlines():
                base["PATH"] = f"{folder}:{base['PATH']}"
            if status != 0:
                run.succeeded = False

    def shell(self, step, context, state, base, defaults, files, run):
        environment = dict(base)
        for key, value in (step.get("env") or {}).items():
            environment[key] = fill(value, context, state)
        assert "${{" not in step["run"], "an expression in a shell step lets others write the script"
        folder = run.checkout / defaults.get("working-directory", ".")
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], cwd=folder, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=120)
        run.log += f"## {step.get('name')}\n{done.stdout}"
        return done.returncode

    def action(self, step, context, state, base, files, run, before):
        uses = step["uses"]
        given = {key: fill(value, context, state) for key, value in (step.get("with") or {}).items()}
        if uses.startswith("actions/checkout@"):
            return self.clone(given, context, run)
        if uses.startswith("actions/upload-artifact@"):
            source = pathlib.Path(given["path"])
            source = source if source.is_absolute() else run.checkout / source
            if source.exists():
                kept = self.world.scratch / "artifacts" / f"{self.count}-{given['name']}"
                if source.is_dir():
                    shutil.copytree(source, kept)
                else:
                    kept.mkdir(parents=True)
                    shutil.copy(source, kept)
                run.artifacts[given["name"]] = kept
            return 0
        assert uses.startswith("./"), f"the story knows no action {uses}"
        action = yaml.safe_load((run.checkout / uses / "action.yml").read_text())
        inner = dict(context)
        inner["inputs"] = {key: value.get("default") for key, value in action.get("inputs", {}).items()} | given
        inner["steps"] = {}
        inner_run = Run()
        inner_run.checkout = run.checkout
        self.steps(action["runs"]["steps"], inner, base, {}, files, inner_run, None)
        run.log += inner_run.log
        return 0 if inner_run.succeeded else 1

    def clone(self, given, context, run):
        assert given.get("persist-credentials") == "false", "credentials must not stay in the checkout"
        ref = given.get("ref") or context["github"]["sha"]
        here = ["git", "-C", str(run.checkout)]
        environment = self.world.git_environment
        for command in (
            [*here, "init", "--quiet"], [*here, "remote", "add", "origin", self.world.remote],
            [*here, "fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*", "+refs/pull/*:refs/pull/*"],
        ):
            subprocess.run(command, check=True, env=environment)
        if subprocess.run([*here, "rev-parse", "--verify", "--quiet", f"origin/{ref}"],
                          env=environment, stdout=subprocess.DEVNULL).returncode == 0:
            command = [*here, "checkout", "--quiet", "-B", ref, f"origin/{ref}"]
        else:
            command = [*here, "checkout", "--quiet", "--detach", ref]
        return subprocess.run(command, env=environment).returncode

    def context(self, event, temp, job):
        token = self.world.github.token(job.get("permissions") or {}, read_only=event.is_fork)
        return {
            "github": {
                "token": token, "repository": self.world.repository, "sha": event.sha, "ref": event.ref,
                "event_name": event.name, "event": event.payload,
            },
            "secrets": {} if event.is_fork else self.world.secrets,
            "runner": {"temp": str(temp)},
            "steps": {},
        }

    def environment(self, event, home, temp, workspace, files, context):
        environment = {key: os.environ[key] for key in KEPT if key in os.environ}
        environment.update(self.world.environment)
        environment.update(self.world.git_environment)
        environment.update({
            "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_REPOSITORY": self.world.repository,
            "GITHUB_SHA": event.sha, "GITHUB_REF": event.ref, "GITHUB_EVENT_NAME": event.name,
            "GITHUB_SERVER_URL": "https://github.com", "GITHUB_WORKSPACE": str(workspace), "GITHUB_RUN_ID": "1",
            "RUNNER_TEMP": str(temp), "HOME": str(home), "PATH": self.world.path,
            "GH_CONFIG_DIR": str(self.world.gh_config), "GH_PROMPT_DISABLED": "1", "GH_NO_UPDATE_NOTIFIER": "1",
        })
        environment.update({name: str(path) for name, path in files.items()})
        return environment


class Event:
    """What a run is about."""

    def __init__(self, name, sha, ref, payload=None, is_fork=False):
        self.name, self.sha, self.ref = name, sha, ref
        self.payload = payload or {}
        self.is_fork = is_fork


def _take(file):
    """What a step wrote into a file for the runner, which is empty again for the next one."""
    text = file.read_text() if file.exists() else ""
    file.write_text("")
    return text
