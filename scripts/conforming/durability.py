"""Whether what the sandbox said is kept, also when it is killed in the moment after."""

import json
import pathlib

from .server import Sandbox


def survive(binary, folder, rounds=12):
    """Writes, kills the server right after the answer, starts it again and reads. Returns what went wrong."""
    file = str(pathlib.Path(folder) / "killed.sqlite")
    faults, written = [], {}
    for number in range(rounds):
        sandbox = Sandbox(binary, folder, "--data", file)
        title = f"Round {number}"
        answer = sandbox.request("POST", "/articles", {"title": title, "author_id": 501})
        if number % 2 and written:
            changed = next(iter(written))
            sandbox.request("PUT", f"/articles/{changed}", {"title": f"{title}, changed"})
            written[changed] = f"{title}, changed"
        sandbox.kill()
        written[json.loads(answer.answer)["id"]] = title
    with Sandbox(binary, folder, "--data", file) as sandbox:
        kept = json.loads(sandbox.request("GET", "/articles?per_page=250").answer)["data"]
    kept = {article["id"]: article["title"] for article in kept}
    if kept != written:
        faults.append(f"after {rounds} kills there is {kept} and should be {written}")
    return faults
