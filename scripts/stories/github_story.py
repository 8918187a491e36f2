"""The story of a change at GitHub."""

from stories.actions import Event, Runner
from stories.github import GitHub
from stories.world import MARKER, World, Writer, expect

PLAN, APPLY, DRIFT = (f".github/workflows/guidepost-{name}.yml" for name in ("plan", "apply", "drift"))
INSTALL = ".github/actions/install-guidepost/action.yml"


class GitHubStory:
    def __init__(self, binary, scratch):
        self.world = World(binary, scratch)
        self.world.github = GitHub(World.repository, scratch / "github.sock")
        self.github = self.world.github
        self.runner = Runner(self.world)
        self.world.workspace.start()

    def close(self):
        self.world.workspace.stop()
        self.github.close()

    # What happens at GitHub

    def begin(self):
        """A team sets up its help center, and publishes it for the first time."""
        self.ada = Writer(self.world, "ada")
        self.ada.guidepost("init", ".", "--yes", "--ci", "github")
        self.ada.write("articles/billing/invoices.md", "# Invoices\n\nYour invoices are under Settings.\n")
        self.ada.write("articles/billing/refunds.md", "# Refunds\n\nA refund takes ten days.\n")
        address, digest = self.world.program
        action = self.ada.read(INSTALL)
        for value in (address, digest):
            action = action.replace('default: ""', f'default: "{value}"', 1)
        self.ada.write(INSTALL, action)
        self.ada.git("checkout", "--quiet", "-B", "main")
        self.ada.commit("Begin")
        self.ada.git("push", "--quiet", "origin", "main")
        return self.apply(self.ada.git("rev-parse", "HEAD").strip())

    def propose(self, branch, files, is_fork=False):
        """Opens a pull request that writes these files; `None` removes one. Returns its number and its plan's run."""
        self.ada.branch(branch)
        number = self.github.open_pull(branch, branch)
        return number, self.revise(branch, number, files, is_fork)

    def revise(self, branch, number, files, is_fork=False):
        """Writes files of a pull request and pushes them."""
        self.ada.git("checkout", "--quiet", branch)
        for path, text in files.items():
            if text is None:
                (self.ada.folder / path).unlink()
            else:
                self.ada.write(path, text)
        self.ada.commit(f"Write {', '.join(files)}")
        self.ada.push(branch)
        return self.plan(branch, number, is_fork)

    def plan(self, branch, number, is_fork=False):
        head = "somebody/help" if is_fork else self.world.repository
        payload = {"pull_request": {"number": str(number), "head": {"repo": {"full_name": head}}}}
        sha = self.ada.merge_preview(branch, number)
        return self.runner.run(PLAN, Event("pull_request", sha, f"refs/pull/{number}/merge", payload, is_fork))

    def merge(self, branch, number):
        """Merges a pull request; returns the commit, for an apply to be about."""
        sha = self.ada.merge(branch)
        self.github.pulls[number].update(state="closed", merged_at="2026-11-21T12:00:00Z", sha=sha)
        return sha

    def apply(self, sha, before=None, name="push"):
        return self.runner.run(APPLY, Event(name, sha, "refs/heads/main"), before)

    def drift(self):
        return self.runner.run(DRIFT, Event("schedule", self.world.git("rev-parse", "main").strip(), "refs/heads/main"))

    # What can be seen of it

    def comments(self, number):
        return [comment["body"] for comment in self.github.comments.get(number, []) if MARKER in comment["body"]]

    def issues(self, state):
        return [issue for issue in self.github.issues.values() if issue["state"] == state]

    # The chapters

    def chapters(self):
        yield "the first push publishes everything, and the lockfile comes back", self.first_publication
        yield "a pull request is reviewed, merged and published, and a further plan is empty", self.change
        yield "a pull request that nobody published anything for needs no lockfile commit", self.nothing
        yield "errors are annotations, and the comment says so too", self.errors
        yield "a pull request from a fork has no secrets and no comment, but a plan", self.fork
        yield "two pull requests are merged before the first apply has finished", self.two_merges
        yield "an apply that fails keeps the lockfile of what it published, and the next one goes on", self.failure
        yield "what others change opens an issue, which closes when it is settled", self.others
        yield "a plan that nobody reviewed is refused where the team says so", self.strictness
        yield "a protected branch gets its lockfile by a pull request", self.protected_branch

    def first_publication(self):
        run = self.begin()
        expect(run.succeeded, run.log)
        expect(self.world.workspace.titles() == ["Invoices", "Refunds", "Welcome"], self.world.workspace.titles())
        expect(len(self.world.lockfile()["articles"]) == 3, self.world.lockfile())
        subject = self.world.git("log", "-1", "--format=%an %s", "main").strip()
        expect(subject == "github-actions[bot] Record what was published [skip ci]", subject)
        self.ada.has_nothing_to_do()

    def change(self):
        text = "# Refunds\n\nA refund takes **three** days.\n"
        number, run = self.propose("refunds", {"articles/billing/refunds.md": text})
        expect(run.succeeded, run.log)
        # Others talk too, so that the comment is on a page of its own; one even quotes the marker.
        for words in ("Nice!", f"> {MARKER} quoted", "Ship it"):
            self.github.comment_by("grace", number, words)
        (first,) = [body for body in self.comments(number) if not body.startswith(">")]
        expect("Refunds" in first, first)
        expect(run.summary == first, run.summary)
        names = sorted(path.name for path in run.artifacts["guidepost-plan"].iterdir())
        expect(names == ["plan.html", "plan.json", "plan.md"], names)
        self.revise("refunds", number, {"articles/billing/fees.md": "# Fees\n\nThere are none.\n"})
        (second,) = [body for body in self.comments(number) if not body.startswith(">")]
        expect("Fees" in second and second != first, second)
        expect(self.world.workspace.titles() == ["Invoices", "Refunds", "Welcome"], "a plan published something")

        run = self.apply(self.merge("refunds", number))
        expect(run.succeeded, run.log)
        expect(f"This is the plan that was reviewed in #{number}." in run.log, run.log)
        expect("three" in self.world.workspace.body("Refunds"), self.world.workspace.body("Refunds"))
        expect("articles/billing/fees.md" in self.world.lockfile()["articles"], self.world.lockfile())
        last = self.github.comments[number][-1]
        expect(last["user"]["login"] == "github-actions[bot]" and "Fees" in last["body"], last)
        self.ada.has_nothing_to_do()

    def nothing(self):
        number, run = self.propose("readme", {"README.md": "Our help center.\n"})
        expect(run.succeeded, run.log)
        sha = self.merge("readme", number)
        run = self.apply(sha)
        expect(run.succeeded, run.log)
        expect(run.outcomes["Apply"] == "skipped", run.outcomes)
        expect(self.world.git("rev-parse", "main").strip() == sha, "a commit without a change of the lockfile")

    def errors(self):
        number, run = self.propose("slip", {"articles/slip.md": "# Slip\n\nSee [this](nowhere.md).\n"})
        expect(not run.succeeded and run.outcomes["Plan"] == "failure", run.outcomes)
        expect("::error file=articles/slip.md,line=3" in run.log, run.log)
        expect(len(self.comments(number)) == 1 and "nowhere.md" in self.comments(number)[0], self.comments(number))

    def fork(self):
        writes = len(self.github.writes)
        number, run = self.propose("stranger", {"articles/tips.md": "# Tips\n\nAsk.\n"}, is_fork=True)
        expect(run.succeeded, run.log)
        expect("offline" in run.log, run.log)
        expect("Tips" in run.summary, run.summary)
        expect(run.outcomes["Write the comment"] == "skipped", run.outcomes)
        expect(len(self.github.writes) == writes and not self.comments(number), self.github.writes)

    def two_merges(self):
        one, _ = self.propose("one", {"articles/one.md": "# One\n\nFirst.\n"})
        two, _ = self.propose("two", {"articles/two.md": "# Two\n\nSecond.\n"})
        second = []

        def merge_meanwhile(step):
            if step == "Apply":
                second.append(self.merge("two", two))

        run = self.apply(self.merge("one", one), before=merge_meanwhile)
        expect(run.succeeded, run.log)
        expect("The branch has moved on (attempt 1)." in run.log, run.log)
        expect("articles/two.md" not in self.world.lockfile()["articles"], "the first run published the second merge")
        expect("articles/one.md" in self.world.lockfile()["articles"], "the first run's lockfile is lost")
        # The run that waited was asked for by a commit without that lockfile.
        run = self.apply(second[0])
        expect(run.succeeded, run.log)
        expect({"articles/one.md", "articles/two.md"} <= set(self.world.lockfile()["articles"]), "a lockfile is lost")
        titles = self.world.workspace.titles()
        expect(titles == ["Fees", "Invoices", "One", "Refunds", "Two", "Welcome"], titles)
        self.ada.has_nothing_to_do()

    def failure(self):
        faults = self.world.scratch / "faults.json"
        faults.write_text(
            '{"rules": [{"method": "POST", "path": "/articles", "from": 2, "effect": {"kind": "status", "status": 422}}]}')
        files = {f"articles/{name}.md": f"# {name}\n\nText.\n" for name in ("three", "four")}
        number, _ = self.propose("more", files)
        sha = self.merge("more", number)
        self.world.workspace.start("--faults", str(faults))
        run = self.apply(sha)
        expect(run.outcomes["Apply"] == "failure" and not run.succeeded, run.outcomes)
        expect(run.outcomes["Commit the lockfile"] == "success", run.log)
        recorded = set(files) & set(self.world.lockfile()["articles"])
        expect(len(recorded) == 1, recorded)
        self.world.workspace.start()
        run = self.apply(sha, name="schedule")
        expect(run.succeeded, run.log)
        titles = self.world.workspace.titles()
        expect([titles.count("three"), titles.count("four")] == [1, 1], titles)
        self.ada.has_nothing_to_do()

    def others(self):
        expect(self.drift().succeeded and not self.github.issues, self.github.issues)
        entry = self.world.lockfile()["articles"]["articles/one.md"]
        self.world.workspace.call("PUT", f"/articles/{entry['id']}", {"title": "Uno"})
        run = self.drift()
        expect(run.succeeded, run.log)
        (issue,) = self.issues("open")
        expect("articles/one.md" in issue["body"] and "articles/two.md" not in issue["body"], issue)
        entry = self.world.lockfile()["articles"]["articles/two.md"]
        self.world.workspace.call("PUT", f"/articles/{entry['id']}", {"title": "Due"})
        expect(self.drift().succeeded, "a second night")
        (issue,) = self.issues("open")
        expect("articles/two.md" in issue["body"], issue)
        number, _ = self.propose("meanwhile", {"articles/billing/fees.md": "# Fees\n\nStill none.\n"})
        run = self.apply(self.merge("meanwhile", number))
        expect(not run.succeeded and run.outcomes["Apply"] == "failure", run.outcomes)
        expect("Uno" in self.world.workspace.titles(), "somebody's work was overwritten")
        self.ada.update()
        self.ada.guidepost("apply", "--yes", "--on-drift", "overwrite")
        self.ada.commit("Publish ours")
        self.ada.git("push", "--quiet", "origin", "main")
        expect(self.drift().succeeded, "the last night")
        expect(not self.issues("open") and len(self.issues("closed")) == 1, self.github.issues)

    def edit_workflow(self, old, new):
        self.ada.update()
        text = self.ada.read(APPLY)
        expect(text.count(old) == 1, f"{old} stands {text.count(old)} times in the workflow")
        self.ada.write(APPLY, text.replace(old, new))
        self.ada.commit("Change the workflow")
        self.ada.git("push", "--quiet", "origin", "main")

    def strictness(self):
        self.edit_workflow('REVIEWED_PLAN_ONLY: "false"', 'REVIEWED_PLAN_ONLY: "true"')
        one, _ = self.propose("five", {"articles/five.md": "# Five\n\nText.\n"})
        two, _ = self.propose("six", {"articles/six.md": "# Six\n\nText.\n"})
        self.merge("five", one)
        run = self.apply(self.merge("six", two))
        expect(not run.succeeded and run.outcomes["Apply"] == "skipped", run.outcomes)
        expect("nothing was published" in run.log and "Five" not in self.world.workspace.titles(), run.log)
        # What was planned and reviewed after both is published.
        three, _ = self.propose("seven", {"articles/seven.md": "# Seven\n\nText.\n"})
        run = self.apply(self.merge("seven", three))
        expect(run.succeeded, run.log)
        expect({"Five", "Six", "Seven"} <= set(self.world.workspace.titles()), self.world.workspace.titles())
        self.edit_workflow('REVIEWED_PLAN_ONLY: "true"', 'REVIEWED_PLAN_ONLY: "false"')

    def protected_branch(self):
        self.edit_workflow("LOCKFILE: push", "LOCKFILE: pull-request")
        before = self.world.lockfile()
        for name in ("eight", "nine"):
            number, _ = self.propose(name, {f"articles/{name}.md": f"# {name}\n\nText.\n"})
            run = self.apply(self.merge(name, number))
            expect(run.succeeded, run.log)
        expect(self.world.lockfile() == before, "the lockfile was pushed to the branch")
        waiting = [pull for pull in self.github.pulls.values() if pull["head"] == "guidepost/lockfile"]
        expect(len(waiting) == 1, waiting)
        recorded = set(self.world.lockfile("guidepost/lockfile")["articles"])
        expect({"articles/eight.md", "articles/nine.md"} <= recorded, recorded)
        titles = self.world.workspace.titles()
        expect([titles.count("eight"), titles.count("nine")] == [1, 1], titles)
        self.merge("guidepost/lockfile", waiting[0]["number"])
        self.ada.has_nothing_to_do()
