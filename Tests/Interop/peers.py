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


def feeds():
    """Every feed of the publication, by its path in it."""
    found = {str(p.relative_to(PUBLICATION)): p.read_bytes() for p in PUBLICATION.rglob("*.ics")}
    if not found:
        raise AssertionError(f"no feeds in {PUBLICATION}")
    return dict(sorted(found.items()))


def agenda(*arguments):
    """What eventctl itself says about some days."""
    command = [EVENTCTL, "agenda", "--programme", str(PROGRAMME), "--format", "json", *arguments]
    done = subprocess.run(command, capture_output=True, check=True)
    return json.loads(done.stdout)


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
