"""calcurse takes in a feed of every step and keeps each event, on its days."""

import datetime
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import icalendar

import days
import scenario

CALCURSE = shutil.which("calcurse")
# A line that it keeps: "10/04/2027 [1] {1D -> 10/10/2027} >NOTE TITLE" for days, and
# "01/06/2027 @ 18:30 -> 01/06/2027 @ 21:00 {1W -> 12/31/2027 w3} >NOTE |TITLE" for hours.
LINE = re.compile(
    r"(?P<first>\S+) (?:\[1\]|@ \S+ -> \S+ @ \S+)"
    r" ?(?:\{(?P<every>1[DW]) -> (?P<last>\S+)[^}]*\})?"
    r" ?(?:>\w+ )?\|?(?P<title>.*)")


def day(text):
    return datetime.datetime.strptime(text, "%m/%d/%Y").date()


@unittest.skipUnless(CALCURSE, "calcurse is not installed")
class Peer:
    """What holds in every programme's story."""

    def kept(self, feed):
        """The lines that calcurse keeps of a feed."""
        with tempfile.TemporaryDirectory(dir=scenario.SCRATCH) as folder:
            file = pathlib.Path(folder) / "feed.ics"
            file.write_bytes(feed)
            store = pathlib.Path(folder) / "store"
            store.mkdir()
            # Its status says nothing, nor does it say what it could not read.
            subprocess.run(
                [CALCURSE, "-q", "-D", store, "-i", file], stdin=subprocess.DEVNULL, check=False,
                capture_output=True, timeout=60,
                env={"HOME": folder, "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]})
            self.assertEqual((store / "todo").read_text(), "")
            return [LINE.fullmatch(line) for line in (store / "apts").read_text().splitlines()]

    def test_every_event_is_kept_once_with_its_title_and_days(self):
        for step in self.story.steps:
            for feed in self.story.cast.followed:
                with self.subTest(step=step.name, feed=feed):
                    events = icalendar.Calendar.from_ical(step.feeds[feed]).walk("VEVENT")
                    wanted = sorted(
                        (days.whole_days(e["DTSTART"].dt, e["DTEND"].dt)[0], str(e["SUMMARY"]))
                        for e in events)
                    kept = self.kept(step.feeds[feed])
                    self.assertEqual(
                        sorted((day(line["first"]), line["title"]) for line in kept), wanted)
                    self.check_ends(events, kept)

    def check_ends(self, events, kept):
        """calcurse has no event of several days; it repeats the first on each day."""
        last = {
            (day(line["first"]), line["title"]): day(line["last"])
            for line in kept if line["every"] == "1D"
        }
        wanted = {}
        for event in events:
            first, after = days.whole_days(event["DTSTART"].dt, event["DTEND"].dt)
            if after - first > days.DAY:
                wanted[first, str(event["SUMMARY"])] = after - days.DAY
        self.assertEqual(last, wanted)


class Shipped(Peer, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.story = scenario.shipped()


class OtherProvince(Peer, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.story = scenario.other()


if __name__ == "__main__":
    unittest.main()
