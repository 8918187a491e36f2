"""Every story in its order, with a line for each chapter."""

import pathlib
import tempfile
import time

from stories.github_story import GitHubStory
from stories.gitlab_story import GitLabStory
from stories.lint import lint


def everything(binary):
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        scratch = pathlib.Path(temporary)
        failed += told("the workflows are sound", lambda: lint(binary, scratch / "lint"))
        for name, story in (("github", GitHubStory), ("gitlab", GitLabStory)):
            folder = scratch / name
            folder.mkdir()
            current = story(binary, folder)
            try:
                for title, chapter in current.chapters():
                    failure = told(f"{name}: {title}", chapter)
                    failed += failure
                    # Each chapter begins where the last one ended.
                    if failure:
                        break
            finally:
                current.close()
    return 1 if failed else 0


def told(title, chapter):
    start = time.monotonic()
    try:
        chapter()
    except (AssertionError, ValueError) as fault:
        print(f"FAIL  {title}\n{str(fault).rstrip()}", flush=True)
        return 1
    print(f"ok    {title} ({time.monotonic() - start:.1f} s)", flush=True)
    return 0
