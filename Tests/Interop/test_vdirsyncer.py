"""vdirsyncer fetches the feeds over HTTP at every step, and khal shows what it stored."""

import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import icalendar

import days
import peers
import scenario
import server

PROGRAMS = pathlib.Path(sys.executable).parent
KHAL = """\
[calendars]
{calendars}
[locale]
local_timezone = Asia/Ho_Chi_Minh
default_timezone = Asia/Ho_Chi_Minh
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""
PAIR = """
[pair feed_{name}]
a = "feed_{name}_there"
b = "feed_{name}_here"
collections = null
[storage feed_{name}_there]
type = "http"
url = "{address}/{feed}"
[storage feed_{name}_here]
type = "filesystem"
path = "{folder}/{name}"
fileext = ".ics"
"""


class Subscriber:
    """Somebody whose computer fetches some feeds into a folder each, with a file for each event."""

    def __init__(self, folder, address, feeds):
        self.folder, self.feeds = folder, feeds
        pairs, calendars = "", ""
        for name, feed in enumerate(feeds):
            pairs += PAIR.format(name=name, feed=feed, address=address, folder=folder)
            calendars += f"[[{name}]]\npath = {folder}/{name}\n"
            (folder / str(name)).mkdir()
        status = f'[general]\nstatus_path = "{folder}/status/"\n'
        (folder / "vdirsyncer").write_text(status + pairs)
        (folder / "khal").write_text(KHAL.format(calendars=calendars, folder=folder))

    def run(self, program, *arguments):
        home = str(self.folder)
        environment = {
            "HOME": home, "XDG_CONFIG_HOME": home, "LC_ALL": "C.UTF-8", "PATH": str(PROGRAMS)}
        done = subprocess.run(
            [PROGRAMS / program, "-c", self.folder / program, *arguments], env=environment,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)
        if done.returncode:
            raise AssertionError(f"{program} {arguments} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def sync(self):
        self.run("vdirsyncer", "sync")
        return {feed: self.stored(str(name)) for name, feed in enumerate(self.feeds)}

    def stored(self, name):
        """When what is stored of a feed was written, by the events' lines."""
        found = {}
        for path in (self.folder / name).glob("*.ics"):
            (event,) = peers.events(path.read_bytes())
            event = known(event)
            if event in found:
                raise AssertionError(f"{event} is stored twice")
            found[event] = path.stat().st_mtime_ns
        return found

    def listed(self, year):
        """The days of a year as khal lists them, by feed: (first day, day after, title)."""
        form = "\t".join(("{calendar}", "{start-date}", "{end-date}", "{title}"))
        lines = self.run(
            "khal", "list", "--day-format", "", "--format", form, f"{year}-01-01",
            f"{year + 1}-01-01")
        found = {feed: set() for feed in self.feeds}
        for line in filter(None, lines.splitlines()):
            name, first, last, title = line.split("\t")
            first, last = map(datetime.date.fromisoformat, (first, last))
            found[self.feeds[int(name)]].add((first, last + days.DAY, title))
        return found


def known(event):
    """An event as vdirsyncer keeps it: in another order, and named by its content for fear of
    calendars that give new UIDs each time. So what changes is removed and stored anew."""
    return tuple(sorted(line for line in event if not line.startswith("UID:")))


def title(event):
    return next(line for line in event if line.startswith("SUMMARY"))


class Peer:
    """What holds in every programme's story."""

    @classmethod
    def setUpClass(cls):
        folder = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        cls.addClassCleanup(shutil.rmtree, folder)
        web = server.Server()
        cls.enterClassContext(server.running(web))
        subscriber = Subscriber(folder, web.address, cls.story.cast.followed)
        cls.stored, cls.again, cls.listed = {}, {}, {}
        for step in cls.story.steps:
            web.folder = step.public
            if not cls.stored:
                subscriber.run("vdirsyncer", "discover")
            cls.stored[step.name] = subscriber.sync()
            if step.name in ("as it was", "removed"):
                cls.again[step.name] = subscriber.sync()
            # Renaming a unit and doing nothing move no event.
            if step.name not in ("renamed", "the same"):
                cls.listed[step.name] = subscriber.listed(scenario.YEAR)
        cls.answers = web.answers

    def every(self):
        for step in self.story.steps:
            for feed in self.story.cast.followed:
                yield step, feed

    def test_every_event_of_every_step_is_stored_once_and_as_it_was_sent(self):
        for step, feed in self.every():
            with self.subTest(step=step.name, feed=feed):
                stored = self.stored[step.name][feed].keys()
                sent = [known(event) for event in step.events(feed).values()]
                self.assertEqual(len(stored), len(sent))
                self.assertEqual(
                    [title(event) for event in sent if event not in stored], [])

    def test_a_second_fetch_changes_nothing(self):
        for name, stored in self.again.items():
            self.assertTrue(stored == self.stored[name], name)

    def test_each_step_touches_the_events_that_changed_and_no_others(self):
        for before, after in self.story.changes():
            for feed in self.story.cast.followed:
                with self.subTest(step=after.name, feed=feed):
                    was, now = (self.stored[step.name][feed] for step in (before, after))
                    changed = {title(event) for event in now if now[event] != was.get(event)}
                    old, new = before.events(feed), after.events(feed)
                    wanted = {title(new[uid]) for uid in new if new[uid] != old.get(uid)}
                    # The calendar's own name and description are kept with every event.
                    if before.frame(feed) != after.frame(feed):
                        wanted = {title(event) for event in now}
                    self.assertEqual(changed, wanted)

    def test_khal_shows_every_event_on_its_days_with_its_marks(self):
        compared = 0
        for step, feed in self.every():
            if step.name not in self.listed:
                continue
            with self.subTest(step=step.name, feed=feed):
                # khal shows no UID; the titles of a year tell its events apart.
                calendar = icalendar.Calendar.from_ical(step.feeds[feed])
                names = {day[3]: day[0] for day in days.read(calendar, scenario.YEAR)}
                notices = {
                    peers.value(event, "SUMMARY") for uid, event in step.events(feed).items()
                    if uid.startswith(("notice.", "_"))
                }
                listed = {
                    (names.get(day[2]), *day) for day in self.listed[step.name][feed]
                    if day[2] not in notices
                }
                compared += days.compare(
                    self, listed, scenario.YEAR, self.story.agenda(step, feed, scenario.YEAR),
                    self.story.language(feed))
        self.assertGreater(compared, 100)

    def test_every_fetch_was_answered_with_a_whole_feed(self):
        self.assertEqual({status for _, _, status in self.answers}, {200})


class Shipped(Peer, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.story = scenario.shipped()
        super().setUpClass()


class OtherProvince(Peer, unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.story = scenario.other()
        super().setUpClass()


if __name__ == "__main__":
    unittest.main()
