"""GNOME's calendar service, which Evolution shows, stays subscribed through every step."""

import contextlib
import json
import os
import pathlib
import select
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import icalendar

import scenario
import server

# The bindings of GNOME's libraries belong to Debian's Python.
PYTHON = "/usr/bin/python3"
# It fetches in the background and does not say when it is done.
PATIENCE = 30


def missing():
    """Why there is nothing to ask, or nothing."""
    for program in (PYTHON, "dbus-run-session"):
        if not shutil.which(program):
            return f"{program} is not installed"
    wanted = "import gi; gi.require_version('ECal', '2.0'); from gi.repository import ECal"
    done = subprocess.run([PYTHON, "-c", wanted], capture_output=True, check=False)
    return "evolution-data-server or its bindings are not installed" if done.returncode else None


def expected(step, feed):
    """What should be shown of a feed, in any order."""
    return sorted(
        [str(event["UID"]), str(event["SUMMARY"]), event["DTSTART"].to_ical().decode(),
         event["SEQUENCE"], str(event["STATUS"]).lower()]
        for event in icalendar.Calendar.from_ical(step.feeds[feed]).walk("VEVENT"))


class Service:
    """The service in a session of its own, with a home of its own."""

    def __init__(self, folder, port, feeds):
        homes = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "CACHE")}
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        client = pathlib.Path(__file__).with_name("evolution_client.py")
        self.process = subprocess.Popen(
            ["dbus-run-session", "--", PYTHON, client, str(port), *feeds],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            start_new_session=True,
            env=homes | {
                "HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime), "PATH": os.environ["PATH"],
                "LC_ALL": "C.UTF-8", "GIO_USE_VFS": "local", "GSETTINGS_BACKEND": "memory",
                "PYTHONDONTWRITEBYTECODE": "1"})

    def refresh(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        ready, _, _ = select.select([self.process.stdout], [], [], 2 * PATIENCE)
        line = self.process.stdout.readline() if ready else None
        if not line:
            raise AssertionError("GNOME's calendar service does not answer")
        return {feed: sorted(events) for feed, events in json.loads(line).items()}

    def stop(self):
        self.process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=5)
        # The bus and the services that it started are of the same group.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()


class Peer:
    """What holds in every programme's story."""

    @classmethod
    def setUpClass(cls):
        reason = missing()
        if reason:
            raise unittest.SkipTest(reason)
        cls.web = server.Server()
        cls.enterClassContext(server.running(cls.web))

    def test_every_step_is_shown_without_losses_and_duplicates(self):
        feeds = self.story.cast.followed
        self.web.folder = self.story.steps[0].public
        folder = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        service = Service(folder, self.web.server_port, feeds)
        self.addCleanup(service.stop)
        for step in self.story.steps:
            with self.subTest(step=step.name):
                self.web.folder = step.public
                wanted = {feed: expected(step, feed) for feed in feeds}
                shown, deadline = None, time.monotonic() + PATIENCE
                while shown != wanted and time.monotonic() < deadline:
                    time.sleep(0.2 if shown else 0)
                    shown = service.refresh()
                for feed in feeds:
                    self.assertEqual(
                        [event for event in shown[feed] if event not in wanted[feed]], [], feed)
                    self.assertEqual(
                        [event for event in wanted[feed] if event not in shown[feed]], [], feed)
                    self.assertEqual(len(shown[feed]), len(wanted[feed]), feed)
        # It asks whether a feed has changed before it fetches it again.
        self.assertIn(304, {status for _, _, status in self.web.answers})


class Shipped(Peer, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.story = scenario.shipped()


class OtherProvince(Peer, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.story = scenario.other()


if __name__ == "__main__":
    unittest.main()
