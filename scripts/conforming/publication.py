"""A help center that our own client publishes, changes and takes back, so that all that it can send is seen."""

import os
import pathlib
import shutil
import subprocess


def publish(binary, address, source, folder, version):
    """Publishes a copy of a project through the address. Returns what went wrong."""
    project = pathlib.Path(folder) / f"project-{version}"
    shutil.copytree(source, project, ignore=shutil.ignore_patterns(".guidepost", "guidepost.lock"))
    settings = project / "guidepost.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8")
        + f'\ndeletes: delete\nlimits: {{ deletes: 100%, updates: 100% }}\napi: {{ version: "{version}" }}\n',
        encoding="utf-8")
    faults = []

    def guidepost(*arguments, accept=(0,)):
        environment = {**os.environ, "INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address}
        done = subprocess.run(
            [str(binary), *arguments, "--directory", str(project)], env=environment, capture_output=True, text=True)
        if done.returncode not in accept:
            faults.append(f"guidepost {' '.join(arguments)} ended with {done.returncode}: {done.stderr[-500:]}")

    def apply():
        guidepost("apply", "--yes", "--quiet")
        guidepost("plan", "--detailed-exitcode", "--quiet")

    apply()
    # An article changes and moves, one goes with its translation, a collection is new, another's name changes.
    articles = sorted(
        file for file in (project / "articles").rglob("*.md")
        if not file.name.startswith("_") and file.name.count(".") == 1 and file.stem != "index"
        and not file.with_suffix(".fr.md").exists())
    alone = [file for file in articles if not _is_linked(project, file)]
    changed = articles[0]
    changed.write_text(changed.read_text(encoding="utf-8") + "\n\nOne more line.\n", encoding="utf-8")
    new = project / "articles" / "new-collection"
    new.mkdir()
    (new / "page.md").write_text("---\ntitle: Page\nstate: draft\n---\n\nText.\n", encoding="utf-8")
    (new / "page.fr.md").write_text("---\ntitle: Page française\n---\n\nTexte.\n", encoding="utf-8")
    if alone:
        alone[-1].unlink()
    apply()
    (new / "page.md").write_text("---\ntitle: Another title\n---\n\nText, published.\n", encoding="utf-8")
    (new / "_index.md").write_text("---\ntitle: Renamed\nicon: star\n---\n", encoding="utf-8")
    (new / "page.fr.md").unlink()
    apply()
    shutil.rmtree(new)
    apply()
    guidepost("drift", "--quiet")
    return faults


def _is_linked(project, file):
    """Whether another file names this one; taking it away would then break a link."""
    return any(
        file.name in other.read_text(encoding="utf-8") for other in (project / "articles").rglob("*.md")
        if other != file)
