"""The story that the desktop programs live through: nineteen publications of five feeds.

More happens in it than in the scenario's, above all to a weekly opening and to single days of it.
"""

import dataclasses
import functools
import pathlib
import shutil

import peers
import scenario

CAST = scenario.SHIPPED
WEEKLY = "mo-cua-ngoai-gio"
LIBRARIES = "thu-vien-cap-huyen"
# An event without a date that the libraries have a part in.
CONTEST = "ke-chuyen-sach-he"
FEEDS = (
    "feeds/all.en.ics", "feeds/category/library.ics", f"feeds/{LIBRARIES}.ics",
    f"feeds/{CAST.renamed[0]}.ics", f"feeds/{CAST.merged[0]}.ics",
)


def change(files, event, **keys):
    """Changes what stands in an event's entry."""
    with files.edit("events") as entries:
        entry = next(entry for entry in entries if entry["id"] == event)
        entry |= keys


def weekly(files, days, **keys):
    change(files, WEEKLY, when={"weekly": days, "except": "holidays", **keys})


def end(files, event):
    """Takes an event out, and what was said of it."""
    files.remove(event)
    with files.edit("programme") as programme:
        programme["silence"] = [
            entry for entry in programme["silence"] if entry.get("event") != event]


def extend(files, horizon):
    with files.edit("programme") as programme:
        programme["horizon"] = horizon


# What happens, when, and how the files change.
STORY = (
    ("as it was", "2027-03-01", lambda files: None),
    ("announced", "2027-09-10", lambda files: (
        files.announce(CAST.announced, dates=scenario.ANNOUNCED, document="1/BGDĐT"),
        files.announce(CAST.waiting, dates=scenario.HELD))),
    ("moved", "2027-09-20", lambda files: files.announce(
        CAST.announced, kind="moved", dates=scenario.MOVED, document="2/BGDĐT")),
    ("cancelled", "2027-09-28", lambda files: files.announce(
        CAST.announced, kind="cancelled", document="3/BGDĐT")),
    ("taken out", "2027-10-05", lambda files: files.remove(CAST.removed)),
    ("a unit leaves the weekly opening", "2027-10-08", lambda files: change(
        files, WEEKLY, lead=["thu-vien-tinh"])),
    ("the weekly opening has another title", "2027-10-12", lambda files: change(
        files, WEEKLY, title={"vi": "Mở cửa cuối tuần", "en": "Open at weekends"})),
    ("on Sundays only from now on", "2027-10-15", lambda files: weekly(files, ["sunday"])),
    ("with hours from now on", "2027-10-18", lambda files: weekly(
        files, ["sunday"], hours="08:00-17:00")),
    ("one Sunday is called off", "2027-10-19", lambda files: files.announce(
        WEEKLY, kind="cancelled", day="2027-11-14")),
    ("a unit has another id", "2027-10-20", lambda files: files.rename(*CAST.renamed)),
    ("one Sunday is moved, with other hours and a room", "2027-10-21", lambda files: files.announce(
        WEEKLY, kind="moved", day="2027-11-21", dates="2027-11-20", hours="14:00-16:00",
        place={"vi": "Phòng đọc", "en": "Reading room"})),
    ("one Sunday is put off", "2027-10-22", lambda files: files.announce(
        WEEKLY, kind="postponed", day="2027-11-28")),
    ("the libraries have a day of their own", "2027-10-23", lambda files: (
        files.announce(CONTEST, dates="2027-12-06"),
        files.announce(CONTEST, kind="moved", unit=LIBRARIES, dates="2027-12-08"))),
    ("a unit is merged", "2027-10-25", lambda files: files.merge(*CAST.merged)),
    ("the weekly opening ends", "2027-11-02", lambda files: end(files, WEEKLY)),
    ("a year more", "2027-11-10", lambda files: extend(files, "2023..2031")),
    ("next January", "2028-01-05", lambda files: None),
    ("the same", "2028-01-06", lambda files: None),
)


@dataclasses.dataclass(frozen=True)
class Publication:
    """What stood published after something had happened."""

    name: str
    now: str
    programme: pathlib.Path
    public: pathlib.Path


@functools.cache
def publications():
    """The story, told once for all programs."""
    folder = scenario.SCRATCH / "clients"
    calendars = peers.REPOSITORY / "calendars"
    found = []
    for number, (name, day, edit) in enumerate(STORY):
        programme = folder / f"calendars.{number}" / CAST.folder
        shutil.copytree(
            calendars, programme.parent, ignore=shutil.ignore_patterns("*.jsonl"))
        calendars = programme.parent
        edit(scenario.Files(programme))
        now, kept = f"{day}T01:00:00Z", folder / f"public.{number}"
        scenario.publish(programme, folder / "public", folder / "published.jsonl", now, kept)
        found.append(Publication(name, now, programme, kept))
    return found
