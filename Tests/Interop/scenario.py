"""A programme published step by step, as its subscribers live through it.

A story is told of any programme: its cast says which of the events and units play which part. Each
step is published at a moment of its own, after the one before it and into the same folder, and kept
as it was, so that every peer can go through all of them.
"""

import contextlib
import dataclasses
import datetime
import functools
import os
import pathlib
import shutil

import days
import other_province
import peers
import programmes

SCRATCH = pathlib.Path(os.environ["SCRATCH"])
YEAR = 2027
ANNOUNCED = "2027-10-04..2027-10-10"
MOVED = "2027-10-11..2027-10-17"
HELD = "2027-12-01..2027-12-03"
MERGED = "2027-11-15"
# How many days after its date an event that is off is still shown, so that people see it.
SHOWN = datetime.timedelta(days=30)


@dataclasses.dataclass(frozen=True)
class Cast:
    """Which events, units and feeds of a programme play which part."""

    folder: str
    language: str
    # An event whose expected days somebody announces, moves and cancels.
    announced: str
    # An event without a date, which gets one.
    waiting: str
    # An event on 23 November that is taken out of the programme.
    removed: str
    # A unit's id, and the one that it gets.
    renamed: tuple[str, str]
    # A unit that ends, and the one that succeeds it.
    merged: tuple[str, str]
    # The feeds that people subscribe to before it all begins.
    followed: tuple[str, ...]


SHIPPED = Cast(
    folder="dak-nong", language="vi", announced="tuan-le-huong-ung-hoc-tap-suot-doi",
    waiting="trien-lam-sach", removed="ngay-di-san-van-hoa-viet-nam",
    renamed=("so-gddt", "so-giao-duc"), merged=("hoi-khuyen-hoc-tinh", "mttq-tinh"),
    followed=(
        "feeds/all.en.ics", "feeds/category/museum.ics", "feeds/so-gddt.ics",
        "feeds/hoi-khuyen-hoc-tinh.ics", "feeds/mttq-tinh.ics",
    ))
OTHER = Cast(
    folder=other_province.FOLDER, language="en", announced="learning-week", waiting="craft-fair",
    removed="heritage-day", renamed=("education", "education-and-skills"),
    merged=("north-library", "city-library"),
    followed=(
        "feeds/all.ics", "feeds/all.vi.ics", "feeds/category/libraries.ics", "feeds/education.ics",
        "feeds/north-library.ics", "feeds/everywhere.ics",
    ))


class Files:
    """The files of a programme, which a step changes as an editor would."""

    def __init__(self, folder):
        self.folder = folder

    @contextlib.contextmanager
    def edit(self, name):
        """A file's entries, written back afterwards."""
        path = self.folder / f"{name}.yaml"
        entries = (programmes.load(path) if path.exists() else None) or []
        yield entries
        programmes.save(entries, path)

    def announce(self, event, **keys):
        with self.edit("announcements") as entries:
            entries.append({"event": event, "year": YEAR, **keys, "verified": "source"})

    def remove(self, event):
        with self.edit("events") as entries:
            entries[:] = [entry for entry in entries if entry["id"] != event]
        with self.edit("announcements") as entries:
            entries[:] = [entry for entry in entries if entry["event"] != event]

    def rename(self, old, new):
        for path in self.folder.glob("*.yaml"):
            programmes.save(programmes.renamed(programmes.load(path), old, new), path)
        with self.edit("units") as entries:
            next(unit for unit in entries if unit["id"] == new)["aliases"] = [old]

    def merge(self, unit, successor):
        with self.edit("units") as entries:
            ended = next(entry for entry in entries if entry["id"] == unit)
            ended |= {"until": MERGED, "succeeded-by": [successor]}


# What happens, on which day of 2027, and how the files change; {cast} takes part.
STORY = (
    ("as it was", "03-01", lambda files, cast: None),
    ("announced", "09-10", lambda files, cast: (
        files.announce(cast.announced, dates=ANNOUNCED, document="1/BGDĐT"),
        files.announce(cast.waiting, dates=HELD))),
    ("moved", "09-20", lambda files, cast: files.announce(
        cast.announced, kind="moved", dates=MOVED, document="2/BGDĐT")),
    ("cancelled", "09-28", lambda files, cast: files.announce(
        cast.announced, kind="cancelled", document="3/BGDĐT")),
    ("removed", "10-05", lambda files, cast: files.remove(cast.removed)),
    ("renamed", "10-12", lambda files, cast: files.rename(*cast.renamed)),
    ("merged", "10-19", lambda files, cast: files.merge(*cast.merged)),
    ("the same", "10-26", lambda files, cast: None),
    # 23 November and thirty days, and the day after.
    ("still shown", "12-23", lambda files, cast: None),
    ("over", "12-24", lambda files, cast: None),
)
NAMES = [name for name, _, _ in STORY]


@dataclasses.dataclass(frozen=True)
class Step:
    """What stood published after something had happened."""

    name: str
    day: datetime.date
    now: str
    programme: pathlib.Path
    public: pathlib.Path

    @functools.cached_property
    def files(self):
        return peers.files(self.public)

    @functools.cached_property
    def feeds(self):
        return {path: file for path, file in self.files.items() if path.startswith("feeds/")}

    @functools.cache
    def events(self, feed):
        """The content lines of a feed's events, by UID."""
        events = peers.events(self.feeds[feed])
        found = {peers.value(event, "UID"): event for event in events}
        if len(found) != len(events):
            raise AssertionError(f"a UID stands twice in {feed} ({self.name})")
        return found

    def frame(self, feed):
        """The content lines of a feed before its first event."""
        lines = peers.unfolded(self.feeds[feed])
        return lines[:lines.index("BEGIN:VEVENT")]

    def is_before(self, name):
        return NAMES.index(self.name) < NAMES.index(name)


def publish(programme, public, ledger, now, kept, environment=None):
    """Publishes a step into the folder of the step before it, and keeps what then stood there."""
    peers.eventctl(
        "publish", "--programme", programme, "--output", public, "--ledger", ledger, "--now", now,
        "--accept", "clock",
        environment=environment)
    # A file that changes is replaced, so a second name keeps what it was.
    shutil.copytree(public, kept, copy_function=os.link)


class Scenario:
    """A cast's story, published into a folder that is not there yet."""

    def __init__(self, cast, calendars, folder, environment=None):
        self.cast, self.folder = cast, folder
        self.ledger = folder / "published.jsonl"
        self.steps = []
        public = folder / "public"
        for number, (name, day, change) in enumerate(STORY):
            copy = folder / f"calendars.{number}"
            shutil.copytree(calendars, copy, ignore=shutil.ignore_patterns("*.jsonl"))
            calendars = copy
            change(Files(copy / cast.folder), cast)
            now = f"{YEAR}-{day}T01:00:00Z"
            kept = folder / f"public.{number}"
            publish(copy / cast.folder, public, self.ledger, now, kept, environment)
            self.steps.append(
                Step(name, datetime.date.fromisoformat(f"{YEAR}-{day}"), now, copy / cast.folder,
                     kept))

    def step(self, name):
        return self.steps[NAMES.index(name)]

    def changes(self):
        """Each step with the one before it."""
        return zip(self.steps, self.steps[1:])

    def uid(self, event, year=YEAR):
        domain = programmes.load(self.steps[0].programme / "programme.yaml")["domain"]
        return f"{event}.{year}@{domain}"

    def language(self, feed):
        parts = feed.split(".")
        return parts[1] if len(parts) == 3 else self.cast.language

    def agenda(self, step, feed, year):
        """What a feed should hold of a year, by eventctl's agenda and the rule of what is off."""
        rows = self.rows(step, feed, year)
        if not step.is_before("removed"):
            before = self.rows(self.step("cancelled"), feed, year)
            # What had taken place by then stays as it was; of what was to come the next time is marked.
            removed = str(self.step("removed").day)
            rows += [
                row if row["last"] < removed else row | {"status": "cancelled"}
                for row in before
                if row["id"] == self.cast.removed and (row["last"] < removed or year == YEAR)]
        return [row for row in rows if not self.is_over(row, step)]

    @staticmethod
    def is_over(row, step):
        return (row["status"] == "cancelled" and row.get("last") is not None
                and datetime.date.fromisoformat(row["last"]) + SHOWN < step.day)

    @functools.cache
    def rows(self, step, feed, year):
        name = feed.removeprefix("feeds/").split(".")[0]
        if name == self.cast.renamed[0] and not step.is_before("renamed"):
            name = self.cast.renamed[1]
        scope = (
            [] if name == "all"
            else ["--category", name.removeprefix("category/")] if "/" in name
            else ["--unit", name])
        return peers.agenda(
            "--year", year, "--lang", self.language(feed), *scope, programme=step.programme)

    def meant(self, step, feed, year=YEAR):
        """The same as days: the single ones and those of series."""
        return days.meant(self.agenda(step, feed, year), self.language(feed))


@functools.cache
def shipped():
    """The story of the programme that is shipped."""
    return Scenario(SHIPPED, peers.REPOSITORY / "calendars", SCRATCH / "shipped")


@functools.cache
def other():
    """The story of a programme of another shape."""
    calendars = SCRATCH / "other-calendars"
    other_province.write(calendars)
    return Scenario(OTHER, calendars, SCRATCH / "other")
