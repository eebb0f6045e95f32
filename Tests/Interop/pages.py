"""The publications whose pages are tested, and what a parser that is not ours reads in a page."""

import concurrent.futures
import contextlib
import dataclasses
import functools
import shutil
import urllib.parse

import html5lib

import peers
import scenario

NOW = "2026-11-27T02:00:00Z"
ADDRESS = "https://lich.example.org/hoc-tap/"
LANGUAGES = ("vi", "en")
WEEK = "tuan-le-huong-ung-hoc-tap-suot-doi"
# Events of the served plan, one of each kind; see `served`.
EVENTS = {
    "dated": "ngay-sach-va-van-hoa-doc-viet-nam", "expected": "hoi-bao-xuan",
    "cancelled": WEEK, "waiting": "trien-lam-sach", "former": "ngay-di-san-van-hoa-viet-nam",
}
UNITS = {"alive": "so-gddt", "ended": "thu-vien-tinh", "group": "thu-vien-cap-xa"}


# Publications. Each is made once, however many tests look at it.

def publish(source, name, *options, now=NOW):
    """Publishes a programme, and returns the folder with its pages."""
    folder = scenario.SCRATCH / "pages" / name
    folder.mkdir(parents=True, exist_ok=True)
    peers.eventctl(
        "publish", "--programme", source, "--output", folder / "public",
        "--ledger", folder / "published.jsonl", "--now", now, "--lang", "en", *options)
    return folder / "public"


@contextlib.contextmanager
def copied(source, name):
    """A programme's files, to be changed and published in steps."""
    folder = scenario.SCRATCH / "programmes" / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(
        source, folder, ignore=shutil.ignore_patterns("published.jsonl"))
    holidays = folder.parent / "viet-nam"
    if not holidays.exists():
        shutil.copytree(peers.REPOSITORY / "calendars" / "viet-nam", holidays)
    yield scenario.Files(folder)


@functools.cache
def served():
    """The shipped plan, which says where it is served, after a year in which something happened."""
    with copied(peers.PROGRAMME, "served") as files:
        with files.edit("programme") as programme:
            programme["url"] = ADDRESS
        publish(files.folder, "served", now="2026-11-20T02:00:00Z")
        files.remove(EVENTS["former"])
        with files.edit("programme") as programme:
            programme["withdrawn"] = [{
                "event": EVENTS["former"],
                "reason": {"vi": "Đưa ra khỏi kế hoạch.", "en": "Taken out of the plan."}}]
        files.announce(
            WEEK, kind="cancelled", document="6000/BGDĐT-GDTX",
            note={"vi": "Hủy vì bão.", "en": "Cancelled because of a storm."})
        return publish(files.folder, "served")


@functools.cache
def sample(name):
    """One of the shipped samples."""
    with copied(peers.REPOSITORY / "calendars" / "samples" / name, name) as files:
        with files.edit("programme") as programme:
            programme["url"] = ADDRESS
        return publish(files.folder, name)


@functools.cache
def crowded(number):
    """A programme of one year with so many events, with titles as long as those of the plan."""
    source = peers.REPOSITORY / "calendars" / "samples" / "office-meetings"
    with copied(source, f"full-{number}") as files:
        with files.edit("programme") as programme:
            programme["horizon"] = "2026..2026"
        (files.folder / "announcements.yaml").unlink()
        with files.edit("events") as events:
            events[:] = [{
                "id": f"viec-{count}", "category": "hop", "lead": "van-phong",
                "when": f"{count * 7 % 28 + 1}/{count % 12 + 1}",
                "title": {
                    "vi": f"Việc thứ {count} của chương trình{' mở rộng đến cấp xã' * (count % 3)}",
                    "en": f"Task {count} of the programme{' down to the communes' * (count % 3)}"},
            } for count in range(number)]
        return publish(files.folder, f"full-{number}")


# What a page is.

@dataclasses.dataclass(frozen=True)
class Page:
    """What a parser reads in a page; a value, so that several pages can be read at once."""

    path: str
    # What the parser complains of, and what it does not but HTML's content models forbid.
    errors: tuple
    # Lists without an item.
    empty: tuple
    language: str
    title: str
    # Elements in order: the name, and the attributes.
    elements: tuple
    # All text that people read, one string.
    text: str

    def of(self, *names):
        return [attributes for name, attributes in self.elements if name in names]

    def with_class(self, name):
        return [(n, a) for n, a in self.elements if name in a.get("class", "").split()]

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    @property
    def links(self):
        """Every address that stands in the page."""
        return [
            attributes[name] for _, attributes in self.elements
            for name in ("href", "src", "action", "poster", "data") if name in attributes]

    @property
    def standing(self):
        """Where it stands, if this is an earlier address of it."""
        return next((a["href"] for a in self.of("link") if a.get("rel") == "canonical"), None)

    @property
    def headings(self):
        """The levels of the headings, in order."""
        return [int(name[1]) for name, _ in self.elements if name in HEADINGS]


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# HTML, 3.2.5.2.5: what may stand where text stands.
PHRASING = {
    "a", "abbr", "b", "br", "button", "code", "em", "i", "input", "label", "output", "path", "rect",
    "small", "span", "strong", "svg", "time",
}
TEXT_ONLY = {
    "p", "span", "a", "b", "small", "strong", "time", "label", "button", "caption", *HEADINGS,
}
CHILDREN = {
    "ul": {"li"}, "ol": {"li"}, "dl": {"div", "dt", "dd"}, "tr": {"th", "td"},
    "tbody": {"tr"}, "thead": {"tr"}, "table": {"caption", "thead", "tbody"},
    "head": {"meta", "title", "link", "script"},
}


def local(tag):
    """An element's name without its namespace."""
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else "#comment"


def misplaced(element, path=()):
    """Elements that stand where HTML does not allow them."""
    name = local(element.tag)
    for child in element:
        inner = local(child.tag)
        allowed = CHILDREN.get(name)
        if allowed and inner not in allowed:
            yield f"<{inner}> in <{name}>"
        if name in TEXT_ONLY and inner not in PHRASING:
            yield f"<{inner}> in <{name}>"
        if inner in ("a", "button", "summary") and {"a", "button", "label"} & {name, *path}:
            yield f"<{inner}> inside a control"
        yield from misplaced(child, (*path, name))
    children = [local(child.tag) for child in element]
    if name == "div" and path and path[-1] == "dl" and not {"dt", "dd"} <= set(children):
        yield f"a group of <dl> with {children}"


def read(folder, path):
    """A page as a parser reads it (html5lib: the algorithm of the standard itself)."""
    parser = html5lib.HTMLParser()
    root = parser.parse((folder / path).read_bytes(), transport_encoding="utf-8")
    errors = [f"{code} {details} at {place}" for place, code, details in parser.errors]
    elements = tuple(
        (local(element.tag), {local(key): value for key, value in element.attrib.items()})
        for element in root.iter())
    body = next(element for element in root if local(element.tag) == "body")
    title = next(element for element in root.iter() if local(element.tag) == "title")
    return Page(
        path=path, errors=(*errors, *misplaced(root)), empty=tuple(
            f"<{local(element.tag)} class={element.get('class')}>" for element in root.iter()
            if local(element.tag) in ("ul", "ol", "dl", "table") and not len(element)),
        language=root.attrib.get("lang"),
        title=title.text, elements=elements, text=" ".join("".join(body.itertext()).split()))


def paths(folder):
    """The paths of all pages of a publication."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.html"))


@functools.cache
def pages(folder, step=1):
    """The pages of a publication by their paths, or one in so many."""
    chosen = paths(folder)[::step]
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as pool:
        read_all = list(pool.map(read, [folder] * len(chosen), chosen, chunksize=8))
    return {page.path: page for page in read_all}


def target(path, link):
    """The file to which a link of a page leads, and the place in it; None where it leads out."""
    parts = urllib.parse.urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    where = urllib.parse.urljoin(f"http://here/{path}", urllib.parse.unquote(parts.path) or path)
    if not parts.path:
        where = f"http://here/{path}"
    return where.removeprefix("http://here/"), urllib.parse.unquote(parts.fragment)


def kinds(languages=LANGUAGES, year=2027):
    """The paths of one page of each kind of the served plan."""
    for language in languages:
        under = "" if language == LANGUAGES[0] else f"{language}/"
        yield f"{under}index.html"
        yield from (f"{under}don-vi/{unit}.html" for unit in UNITS.values())
        yield from (f"{under}viec/{event}.html" for event in EVENTS.values())
        yield from (f"{under}nam/{year}.html", f"{under}nam/{year}-poster.html")
