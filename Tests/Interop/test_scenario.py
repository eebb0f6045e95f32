"""What subscribers get when days are announced, moved and cancelled and units change."""

import os
import re
import unittest

import icalendar

import days
import peers
import scenario

REVISION = {"DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED"}


def content(event):
    """An event without the marks of its revision."""
    return [line for line, name in zip(event, peers.names(event)) if name not in REVISION]


class Subscribers:
    """What holds in every programme's story."""

    def test_each_step_shows_subscribers_what_happened(self):
        cast, language = self.story.cast, self.story.cast.language
        feed = f"feeds/{cast.renamed[0]}.ics"
        marks, plain = days.MARKS[language], None
        wanted = {
            "as it was": (marks["expected"], "20271001"), "announced": ("", "20271004"),
            "moved": (marks["moved"], "20271011"), "cancelled": (marks["cancelled"], "20271011"),
            "the same": (marks["cancelled"], "20271011"),
        }
        for name, (mark, start) in wanted.items():
            with self.subTest(step=name):
                event = self.story.step(name).events(feed)[self.story.uid(cast.announced)]
                title = peers.value(event, "SUMMARY")
                plain = plain or title.removeprefix(mark)
                self.assertEqual(title, mark + plain)
                self.assertEqual(peers.value(event, "DTSTART"), start)
        self.assertNotIn(
            self.story.uid(cast.announced), self.story.step("still shown").events(feed))

    def test_an_event_without_a_date_appears_with_its_date(self):
        uid = self.story.uid(self.story.cast.waiting)
        for step in self.story.steps:
            with self.subTest(step=step.name):
                everything = step.events("feeds/all.ics")
                self.assertEqual(uid in everything, step.name != "as it was")
        self.assertEqual(peers.value(everything[uid], "DTSTART"), "20271201")

    def test_an_event_taken_out_stays_as_cancelled_for_thirty_days(self):
        uid, mark = self.story.uid(self.story.cast.removed), days.MARKS[self.story.cast.language]
        for step in self.story.steps:
            with self.subTest(step=step.name):
                event = step.events("feeds/all.ics").get(uid)
                if step.name == "over":
                    self.assertIsNone(event)
                    continue
                off = peers.value(event, "SUMMARY").startswith(mark["cancelled"])
                self.assertEqual(off, not step.is_before("removed"))
                self.assertEqual(peers.value(event, "DTSTART"), "20271123")

    def test_no_address_that_was_published_vanishes(self):
        for before, after in self.story.changes():
            with self.subTest(step=after.name):
                self.assertLessEqual(set(before.feeds), set(after.feeds))

    def test_a_renamed_unit_s_feed_is_the_same_under_both_addresses(self):
        old, new = self.story.cast.renamed
        for step in self.story.steps:
            for suffix in {".ics", ".en.ics", ".vi.ics"}:
                if f"feeds/{old}{suffix}" not in step.feeds:
                    continue
                with self.subTest(step=step.name):
                    renamed = step.feeds.get(f"feeds/{new}{suffix}")
                    self.assertEqual(renamed is None, step.is_before("renamed"))
                    if renamed:
                        self.assertEqual(step.feeds[f"feeds/{old}{suffix}"], renamed)

    def test_a_rename_changes_no_event(self):
        before, after = (self.story.step(name) for name in ("removed", "renamed"))
        self.assertEqual(before.feeds["feeds/all.ics"], after.feeds["feeds/all.ics"])
        feed = f"feeds/{self.story.cast.renamed[0]}.ics"
        self.assertEqual(before.events(feed), after.events(feed))

    def test_an_ended_unit_s_feed_keeps_its_past_and_gets_its_successor_s_future(self):
        ended, successor = (f"feeds/{unit}.ics" for unit in self.story.cast.merged)
        before, after = (self.story.step(name) for name in ("renamed", "merged"))
        # Whoever has ended is told of no duties that wait.
        own, kept = (
            {uid for uid in step.events(ended) if not uid.startswith("_")}
            for step in (before, after))
        # A series that goes on under its successor is cut there, and is the same.
        self.assertLessEqual(own, kept)
        self.assertEqual({days.cycle(uid) for uid in kept}, {days.cycle(uid) for uid in own})
        last = scenario.MERGED.replace("-", "")
        future = {uid for uid in own if peers.value(after.events(ended)[uid], "DTSTART")[:8] > last}
        self.assertTrue(future)
        self.assertLessEqual(future, set(after.events(successor)))
        heading = peers.unfolded(after.feeds[ended])
        name = peers.value(peers.unfolded(after.feeds[successor]), "NAME").split(" – ")[0]
        self.assertIn(f" → {name} – ", peers.value(heading, "NAME"))

    def test_sequence_and_stamp_rise_with_every_change_and_with_nothing_else(self):
        changed = 0
        for before, after in self.story.changes():
            stamp = re.sub("[-:]", "", after.now)
            for feed in before.feeds:
                old, new = before.events(feed), after.events(feed)
                for uid in old.keys() & new.keys():
                    with self.subTest(step=after.name, feed=feed, uid=uid):
                        if content(old[uid]) == content(new[uid]):
                            self.assertEqual(old[uid], new[uid])
                            continue
                        # A text may have changed in one language only; both have one revision.
                        changed += 1
                        self.assertGreater(
                            int(peers.value(new[uid], "SEQUENCE")),
                            int(peers.value(old[uid], "SEQUENCE")))
                        self.assertEqual(peers.value(new[uid], "LAST-MODIFIED"), stamp)
                        self.assertEqual(peers.value(new[uid], "DTSTAMP"), stamp)
                        self.assertEqual(
                            peers.value(new[uid], "CREATED"), peers.value(old[uid], "CREATED"))
        self.assertGreater(changed, 20)

    def test_nothing_is_lost_but_what_is_over(self):
        cast = self.story.cast
        off = (f"{cast.announced}.", f"{cast.removed}.", "notice.", "_")
        for before, after in self.story.changes():
            for feed in before.feeds:
                gone = before.events(feed).keys() - after.events(feed).keys()
                with self.subTest(step=after.name, feed=feed):
                    self.assertEqual({uid for uid in gone if not uid.startswith(off)}, set())

    def test_what_nothing_happened_to_keeps_every_byte_and_its_moment(self):
        before, after = (self.story.step(name) for name in ("merged", "the same"))
        self.assertEqual(before.files, after.files)
        for path in before.files:
            kept, again = ((step.public / path).stat() for step in (before, after))
            self.assertEqual((kept.st_ino, kept.st_mtime_ns), (again.st_ino, again.st_mtime_ns))

    def test_the_feeds_of_every_day_come_back_from_the_ledger(self):
        for step in self.story.steps:
            for feed in self.story.cast.followed:
                with self.subTest(step=step.name, feed=feed):
                    name = feed.removeprefix("feeds/").split(".")[0].replace("/", ".")
                    again = peers.eventctl(
                        "history", "--programme", self.story.steps[-1].programme,
                        "--ledger", self.story.ledger, "--at", step.day, "--feed", name,
                        "--lang", self.story.language(feed))
                    self.assertEqual(again, step.feeds[feed])

    def test_an_independent_reader_finds_the_days_of_every_step(self):
        compared = 0
        for step in self.story.steps:
            for feed in self.story.cast.followed:
                with self.subTest(step=step.name, feed=feed):
                    calendar = icalendar.Calendar.from_ical(step.feeds[feed])
                    for component in calendar.walk():
                        self.assertEqual(component.errors, [])
                    for year in self.years:
                        compared += days.compare(
                            self, days.read(calendar, year), year,
                            self.story.agenda(step, feed, year), self.story.language(feed))
        self.assertGreater(compared, 200)


class Shipped(Subscribers, unittest.TestCase):
    years = (2025, 2027, 2028)

    @classmethod
    def setUpClass(cls):
        cls.story = scenario.shipped()


class OtherProvince(Subscribers, unittest.TestCase):
    years = (2027,)

    @classmethod
    def setUpClass(cls):
        cls.story = scenario.other()

    def test_another_machine_publishes_the_same_bytes(self):
        # Another folder, another day's clock, zone and language.
        environment = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "HOME": "/nonexistent"}
        story = scenario.Scenario(
            scenario.OTHER, scenario.SCRATCH / "other-calendars", scenario.SCRATCH / "elsewhere",
            environment | {"PATH": os.environ["PATH"]})
        for step, again in zip(self.story.steps, story.steps):
            with self.subTest(step=step.name):
                self.assertEqual(step.files, again.files)
        self.assertEqual(self.story.ledger.read_bytes(), story.ledger.read_bytes())


if __name__ == "__main__":
    unittest.main()
