"""Thunderbird, KDE's Akonadi and GNOME's Evolution stay subscribed through a story of publications.

After each of them every occurrence that a program shows is the file's: its day or time, its title,
status and sequence. A file that was handed out is imported, too. What was compared, or why it was not,
is written down for the end of the run.
"""

import collections
import pathlib
import shutil
import tempfile
import time
import unittest

import icalendar

import client_story
import clients
import peers
import scenario
import server
from akonadi_client import Akonadi
from evolution_client import Evolution
from thunderbird_client import Thunderbird

# A line for each program.
REPORT = scenario.SCRATCH / "clients.txt"
# After how many seconds a program is told again to fetch, lest it was busy when it was told.
AGAIN = 10


def compare(test, wanted, shown):
    """Fails with some of what should be shown and is not, and of what is shown and should not be."""
    wanted, shown = (collections.Counter(map(repr, rows)) for rows in (wanted, shown))
    for word, rows in (("not shown", wanted - shown), ("shown, but not there", shown - wanted)):
        rows = sorted(rows.elements())
        test.assertFalse(rows, "\n".join([f"{len(rows)} {word}:", *rows[:3]]))


class Peer:
    """What holds for every program and every story."""

    # The story's publications, how many they are at least, and the feeds that are subscribed to.
    story, least, followed = staticmethod(client_story.publications), 19, client_story.FEEDS

    @classmethod
    def setUpClass(cls):
        cls.publications = cls.compared = cls.imported = 0
        cls.statuses = set()
        reason = cls.program.missing()
        if reason:
            cls.report(f"{cls.program.name}: did not run, {reason}")
            raise unittest.SkipTest(reason)
        cls.web = server.Server()
        cls.web.folder = cls.story()[0].public
        cls.enterClassContext(server.running(cls.web))
        home = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        cls.addClassCleanup(shutil.rmtree, home, ignore_errors=True)
        try:
            cls.client = cls.program(home, cls.web, cls.followed)
            cls.addClassCleanup(cls.client.stop)
            version = cls.client.version()
        except Exception:
            cls.report(f"{cls.program.name}: did not start")
            raise
        cls.addClassCleanup(cls.sum_up, version)

    @classmethod
    def report(cls, line):
        """Takes down what the end of the run says of a program."""

    @classmethod
    def sum_up(cls, version):
        cls.report(
            f"{cls.program.name} {version}: {cls.publications} publications, {len(cls.followed)} feeds, "
            f"{cls.compared:,} occurrences compared; {cls.imported:,} of an imported file")

    def wait(self, wanted, told):
        """What is shown once it is what is wanted, or when patience is at its end."""
        shown, deadline = None, time.monotonic() + clients.PATIENCE
        while time.monotonic() < deadline:
            now = time.monotonic()
            # What has just been fetched needs its time, too.
            if told is None or told + AGAIN < now < deadline - AGAIN:
                self.client.refresh()
                told = now
            asked = {path for _, path, _ in self.web.answers}
            shown = self.client.shown()
            if asked.issuperset(wanted) and shown == wanted:
                break
            time.sleep(0.1)
        self.statuses.update(status for _, _, status in self.web.answers)
        return shown

    def test_1_every_occurrence_of_every_publication_is_shown(self):
        # A program fetches a feed when it is added, and must not be told so twice.
        cls, told = type(self), time.monotonic()
        for publication in self.story():
            if cls.publications:
                self.web.answers, self.web.folder, told = [], publication.public, None
            wanted = {
                feed: clients.expected((publication.public / feed).read_bytes())
                for feed in self.followed}
            shown = self.wait(wanted, told)
            cls.publications += 1
            for feed, rows in wanted.items():
                with self.subTest(publication=publication.name, feed=feed):
                    cls.compared += len(rows)
                    compare(self, rows, shown[feed])
        self.assertGreaterEqual(cls.publications, self.least)
        self.assertGreaterEqual(len(self.followed), 5)
        self.assertGreater(cls.compared, 100 * cls.publications)


class Desktop(Peer):
    """What holds for every program in the clients' own story."""

    @classmethod
    def report(cls, line):
        with REPORT.open("a") as report:
            report.write(f"{line}\n")

    def test_2_a_file_that_was_handed_out_is_imported_with_its_alarms(self):
        first, path = self.story()[0], scenario.SCRATCH / f"{self.program.name}.ics"
        path.write_bytes(peers.eventctl(
            "export", "--programme", first.programme, "--now", first.now, "--form", "recurring",
            "--alarms", "30d,7d@09:00"))
        events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        self.assertGreater(sum("RECURRENCE-ID" in event for event in events), 20)
        wanted = clients.expected(path.read_bytes())
        self.assertGreater(sum(len(row[6]) for row in wanted), 100)
        compare(self, wanted, self.client.take_in(path))
        type(self).imported = len(wanted)


class ThunderbirdTest(Desktop, unittest.TestCase):
    program = Thunderbird


class AkonadiTest(Desktop, unittest.TestCase):
    program = Akonadi


class EvolutionTest(Desktop, unittest.TestCase):
    program = Evolution

    def test_3_it_asks_whether_a_feed_has_changed_before_it_fetches_it_again(self):
        self.assertIn(304, self.statuses)


class EvolutionElsewhereTest(Peer, unittest.TestCase):
    program = Evolution
    story = staticmethod(lambda: scenario.other().steps)
    least, followed = 10, scenario.OTHER.followed


if __name__ == "__main__":
    unittest.main()
