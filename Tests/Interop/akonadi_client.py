"""KDE's calendar store Akonadi, which KOrganizer and Merkuro show."""

import functools
import pathlib
import shutil
import subprocess

import clients
import scenario

SOURCE = pathlib.Path(__file__).with_name("akonadi_session.cpp")
HEADERS = pathlib.Path("/usr/include/KF5")
FOLDERS = ("AkonadiCore", "Akonadi", "KItemModels", "KConfig", "KConfigCore", "KCoreAddons")
PACKAGES = ("Qt5DBus", "Qt5Widgets", "Qt5Network", "KF5CalendarCore")
LIBRARIES = ("KF5AkonadiCore", "KF5CalendarCore", "KF5CoreAddons")
SETTINGS = {
    "akonadi/akonadiserverrc": "[%General]\nDriver=QSQLITE3\n",
    # Nobody's address book, and no calendar beside the feeds.
    "akonadi-firstrunrc": "[ProcessedDefaults]\n" + "".join(
        f"{name}=done\n"
        for name in ("birthdaycalendar", "defaultaddressbook", "defaultcalendar", "defaultnotebook")),
    # It would be content with what it has for an hour, as feeds allow.
    "kioslaverc": "UseCache=false\n",
}


def compiler():
    return next(filter(None, map(shutil.which, ("clang++", "g++"))), None)


@functools.cache
def helper():
    """The helper, which no package has: KDE's libraries are for C++ only."""
    program = scenario.SCRATCH / "akonadi_session"
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", *PACKAGES], capture_output=True, text=True, check=True)
    subprocess.run(
        [compiler(), "-std=c++17", "-fPIC", "-o", program, SOURCE,
         *(f"-I{HEADERS / folder}" for folder in FOLDERS), *flags.stdout.split(),
         *(f"-l{library}" for library in LIBRARIES)], check=True)
    return program


class Akonadi(clients.LineClient):
    name = "Akonadi"

    @classmethod
    def missing(cls):
        for program in ("akonadi_control", "akonadi_ical_resource", "dbus-run-session", "pkg-config"):
            if not shutil.which(program):
                return f"{program} is not installed"
        if not (HEADERS / "AkonadiCore").exists() or not (HEADERS / "KCalendarCore").exists():
            return "libkf5akonadi-dev or libkf5calendarcore-dev is not installed"
        return None if compiler() else "there is no C++ compiler"

    def __init__(self, home, web, feeds):
        for name, text in SETTINGS.items():
            path = home / "config" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        self.feeds = {f"{web.address}/{feed}": feed for feed in feeds}
        super().__init__(
            [helper(), clients.FIRST, clients.AFTER, *self.feeds], home,
            {"QT_QPA_PLATFORM": "offscreen", "AKONADI_DISABLE_AGENT_AUTOSTART": "1"})

    def ask(self, line):
        return next(iter(super().ask(line)), None)

    def everything(self):
        return super().shown()

    def shown(self):
        found = self.everything()
        return {feed: found.get(address, []) for address, feed in self.feeds.items()}

    def take_in(self, path):
        # A file becomes a calendar of its own, as with KDE's "Import as new calendar".
        self.ask(f"import {path}")
        return clients.until(lambda: self.everything().get(str(path)))
