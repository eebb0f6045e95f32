"""The reform of 2025 as those see it who had subscribed to a unit's feed before.

The shipped programme is published twice into one folder: first as if nobody had thought of a reform,
then as it is. The first publication also says what each unit would have had to do.
"""

import datetime
import functools
import shutil
import unittest

import peers
import programmes
import scenario

BEFORE, AFTER = "2025-01-15T01:00:00Z", "2025-07-02T01:00:00Z"
LANGUAGES = {"": "vi", ".en": "en"}


class Edition:
    """What stood published at a moment."""

    def __init__(self, files):
        self.feeds = {path: file for path, file in files.items() if path.startswith("feeds/")}

    @functools.cache
    def events(self, unit, suffix=""):
        return {
            peers.value(event, "UID"): event
            for event in peers.events(self.feeds[f"feeds/{unit}{suffix}.ics"])
        }

    def frame(self, unit, suffix):
        lines = peers.unfolded(self.feeds[f"feeds/{unit}{suffix}.ics"])
        frame = lines[:lines.index("BEGIN:VTIMEZONE")]
        return {name: text(peers.value(frame, name))
                for name in ("NAME", "DESCRIPTION", "SOURCE") if name in peers.names(frame)}

    def until(self, unit, day):
        """The events of a unit that are over on a day."""
        return {uid for uid, event in self.events(unit).items() if end(event) <= day}

    def after(self, unit, day):
        """The events of a unit that begin after a day."""
        return {uid for uid, event in self.events(unit).items()
                if start(event) > day and not uid.startswith(("notice.", "_"))}


def date(event, name):
    return datetime.datetime.strptime(peers.value(event, name)[:8], "%Y%m%d").date()


def start(event):
    return date(event, "DTSTART")


def end(event):
    """The last day of an event, or of a series of whole days."""
    rule = [line for line in event if line.startswith("RRULE")]
    if rule:
        return datetime.date(start(event).year, 12, 31)
    return date(event, "DTEND") - datetime.timedelta(days=1)


def text(value):
    return value.replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n")


def participants(notes):
    """Who is named in the line of roles: "Role: one; another · Role: a third"."""
    return {
        name for line in notes.split("\n") if " · " in line or ": " in line
        for role in line.split(" · ") if ": " in role for name in role.split(": ", 1)[1].split("; ")
    }


class Reform(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        root = scenario.SCRATCH / "reform"
        cls.addClassCleanup(shutil.rmtree, root)
        without = root / "without"
        shutil.copytree(
            peers.REPOSITORY / "calendars", without, ignore=shutil.ignore_patterns("*.jsonl"))
        units = programmes.load(peers.PROGRAMME / "units.yaml")
        cls.units = {unit["id"]: unit for unit in units}
        cls.ended = {
            unit["id"]: datetime.date.fromisoformat(unit["until"])
            for unit in units if "succeeded-by" in unit
        }
        with scenario.Files(without / peers.PROGRAMME.name).edit("units") as entries:
            for unit in entries:
                unit.pop("until", None)
                unit.pop("succeeded-by", None)
        editions = []
        for programme, now in ((without / peers.PROGRAMME.name, BEFORE), (peers.PROGRAMME, AFTER)):
            peers.eventctl(
                "publish", "--programme", programme, "--output", root / "public",
                "--ledger", root / "published.jsonl", "--now", now,
                # Who took over was entered late, and what had been published until then is mended.
                "--rewrite-past", "all")
            editions.append(Edition(peers.files(root / "public")))
        cls.before, cls.after = editions

    @classmethod
    def every_ended(cls):
        return [(unit, day, cls.successors(unit)) for unit, day in cls.ended.items()]

    @classmethod
    def successors(cls, unit):
        """Who took over anything, in the order of the file; a successor of some clauses is a row."""
        named = cls.units[unit].get("succeeded-by", [])
        return list(dict.fromkeys(one["unit"] if isinstance(one, dict) else one for one in named))

    def heirs(self, unit):
        """The units that do a unit's work today."""
        successors = self.successors(unit)
        if not successors:
            return {unit}
        return set().union(*map(self.heirs, successors))

    def test_the_reform_is_in_the_plan(self):
        self.assertGreaterEqual(len(self.ended), 16)
        self.assertEqual(
            set(self.ended.values()), {datetime.date(2025, 2, 28), datetime.date(2025, 6, 30)})

    def test_nobody_s_address_vanishes(self):
        self.assertLessEqual(set(self.before.feeds), set(self.after.feeds))

    def test_a_unit_keeps_its_past(self):
        for unit, day, _ in self.every_ended():
            with self.subTest(unit=unit):
                past = self.before.until(unit, day)
                self.assertEqual(self.after.until(unit, day), past)

    def test_what_was_over_before_the_reform_keeps_every_byte(self):
        changed, first = set(), min(self.ended.values())
        for suffix in LANGUAGES:
            before, after = (e.events("all", suffix) for e in (self.before, self.after))
            past = self.before.until("all", first)
            self.assertGreaterEqual(len(past), 40)
            changed |= {uid for uid in past if before[uid] != after[uid]}
        self.assertEqual(changed, set())

    def test_a_unit_s_future_is_its_duties_which_its_successors_do(self):
        for unit, day, successors in self.every_ended():
            with self.subTest(unit=unit):
                future = self.after.after(unit, day)
                self.assertEqual(future, self.before.after(unit, day))
                self.assertLessEqual(
                    future, set().union(*(self.after.after(one, day) for one in successors)))

    def test_no_duty_of_an_ended_unit_is_lost(self):
        for unit, day, _ in self.every_ended():
            with self.subTest(unit=unit):
                for uid in self.before.after(unit, day):
                    # Somebody who exists has it, too.
                    self.assertTrue(
                        [heir for heir in self.heirs(unit) if uid in self.after.events(heir)], uid)

    def test_events_after_the_end_name_nobody_who_has_ended(self):
        checked = 0
        for suffix, language in LANGUAGES.items():
            gone, here = (
                {unit.get(key, unit["name"])[language] for unit in self.units.values()
                 for key in ("name", "short") if (unit["id"] in self.ended) == ended}
                for ended in (True, False))
            last = max(self.ended.values())
            for uid, event in self.after.events("all", suffix).items():
                if start(event) <= last or "DESCRIPTION" not in peers.names(event):
                    continue
                with self.subTest(uid=uid, language=language):
                    named = participants(text(peers.value(event, "DESCRIPTION")))
                    checked += len(named)
                    self.assertEqual(named & (gone - here), set())
        self.assertGreater(checked, 500)

    def test_the_calendar_says_who_took_over_and_since_when(self):
        for unit, day, successors in self.every_ended():
            with self.subTest(unit=unit):
                for suffix, language in LANGUAGES.items():
                    frame = self.after.frame(unit, suffix)
                    first = self.units[successors[0]]
                    label = first.get("short", first["name"])[language]
                    self.assertIn(f" → {label}", frame["NAME"])
                    for one in successors:
                        self.assertIn(self.units[one]["name"][language], frame["DESCRIPTION"])
                    spelled = f"{day.day}/{day.month}/{day.year}" if language == "vi" else (
                        f"{day.day} {day:%B} {day.year}")
                    self.assertIn(spelled, frame["DESCRIPTION"])

    def test_an_ended_unit_s_feed_still_names_its_own_address(self):
        for unit, _, _ in self.every_ended():
            with self.subTest(unit=unit):
                for suffix in LANGUAGES:
                    source = self.after.frame(unit, suffix).get("SOURCE")
                    if source is not None:
                        self.assertTrue(source.endswith(f"/feeds/{unit}{suffix}.ics"), source)


if __name__ == "__main__":
    unittest.main()
