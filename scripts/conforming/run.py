"""Everything in its order, with a line for each part."""

import copy
import json
import tempfile

from . import durability, publication, sdk
from .description import Description, Exchange
from .server import Recorder, Sandbox
from .tour import Tour

VERSIONS = ("2.14", "2.16")


class Report:
    def __init__(self):
        self.failed = False

    def line(self, name, faults):
        self.failed = self.failed or bool(faults)
        print(f"{'FAIL' if faults else 'ok  '}  {name}", flush=True)
        for fault in faults[:20]:
            print(f"      {fault}", flush=True)
        if len(faults) > 20:
            print(f"      … and {len(faults) - 20} more", flush=True)


def everything(binary, folder, root):
    report = Report()
    with tempfile.TemporaryDirectory() as temporary:
        for version in VERSIONS:
            description = described(folder, version)
            tour(report, binary, temporary, version, description)
            publish(report, binary, temporary, version, description, root)
            use_sdk(report, binary, temporary, version, description)
        use_sdk(report, binary, temporary, None, described(folder, VERSIONS[0]))
        report.line("a write survives SIGKILL right after its answer", durability.survive(binary, temporary))
    return 1 if report.failed else 0


def described(folder, version):
    if not (folder / f"api.intercom.io-{version}.yaml").is_file():
        print(f"skip  validation of {version}: Intercom's OpenAPI description is not in {folder}", flush=True)
        return None
    return Description(folder, version)


def judged(description, exchanges):
    """What the description says against the exchanges, each kind of fault once."""
    if description is None:
        return []
    faults = {}
    for exchange in exchanges:
        for fault in description.faults(exchange):
            faults.setdefault((description.operation(exchange), exchange.status, fault), f"{exchange}: {fault}")
    return list(faults.values())


def tour(report, binary, temporary, version, description):
    with Sandbox(binary, temporary) as sandbox:
        walked = Tour(sandbox, version).walk()
    faults = walked.faults + judged(description, walked.exchanges)
    if description is not None:
        faults += [f"the tour did not get to {operation}" for operation in description.unvisited]
        faults += controlled(description, walked.exchanges)
    report.line(f"tour of {version}: {len(walked.exchanges)} requests", faults)


def controlled(description, exchanges):
    """Spoils exchanges that were good: a judge who agrees to them, too, is none."""
    good = next(each for each in exchanges if each.method == "POST" and each.target == "/articles" and each.status < 300)
    faults = []
    for part in ("body", "answer"):
        spoiled = copy.copy(good)
        members = json.loads(getattr(good, part))
        members["title"] = 1
        setattr(spoiled, part, json.dumps(members).encode())
        if not description.faults(spoiled):
            faults.append(f"the description does not notice an article whose title is a number in the {part}")
    return faults


def publish(report, binary, temporary, version, description, root):
    with Sandbox(binary, temporary) as sandbox, Recorder(sandbox) as recorder:
        faults = publication.publish(binary, recorder.address, root / "content-example", temporary, version)
        exchanges = recorder.exchanges
    methods = {each.method for each in exchanges if each.status < 300}
    faults += [f"no {method} was sent" for method in ("GET", "POST", "PUT", "DELETE") if method not in methods]
    faults += [str(each) for each in exchanges if each.status >= 400]
    faults += judged(description, exchanges)
    report.line(f"publication with {version}: {len(exchanges)} requests of our client", faults)


def use_sdk(report, binary, temporary, version, description):
    with Sandbox(binary, temporary) as sandbox, Recorder(sandbox) as recorder:
        faults = sdk.use(recorder.address, version)
        exchanges = recorder.exchanges
    name = version or "the version that none names"
    report.line(f"python-intercom with {name}: {len(exchanges)} requests", faults + judged(description, exchanges))
