#!/usr/bin/env python3
"""Makes each system call of a run of eventctl fail once, and looks what is left.

For every scenario of `scenarios.py` a run that nothing disturbs says which calls there are and what
comes out. Then each call in turn fails, is done by half, or is the last before the process is
killed. After that

* every file is the old one or the new one, whole, and none is gone;
* the ledger is the old one with lines of the new one behind it, or, where it is replaced, one of
  the two, and no feed is ahead of it;
* a run that says that it succeeded has done everything, and one that failed says why;
* the same command, run again, comes to the same bytes as if nothing had happened.

usage: faults.py EVENTCTL SHIM [--sample COUNT] [--seed SEED] [--only NAME] [--jobs COUNT]
"""
import argparse
import collections
import concurrent.futures
import errno
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

import scenarios

PART = ("half", "torn")
# What can happen to a call, beside that the process is killed before it.
FAILURES = {
    "open": ("EIO", "ENOSPC", "EINTR", "EMFILE"),
    "read": ("EIO", "EINTR", *PART),
    "write": ("EIO", "ENOSPC", "EINTR", *PART),
    "fsync": ("EIO", "ENOSPC", "EINTR"),
    "syncfs": ("EIO", "ENOSPC", "EINTR"),
    "sync_file_range": ("EIO",),
    "close": ("EIO", "EINTR"),
    "rename": ("EIO", "ENOSPC", "EACCES"),
    "unlink": ("EIO", "EACCES"),
    "mkdir": ("EIO", "ENOSPC"),
    "rmdir": ("EIO",),
    "chmod": ("EIO", "EPERM", "EROFS"),
    "fchmod": ("EIO", "EPERM", "EROFS"),
    "fchown": ("EIO", "EPERM"),
    "flock": ("EINTR", "ENOLCK"),
    "ftruncate": ("EIO", "EINTR"),
    "stat": ("EIO",),
    "fstat": ("EIO",),
}
# A process that ends before it only looks at something leaves what it leaves before its next change.
LOOKS = ("read", "close", "stat", "fstat", "flock")
LEDGER = "p/published.jsonl"
# What a run that fails may end with: no input, no output.
FAILED = (66, 73)
SECONDS = 60


def tree(folder):
    """Everything in a folder: bytes of files, None for folders; modes beside them."""
    found, modes = {}, {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        found[name] = path.read_bytes() if path.is_file() else None
        modes[name] = path.stat().st_mode & 0o7777
    return found, modes


def sequences(files):
    """The SEQUENCE of each event of each feed."""
    found = {}
    for name, content in files.items():
        for event in (content or b"").split(b"BEGIN:VEVENT")[1:] if name.endswith(".ics") else ():
            values = dict(
                line.split(b":", 1) for line in event.splitlines()
                if line.startswith((b"UID:", b"SEQUENCE:")))
            found[name, values[b"UID"]] = int(values.get(b"SEQUENCE", 0))
    return found


def is_temporary(name):
    base = name.rsplit("/", 1)[-1]
    return base.startswith(".eventctl-") or base == ".manifest.json.pending"


def is_mark(name):
    return name.startswith("out/nginx-etags.") and name.endswith(".mark")


class Setting:
    """A scenario with what comes before and after it."""

    def __init__(self, scenario, eventctl, shim, scratch):
        self.scenario, self.eventctl, self.shim = scenario, eventctl, shim
        self.scratch = pathlib.Path(scratch)
        self.recovered = {}
        self.start = self.scratch / f"{scenario.name}.start"
        self.start.mkdir()
        scenario.prepare(lambda *arguments: self.command(self.start, arguments), self.start)
        self.old = tree(self.start)[0]
        with self.copy() as folder:
            result, self.calls = self.run(folder)
            if result.returncode != scenario.status:
                raise SystemExit(f"{scenario.name}: {result.stderr}")
            self.new, self.modes = tree(folder)
            assert scenario.status == 0 or self.new == self.old, f"{scenario.name}: it has written"
            before, after = sequences(self.old), sequences(self.new)
            for key in before.keys() & after.keys():
                assert before[key] <= after[key], f"{scenario.name}: SEQUENCE goes back in {key}"
        with self.copy() as folder:
            again = self.run(folder)[1]
            # Temporary files have other names each time.
            names = [[call for call, _ in calls] for calls in (self.calls, again)]
            assert names[0] == names[1], f"{scenario.name}: two runs made different calls"

    def copy(self):
        return Copy(self.start, self.scratch)

    def command(self, folder, arguments, environment=None):
        words = [str(word).replace("{}", str(folder)) for word in arguments]
        variables = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(self.scratch)}
        # One order of sets in every run, so that a call keeps its number.
        variables |= {"SWIFT_DETERMINISTIC_HASHING": "1", **(environment or {})}
        return subprocess.run(
            [self.eventctl, *words], env=variables, cwd=folder, capture_output=True, text=True,
            errors="replace", timeout=SECONDS, check=False)

    def run(self, folder, number=0, action=""):
        """Runs the scenario's command, and gives its outcome and its calls."""
        with tempfile.NamedTemporaryFile(dir=self.scratch) as log:
            environment = {
                "LD_PRELOAD": str(self.shim), "FAULTS_UNDER": str(folder), "FAULTS_LOG": log.name}
            if number:
                code = getattr(errno, action, None)
                environment |= {"FAULTS_AT": str(number), "FAULTS_DO": str(code or action)}
            result = self.command(folder, self.scenario.arguments, environment)
            lines = pathlib.Path(log.name).read_text(errors="replace").splitlines()
        return result, [tuple(line.split("\t", 1)) for line in lines]

    def faults(self):
        for number, (call, _) in enumerate(self.calls, 1):
            for action in FAILURES[call] if call in LOOKS else ("kill", *FAILURES[call]):
                yield self, number, call, action

    def problems(self, number, call, action):
        """What is wrong after a fault, and after the next run."""
        with self.copy() as folder:
            result, calls = self.run(folder, number, action)
            if len(calls) < number or calls[number - 1][0] != call:
                return [f"the call was not made (status {result.returncode})"]
            found = list(self.after_fault(folder, result, call, action))
            # What the next run makes of a folder is asked once for all faults that leave the same.
            files, modes = tree(folder)
            left = hash(tuple(
                (re.sub(r"eventctl-\w+", "eventctl-", name), content, mode)
                for (name, content), mode in zip(files.items(), modes.values())))
            if left not in self.recovered:
                self.recovered[left] = list(self.after_recovery(folder))
            return found + self.recovered[left]

    def after_recovery(self, folder):
        if self.scenario.is_done and self.scenario.is_done(tree(folder)[0], self.new):
            return
        result = self.command(folder, self.scenario.arguments)
        if result.returncode != self.scenario.status:
            yield f"again: status {result.returncode}: {result.stderr.strip()}"
        yield from (f"again: {problem}" for problem in self.difference(folder))

    def after_fault(self, folder, result, call, action):
        now, modes = tree(folder)
        for name, content in now.items():
            if is_temporary(name):
                # Killed, nobody can clear away; and what cannot be removed stays.
                if result.returncode >= 0 and call != "unlink" and ".pending" not in name:
                    yield f"{name} was left behind"
            elif name == LEDGER:
                yield from self.ledger_problems(content)
            elif content not in (self.old.get(name, b"\0"), self.new.get(name, b"\0")):
                yield f"{name} is neither old nor new"
            elif name.startswith("out/") and modes[name] & 0o444 != 0o444:
                # Folders open before files come into them, or with the first that does.
                if content is not None and content != self.old.get(name):
                    yield f"{name} is hidden from others"
        for name in self.old.keys() & self.new.keys() - now.keys():
            yield f"{name} is gone"
        for name in now:
            # While this mark is there, nginx gives the tags of its edition to what it finds.
            if is_mark(name):
                edition = self.old if name in self.old else self.new
                if any(now.get(other) != content for other, content in edition.items()
                       if other.startswith("out/") and other != "out/manifest.json"):
                    yield f"{name} is the mark of other files"
        is_ahead = any(
            content != self.old.get(name) and content is not None and not is_temporary(name)
            for name, content in now.items() if name.startswith("out/"))
        if is_ahead and now.get(LEDGER) != self.new.get(LEDGER):
            yield "a feed came before the ledger"
        if action in ("kill", "torn"):
            if result.returncode != -9:
                yield f"it was not killed, but ended with {result.returncode}"
        elif result.returncode == 0:
            for problem in self.difference(folder):
                # What belongs to somebody else stays as hidden as they have made it.
                if action != "EPERM" or "has the mode" not in problem:
                    yield f"it said nothing, but {problem}"
        elif result.returncode not in (*FAILED, self.scenario.status) or not result.stderr.strip():
            yield f"status {result.returncode}: {result.stderr.strip() or 'without a word'}"

    def ledger_problems(self, content):
        old, new = (files.get(LEDGER) or b"" for files in (self.old, self.new))
        whole = old[:old.rfind(b"\n") + 1]
        is_prefix = content.startswith(whole) and new.startswith(content)
        if content not in (old, new) and (self.scenario.is_replaced or not is_prefix):
            yield "the ledger is not the old one with lines of the new one"

    def difference(self, folder):
        now, modes = tree(folder)
        for name in sorted(now.keys() | self.new.keys()):
            if name not in now or name not in self.new or now[name] != self.new[name]:
                yield f"{name} differs"
            elif modes[name] != self.modes[name]:
                yield f"{name} has the mode {modes[name]:o}, not {self.modes[name]:o}"


class Copy:
    """A folder as it was before the scenario, gone after its use."""

    def __init__(self, start, scratch):
        self.path = pathlib.Path(tempfile.mkdtemp(dir=scratch))
        shutil.copytree(start, self.path, dirs_exist_ok=True)

    def __enter__(self):
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def examine(fault):
    setting, number, call, action = fault
    try:
        return setting.problems(number, call, action)
    except subprocess.TimeoutExpired:
        return [f"it did not end within {SECONDS} seconds"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("eventctl", type=pathlib.Path)
    parser.add_argument("shim", type=pathlib.Path)
    parser.add_argument("--sample", type=int, help="try so many faults, chosen by the seed")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 32))
    parser.add_argument("--only", help="the name of one scenario")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    eventctl, shim = options.eventctl.resolve(), options.shim.resolve()
    began = time.monotonic()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="faults-") as scratch:
        settings = [
            Setting(scenario, eventctl, shim, scratch) for scenario in scenarios.ALL
            if options.only in (None, scenario.name)]
        faults = [fault for setting in settings for fault in setting.faults()]
        total = len(faults)
        if options.sample and options.sample < total:
            print(f"A sample of {options.sample} of {total} faults; --seed {options.seed}")
            faults = random.Random(options.seed).sample(faults, options.sample)
        tried = collections.Counter()
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            for fault, problems in zip(faults, pool.map(examine, faults)):
                setting, number, call, action = fault
                tried[setting.scenario.name] += 1
                for problem in problems:
                    print(f"{setting.scenario.name}: call {number}, {call}"
                          f" {setting.calls[number - 1][1]}, {action}: {problem}", flush=True)
                failed += bool(problems)
        for setting in settings:
            name = setting.scenario.name
            print(f"{name:12} {len(setting.calls):4} calls, {tried[name]:5} faults")
        rounds = 3 if options.sample else 20
        if options.only in (None, "crowd"):
            for problem in scenarios.crowd(eventctl, shim, scratch, rounds, options.seed):
                print(f"crowd: {problem}")
                failed += 1
            print(f"{'crowd':12} {rounds:4} rounds of six publishers, half of them killed")
    print(f"{len(faults)} faults in {time.monotonic() - began:.0f} s, {failed} with problems")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
