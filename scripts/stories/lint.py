"""Lints the workflows that `guidepost init --ci` writes, and each of their shell steps."""

import pathlib
import subprocess
import sys

import yaml

BIN = pathlib.Path(sys.prefix) / "bin"

YAMLLINT = "{extends: default, rules: {line-length: {max: 120}, truthy: {check-keys: false}, document-start: disable}}"

# `self-repository` wants a syntax that servers of one's own do not have.
ZIZMOR = "rules:\n  self-repository:\n    disable: true\n"


def lint(binary, folder):
    """Raises an AssertionError with everything that was found."""
    found = []
    for service, arguments in (("github", []), ("gitlab", ["--branch", "docs/trunk"])):
        for place in ("", "a folder"):
            root = folder / f"{service}-{'inner' if place else 'root'}"
            project = root / place
            root.mkdir(parents=True)
            subprocess.run(["git", "init", "--quiet", str(root)], check=True)
            subprocess.run(
                [str(binary), "init", str(project), "--yes", "--ci", service, *arguments], check=True,
                capture_output=True)
            files = sorted(
                path for path in root.rglob("*.yml")
                if path.name.startswith(".gitlab") or {".github", ".gitlab"} & set(path.parts))
            found += said([str(BIN / "yamllint"), "--strict", "-d", YAMLLINT, *map(str, files)])
            for file in files:
                found += shell_steps(file, root)
            if service == "github":
                config = folder / "zizmor.yml"
                config.write_text(ZIZMOR)
                found += said([str(BIN / "zizmor"), "--offline", "--quiet", "--persona", "pedantic",
                               "--config", str(config), str(root)])
                found += promises(root)
    if found:
        raise AssertionError("\n".join(found))


def said(command, text=None):
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    return [done.stdout + done.stderr] if done.returncode != 0 else []


def shell_steps(file, root):
    document = yaml.safe_load(file.read_text())
    scripts = []
    if "jobs" in document:
        scripts = [("bash", step["run"]) for job in document["jobs"].values() for step in job["steps"] if "run" in step]
    elif "runs" in document:
        scripts = [("bash", step["run"]) for step in document["runs"]["steps"]]
    else:
        shared = "\n".join(document.get(".guidepost", {}).get("before_script", []))
        scripts = [
            ("sh", "\n".join([shared, *job["script"]]))
            for name, job in document.items() if isinstance(job, dict) and "script" in job]
    found = []
    for shell, script in scripts:
        # What jobs share is not used by each of them.
        command = ["shellcheck", "-s", shell, "-e", "SC2317", "-"]
        found += [f"{file.relative_to(root)}: {fault}" for fault in said(command, script)]
    return found


def promises(root):
    """What no linter knows of these workflows."""
    found = []
    for file in (root / ".github" / "workflows").glob("*.yml"):
        document = yaml.safe_load(file.read_text())
        # YAML 1.1 reads the key `on` as true.
        triggers = document[True]
        if "pull_request_target" in triggers:
            found.append(f"{file.name}: pull_request_target gives strangers' files the secrets")
        if document["permissions"] != {}:
            found.append(f"{file.name}: every job names its own permissions")
        if file.name == "guidepost-apply.yml" and document["concurrency"]["cancel-in-progress"] is not False:
            found.append(f"{file.name}: an apply must not be cut off")
    return found
