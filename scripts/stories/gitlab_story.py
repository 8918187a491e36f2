"""The story of a change at GitLab."""

from stories.gitlab import GitLab, Pipelines
from stories.world import MARKER, World, Writer, expect

FILE = ".gitlab/guidepost.yml"


class GitLabStory:
    def __init__(self, binary, scratch):
        self.world = World(binary, scratch)
        self.gitlab = GitLab()
        self.pipelines = Pipelines(self.world, self.gitlab)
        self.world.workspace.start()
        self.secrets = {"INTERCOM_ACCESS_TOKEN": "sandbox", "GUIDEPOST_GITLAB_TOKEN": GitLab.token}

    def close(self):
        self.world.workspace.stop()
        self.gitlab.close()

    def propose(self, branch, number, files, secrets=None):
        self.ada.branch(branch)
        for path, text in files.items():
            self.ada.write(path, text)
        self.ada.commit(f"Write {branch}")
        self.ada.push(branch)
        return self.plan(number, secrets)

    def plan(self, number, secrets=None):
        (job,) = self.pipelines.run(self.ada.git("rev-parse", "HEAD").strip(), {
            "CI_PIPELINE_SOURCE": "merge_request_event", "CI_MERGE_REQUEST_IID": str(number),
            "CI_MERGE_REQUEST_PROJECT_ID": "1", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
            "CI_MERGE_REQUEST_SOURCE_PROJECT_ID": "1" if secrets is None else "2",
            "CI_MERGE_REQUEST_PROJECT_URL": f"file://{self.world.remote.removesuffix('.git')}",
            **(self.secrets if secrets is None else secrets)})
        expect(job.name == "guidepost-plan", job.name)
        return job

    def push(self, sha, before=None):
        (job,) = self.pipelines.run(
            sha, {"CI_PIPELINE_SOURCE": "push", "CI_COMMIT_BRANCH": "main", **self.secrets}, before)
        expect(job.name == "guidepost-apply", job.name)
        return job

    def schedule(self, task):
        (job,) = self.pipelines.run(
            self.world.git("rev-parse", "main").strip(),
            {"CI_PIPELINE_SOURCE": "schedule", "GUIDEPOST_TASK": task, **self.secrets})
        return job

    def notes(self, number):
        return [note["body"] for note in self.gitlab.notes.get(number, [])
                if MARKER in note["body"] and note["author"]["id"] == 7]

    def chapters(self):
        yield "the first push publishes everything, and the lockfile comes back", self.first_publication
        yield "a merge request is reviewed, merged and published, and a further plan is empty", self.change
        yield "a merge request from a fork has no token and no comment, but a plan", self.fork
        yield "two merge requests are merged before the first apply has finished", self.two_merges
        yield "an apply that fails keeps the lockfile of what it published", self.failure
        yield "what others change opens an issue, which closes when it is settled", self.others

    def first_publication(self):
        self.ada = Writer(self.world, "ada")
        self.ada.guidepost("init", ".", "--yes", "--ci", "gitlab")
        address, digest = self.world.program
        text = self.ada.read(FILE).replace('GUIDEPOST_URL: ""', f'GUIDEPOST_URL: "{address}"')
        self.ada.write(FILE, text.replace('GUIDEPOST_SHA256: ""', f'GUIDEPOST_SHA256: "{digest}"'))
        self.ada.git("checkout", "--quiet", "-B", "main")
        self.ada.commit("Begin")
        self.ada.git("push", "--quiet", "origin", "main")
        job = self.push(self.ada.git("rev-parse", "HEAD").strip())
        expect(job.succeeded, job.log)
        expect(self.world.workspace.titles() == ["Welcome"], self.world.workspace.titles())
        subject = self.world.git("log", "-1", "--format=%s", "main").strip()
        expect(subject == "Record what was published [skip ci]", subject)
        self.ada.has_nothing_to_do()

    def change(self):
        for number in range(3):
            self.gitlab.note_by(1, 1, f"{MARKER} quoted {number}")
        job = self.propose("refunds", 1, {"articles/refunds.md": "# Refunds\n\nTen days.\n"})
        expect(job.succeeded, job.log)
        (first,) = self.notes(1)
        expect("Refunds" in first, first)
        expect((job.folder / "guidepost-plan" / "plan.html").is_file(), "there is no page")
        self.ada.write("articles/fees.md", "# Fees\n\nNone.\n")
        self.ada.commit("Write fees")
        self.ada.push("refunds")
        expect(self.plan(1).succeeded, "a second plan")
        (second,) = self.notes(1)
        expect("Fees" in second, second)
        expect(self.world.workspace.titles() == ["Welcome"], "a plan published something")
        job = self.push(self.ada.merge("refunds"))
        expect(job.succeeded, job.log)
        expect(self.world.workspace.titles() == ["Fees", "Refunds", "Welcome"], self.world.workspace.titles())
        self.ada.has_nothing_to_do()

    def fork(self):
        job = self.propose("stranger", 2, {"articles/tips.md": "# Tips\n\nAsk.\n"}, secrets={})
        expect(job.succeeded, job.log)
        expect("offline" in job.log and "no comment is written" in job.log, job.log)
        expect(not self.notes(2), self.notes(2))

    def two_merges(self):
        self.propose("one", 3, {"articles/one.md": "# One\n\nFirst.\n"})
        self.propose("two", 4, {"articles/two.md": "# Two\n\nSecond.\n"})
        second = []

        def merge_meanwhile(name, part):
            # After the newest commit was taken, before the plan and the apply.
            if part == 2:
                second.append(self.ada.merge("two"))

        job = self.push(self.ada.merge("one"), merge_meanwhile)
        expect(job.succeeded, job.log)
        expect("The branch has moved on (attempt 1)." in job.log, job.log)
        published = self.world.lockfile()["articles"]
        expect("articles/one.md" in published and "articles/two.md" not in published, published)
        job = self.push(second[0])
        expect(job.succeeded, job.log)
        expect({"articles/one.md", "articles/two.md"} <= set(self.world.lockfile()["articles"]), "a lockfile is lost")
        titles = self.world.workspace.titles()
        expect(titles == ["Fees", "One", "Refunds", "Two", "Welcome"], titles)
        self.ada.has_nothing_to_do()

    def failure(self):
        faults = self.world.scratch / "faults.json"
        faults.write_text(
            '{"rules": [{"method": "POST", "path": "/articles", "from": 2, "effect": {"kind": "status", "status": 422}}]}')
        files = {f"articles/{name}.md": f"# {name}\n\nText.\n" for name in ("three", "four")}
        self.propose("more", 5, files)
        sha = self.ada.merge("more")
        self.world.workspace.start("--faults", str(faults))
        job = self.push(sha)
        expect(not job.succeeded, job.log)
        recorded = set(files) & set(self.world.lockfile()["articles"])
        expect(len(recorded) == 1, recorded)
        self.world.workspace.start()
        job = self.schedule("apply")
        expect(job.succeeded, job.log)
        titles = self.world.workspace.titles()
        expect([titles.count("three"), titles.count("four")] == [1, 1], titles)
        self.ada.has_nothing_to_do()

    def others(self):
        expect(self.schedule("drift").succeeded and not self.gitlab.issues, self.gitlab.issues)
        entry = self.world.lockfile()["articles"]["articles/one.md"]
        for title in ("Uno", "Eins"):
            self.world.workspace.call("PUT", f"/articles/{entry['id']}", {"title": title})
            job = self.schedule("drift")
            expect(job.succeeded, job.log)
            expect(len(self.gitlab.issues) == 1, self.gitlab.issues)
        expect("articles/one.md" in self.gitlab.issues[0]["description"], self.gitlab.issues)
        self.world.workspace.call("PUT", f"/articles/{entry['id']}", {"title": "One"})
        self.ada.update()
        self.ada.guidepost("apply", "--yes", "--on-drift", "overwrite")
        self.ada.git("commit", "--quiet", "--all", "--allow-empty", "--message", "Settle")
        self.ada.git("push", "--quiet", "origin", "main")
        expect(self.schedule("drift").succeeded, "the last night")
        expect(self.gitlab.issues[0]["state"] == "closed", self.gitlab.issues)
