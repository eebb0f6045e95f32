"""What the desktop programs that people subscribe with have in common.

Each is a `Client`: it is started with the addresses of feeds, fetches them again when it is told to,
and says by occurrence what it would show. What it should show is worked out by a reader that is none
of them.
"""

import atexit
import contextlib
import datetime
import functools
import json
import os
import pathlib
import select
import signal
import subprocess
import sys
import time

# The days that are compared: the programme's, and some more.
FIRST, AFTER = datetime.date(2022, 1, 1), datetime.date(2033, 1, 1)
# How long, in seconds, a program may take to show what it fetched, and to answer at all.
PATIENCE, SILENCE = 30, 120
# Where those who read the shipped calendars live.
ZONE = "Asia/Ho_Chi_Minh"


class Client:
    """A program with a home of its own, which has subscribed to some feeds."""

    # What people call it.
    name = None

    @classmethod
    def missing(cls):
        """Why it cannot be started, or nothing."""
        raise NotImplementedError

    def version(self):
        raise NotImplementedError

    def refresh(self):
        """Has all feeds fetched again; it need not wait until they are."""
        raise NotImplementedError

    def shown(self):
        """Everything that it shows of each address now, as `expected` describes it."""
        raise NotImplementedError

    def take_in(self, path):
        """Imports a file, as people do who were sent one; returns all that it then shows of it."""
        raise NotImplementedError

    def stop(self):
        """Ends it and all that it started."""
        raise NotImplementedError


class Session:
    """A process with a home of its own, and all the processes that it starts."""

    living = set()

    def __init__(self, command, home, environment=None, **streams):
        self.home = home
        runtime = home / "runtime"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        homes = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "CACHE")}
        self.log = home / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, start_new_session=True, stderr=log, **streams,
                env=homes | {
                    "HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "PATH": os.environ["PATH"],
                    "LC_ALL": "C.UTF-8", "TZ": ZONE} | (environment or {}))
        self.living.add(self)

    def members(self):
        """The processes of the session, some of which have left its group."""
        mark = f"HOME={self.home}".encode()
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if mark in (folder / "environ").read_bytes().split(b"\0"):
                    yield int(folder.name)

    def complaints(self):
        """The end of what the programs have complained about."""
        return self.log.read_text(errors="replace")[-2000:]

    def stop(self):
        while members := list(self.members()):
            for process in members:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                stream.close()
        self.living.discard(self)

    @classmethod
    def stop_all(cls):
        for session in list(cls.living):
            session.stop()


# Nothing stays behind when a run is broken off.
atexit.register(Session.stop_all)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


class LineClient(Client):
    """A program behind a helper that answers each line with a line of JSON."""

    def __init__(self, helper, home, environment=None):
        # A bus of its own, so that no service of the person who runs this is asked.
        self.session = Session(
            ["dbus-run-session", "--", *map(str, helper)], home, environment,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, line):
        process = self.session.process
        process.stdin.write(f"{line}\n".encode())
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], SILENCE)
        answer = process.stdout.readline() if ready else None
        if not answer:
            raise AssertionError(
                f"{self.name} does not answer: {line}\n{self.session.complaints()}")
        return json.loads(answer)

    def version(self):
        return self.ask("version")

    def refresh(self):
        self.ask("refresh")

    def shown(self):
        return {address: occurrences(rows) for address, rows in self.ask("show").items()}

    def take_in(self, path):
        return occurrences(self.ask(f"import {path}"))

    def stop(self):
        self.session.stop()


def occurrences(rows):
    """What a program shows, in one order: UID, start, end, title, status, sequence and alarms."""
    return sorted([*row[:6], sorted(row[6])] for row in rows)


def moment(time):
    """A day, or a time in UTC, as iCalendar writes it."""
    if not isinstance(time, datetime.datetime):
        return f"{time:%Y%m%d}"
    return f"{time.astimezone(datetime.timezone.utc):%Y%m%dT%H%M%SZ}"


@functools.lru_cache(maxsize=64)
def expected(feed):
    """What a program should show of a feed."""
    # Only who compares needs them: Scripts/pictures does without.
    import icalendar
    import recurring_ical_events
    calendar = icalendar.Calendar.from_ical(feed)
    return occurrences(
        [str(event["UID"]), moment(event["DTSTART"].dt), moment(event["DTEND"].dt),
         str(event["SUMMARY"]), str(event["STATUS"]), int(event["SEQUENCE"]),
         [int(alarm["TRIGGER"].dt.total_seconds()) for alarm in event.walk("VALARM")]]
        for event in recurring_ical_events.of(calendar).between(FIRST, AFTER))


def until(holds, patience=PATIENCE):
    """Waits until something holds; returns what it then is, or what it is at the end."""
    deadline = time.monotonic() + patience
    while not (found := holds()) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found
