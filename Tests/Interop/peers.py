"""What the interop tests share: where things are, and how a feed is cut into lines."""

import json
import os
import pathlib
import subprocess

EVENTCTL = os.environ["EVENTCTL"]
REPOSITORY = pathlib.Path(os.environ["REPOSITORY"])
PUBLICATION = pathlib.Path(os.environ["PUBLICATION"])
STARTER = pathlib.Path(os.environ["STARTER"])
PROGRAMME = REPOSITORY / "calendars" / "dak-nong"
YEARS = range(2023, 2031)


def files(folder=PUBLICATION, under=""):
    """Every file of a publication, or of a folder in it, by its path."""
    found = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in (folder / under).rglob("*") if path.is_file()
    }
    if not found:
        raise AssertionError(f"no files in {folder / under}")
    return dict(sorted(found.items()))


def feeds(folder=PUBLICATION):
    """Every feed of a publication: what people subscribe to."""
    return files(folder, "feeds")


def singles(folder=PUBLICATION):
    """A year of each event: what people take into a calendar of their own."""
    return files(folder, "events")


def eventctl(*arguments, environment=None):
    """What eventctl writes to its standard output."""
    command = [EVENTCTL, *map(str, arguments)]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment)
    if done.returncode:
        raise AssertionError(f"{command} failed:\n{done.stderr.decode()}")
    return done.stdout


def agenda(*arguments, programme=PROGRAMME):
    """What eventctl itself says about some days."""
    return json.loads(
        eventctl("agenda", "--programme", programme, "--format", "json", *arguments))


def unfolded(feed):
    """The content lines of a feed (RFC 5545, section 3.1)."""
    return feed.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def events(feed):
    """The lines of each event of a feed, unread."""
    current, found = None, []
    for line in unfolded(feed):
        if line == "BEGIN:VEVENT":
            current = []
        elif line == "END:VEVENT":
            found.append(current)
            current = None
        elif current is not None:
            current.append(line)
    return found


def names(lines):
    """The property names of content lines, in order."""
    return [line.replace(";", ":", 1).split(":", 1)[0] for line in lines]


def value(lines, name):
    """The value of a property that stands once."""
    (found,) = (line.split(":", 1)[1] for line in lines if names([line]) == [name])
    return found
