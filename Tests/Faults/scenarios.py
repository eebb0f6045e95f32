"""What is disturbed: one command a scenario, in a folder that is made ready for it.

A new scenario is a new row of `ALL`. `{}` in a command stands for the folder, and the programme is
in its folder `p`, published into `out`.
"""
import dataclasses
import os
import pathlib
import random
import shutil
import subprocess
import tempfile
import typing

FIRST_FORM = pathlib.Path(__file__).parent.parent / "EventKitLiteTests/Fixtures/first-form"
MOMENTS = "2026-01-01T00:00:00Z", "2026-02-02T00:00:00Z"
UNITS = """\
- { id: office, name: { vi: Văn phòng } }
- { id: school, name: { vi: Trường } }
"""
PROGRAMME = """\
id: thu
title: { vi: Chương trình thử }
horizon: 2026..2026
domain: thu.example.org
"""
EVENTS = """\
- { id: day, title: { vi: Ngày Sách }, when: 21/4, lead: office, with: [school] }
- { id: week, title: { vi: Tuần lễ }, when: { announced-by: office, expected: 1/10..7/10 }, lead: office }
"""


@dataclasses.dataclass
class Scenario:
    name: str
    arguments: list
    # Gets a function that runs eventctl, and the folder.
    prepare: typing.Callable
    # Whether what a killed run has left needs no second one, as it would say that all is done.
    is_done: typing.Callable = None
    # Whether the ledger is put in its place as a whole, and not added to.
    is_replaced: bool = False
    # What it ends with: a run that is refused leaves everything as it was.
    status: int = 0


def publish(moment, *options):
    return ["publish", "--programme", "{}/p", "-o", "{}/out", "--now", moment, *options]


def ledger(command, *options):
    return ["ledger", command, "--programme", "{}/p", "-o", "{}/out", *options]


FIRST, SECOND = (publish(moment) for moment in MOMENTS)


def small(run, folder):
    """A programme of which each file is published in a few calls."""
    (folder / "p").mkdir()
    for name, text in (("programme", PROGRAMME), ("units", UNITS), ("events", EVENTS)):
        (folder / f"p/{name}.yaml").write_text(text)
    (folder / "p/announcements.yaml").write_text("# Quyết định\n")


def starter(run, folder):
    """The programme that `init` writes: more files than are forced to the disk one by one."""
    require(run("init", "{}/p", "--year", "2026", "--lang", "vi"))


def changed(run, folder):
    """Published, and changed: feeds come, change, stay and go."""
    small(run, folder)
    require(run(*FIRST))
    edit(folder / "p/events.yaml", "Ngày Sách", "Ngày hội Sách")
    edit(folder / "p/units.yaml", "id: school", "id: library")
    edit(folder / "p/events.yaml", "[school]", "[library]")
    edit(folder / "p/programme.yaml", "id: thu\n", "id: thu\nwithdrawn-feeds: [school]\n")


def torn(run, folder):
    """The same after a crash in the midst of a line that was added to the ledger."""
    changed(run, folder)
    ledger = folder / "p/published.jsonl"
    whole = ledger.read_bytes()
    ledger.write_bytes(whole + whole.splitlines()[-1][:-20])


def doubled(run, folder):
    """The same with two lines of the ledger that stand there twice."""
    changed(run, folder)
    ledger = folder / "p/published.jsonl"
    whole = ledger.read_bytes()
    ledger.write_bytes(whole + b"".join(whole.splitlines(True)[-2:]))


def branches(run, folder):
    """Published by two people, each with a change that the other does not know of."""
    changed(run, folder)
    ledger = folder / "p/published.jsonl"
    base = ledger.read_bytes()
    require(run(*SECOND))
    ledger.rename(folder / "p/theirs.jsonl")
    shutil.rmtree(folder / "out")
    ledger.write_bytes(base)
    edit(folder / "p/events.yaml", "Tuần lễ", "Tuần lễ lớn")
    require(run(*publish("2026-02-03T00:00:00Z")))


def behind(run, folder):
    """Published, with a ledger that knows only what came before."""
    changed(run, folder)
    ledger = folder / "p/published.jsonl"
    base = ledger.read_bytes()
    require(run(*SECOND))
    ledger.write_bytes(base)


def lost(run, folder):
    """Published, and without a ledger."""
    changed(run, folder)
    (folder / "p/published.jsonl").unlink()


def first_form(run, folder):
    """As version 0.1 has left it, and changed."""
    (folder / "p").mkdir()
    for name in ("programme.yaml", "units.yaml", "events.yaml", "published.jsonl"):
        shutil.copy(FIRST_FORM / name, folder / "p")
    (folder / "out").mkdir()
    shutil.copy(FIRST_FORM / "manifest.json", folder / "out")
    shutil.copytree(FIRST_FORM / "feeds", folder / "out/feeds")
    edit(folder / "p/events.yaml", "Việc viec", "Việc khác")


def narrow(run, folder):
    """The same where others may not read what is there."""
    changed(run, folder)
    for path in (folder / "out").rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)


def edit(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def require(result):
    assert result.returncode == 0, result.stderr


ALL = [
    Scenario("first", FIRST, small),
    Scenario("second", SECOND, changed),
    Scenario("torn", SECOND, torn),
    Scenario("narrow", SECOND, narrow),
    Scenario("many", FIRST, starter),
    Scenario("repair", ledger("repair"), doubled, is_replaced=True),
    Scenario("branches", ["ledger", "merge", "{}/p/published.jsonl", "{}/p/theirs.jsonl"],
             branches, is_replaced=True),
    Scenario("adopt", ledger("adopt", "--now", MOMENTS[1]), lost, is_replaced=True),
    Scenario("behind", ledger("adopt", "--now", MOMENTS[1]), behind, is_replaced=True),
    Scenario("first-form", publish("2026-06-01T00:00:00Z"), first_form, is_replaced=True),
    # Clocks that nobody has set: what is accepted, and what is refused.
    Scenario("1970", publish("1970-01-01T00:00:00Z", "--accept", "clock"), changed),
    Scenario("2100", publish("2100-01-01T00:00:00Z", "--accept", "clock"), changed),
    Scenario("1970-no", publish("1970-01-01T00:00:00Z"), changed, status=65),
    Scenario("2100-no", publish("2100-01-01T00:00:00Z"), changed, status=65),
    Scenario("dry-run", publish(MOMENTS[1], "--dry-run"), changed),
    Scenario(
        "announce",
        ["announce", "week", "2026", "--from", "5/10", "--to", "11/10", "--document", "7",
         "--today", "2026-02-02", "--programme", "{}/p"],
        changed,
        # It would be the second announcement of one year.
        lambda now, new: now["p/announcements.yaml"] == new["p/announcements.yaml"]),
    Scenario(
        "init", ["init", "{}/p", "--year", "2026", "--lang", "vi"], lambda run, folder: None,
        lambda now, new: now == new),
]


def crowd(eventctl, shim, scratch, rounds, seed):
    """Six publishers at once, half of them killed at some call: what one of them would have done.

    Gives what is wrong.
    """
    chance = random.Random(seed)

    def command(folder, environment=None, arguments=SECOND):
        words = [str(word).replace("{}", str(folder)) for word in arguments]
        variables = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **(environment or {})}
        return subprocess.Popen(
            [eventctl, *words], env=variables, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True)

    def run(folder, arguments=SECOND):
        process = command(folder, arguments=arguments)
        process.stderr_text = process.communicate()[1]
        return process

    def files(folder):
        return {
            str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*") if path.is_file()}

    start = pathlib.Path(tempfile.mkdtemp(dir=scratch))
    changed(lambda *arguments: with_text(run(start, arguments)), start)
    expected = None
    for number in range(rounds + 1):
        folder = pathlib.Path(tempfile.mkdtemp(dir=scratch))
        shutil.copytree(start, folder, dirs_exist_ok=True)
        if number > 0:
            victims = [chance.randrange(40, 200) for _ in range(3)]
            processes = [
                command(folder, {
                    "LD_PRELOAD": str(shim), "FAULTS_UNDER": str(folder), "FAULTS_AT": str(victim),
                    "FAULTS_DO": "kill"}) for victim in victims]
            processes += [command(folder) for _ in range(3)]
            for index, process in enumerate(processes):
                said = process.communicate()[1]
                if process.returncode not in ((0, -9) if index < 3 else (0,)):
                    yield f"round {number}: status {process.returncode}: {said.strip()}"
        last = run(folder)
        if last.returncode != 0:
            yield f"round {number}: again: status {last.returncode}: {last.stderr_text.strip()}"
        expected = expected or files(folder)
        if files(folder) != expected:
            yield f"round {number}: not what one publisher would have written"
        shutil.rmtree(folder)


def with_text(process):
    process.stderr = process.stderr_text
    return process
