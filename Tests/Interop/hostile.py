"""The same programme twice: with texts that would like to be markup, and with harmless ones."""

import functools
import unicodedata

import pages
import peers
import programmes

# One of each kind. What stands around them keeps them apart and makes each longer than a line.
TEXTS = (
    "<script>alert(1)</script>", "</title><script src=//example.org/x.js></script>",
    '" onmouseover="alert(1)', "' onmouseover='alert(1)", "\"\u0301 onmouseover=\"\u0301alert(1)",
    "\"\u20dd autofocus onfocus=alert(1) x=\"\u20dd", "\"\ufe0f onclick=alert(1) \"\u200d>",
    "<\u0301img src=x onerror=alert(1)>", "<\u0338b>", "&\u0301lt;b&gt; &amp; &#60;i&#62;",
    "{{{title}}} {{>head}} {{#next}} {{=<% %>=}} {{", "}}{\u0301{&title}}",
    "]]> --> <!-- <![CDATA[",
    "javascript:alert(1)", "\u202egnp.exe\u202c \u2066a\u2069", "</li></ul></main><h1>x</h1>",
    "</svg><style>*{display:none}</style>", "\\\"; alert(1); //", "%22%3E%3Cscript%3E",
    "`${alert(1)}`",
)
FILL = " và thêm vài chữ để mỗi tên dài hơn một dòng của lịch treo tường khổ lớn"
# What these texts have that cannot be seen.
UNSEEN = "\ufe0f\u200d\u202e\u202c\u2066\u2069"
# The keys whose values people write as they like.
WRITTEN = {
    "title", "short", "name", "aka", "note", "place", "theme", "audience", "activities", "measure",
    "reason", "source", "document", "number", "target",
}


class Rewriter:
    """Puts a text of a kind in place of every text of a programme, the same for the same."""

    def __init__(self, kind):
        self.kind = kind
        self.known = {}

    def text(self, old):
        number = self.known.setdefault(old, len(self.known))
        inner = TEXTS[number % len(TEXTS)] if self.kind == "hostile" else "lành"
        # A text of another kind would change how many letters it has: its signs and marks.
        return f"T{number}x {inner}{FILL}"

    def walk(self, value, written=False):
        if isinstance(value, dict):
            return {
                key: self.walk(inner, key in WRITTEN or (written and key in pages.LANGUAGES)
                               or key.isdigit())
                for key, inner in value.items()}
        if isinstance(value, list):
            return [self.walk(inner, written) for inner in value]
        return self.text(value) if written and isinstance(value, str) else value


def enrich(files):
    """Adds to the sample what it does not have: every field that some page shows."""
    with files.edit("programme") as programme:
        programme |= {
            "url": pages.ADDRESS, "horizon": "2026..2027",
            "basis": [{
                "id": "quyet-dinh", "number": "12/QĐ", "signed": "2025-12-01", "issuer": "lanh-dao",
                "title": {"vi": "Quy chế họp", "en": "Rules of meetings"}, "verified": "source",
                "source": "công báo", "note": {"vi": "Bản sao", "en": "A copy"}}, {
                "id": "khong-so", "title": {"vi": "Thông báo", "en": "A notice"},
                "verified": "unverified"}],
            "targets": [{
                "id": "dung-gio", "unit": "van-phong",
                "measure": {"vi": "Đúng giờ", "en": "In time"}, "2026": "60%", "2027": "80%", "note": {"vi": "Mỗi quý", "en": "Each quarter"}}],
            "observances": [{
                "id": "ngay-nganh", "when": "12/8", "day-off": True, "verified": "source",
                "source": "quyết định", "title": {"vi": "Ngày ngành", "en": "Day of the trade"}}],
        }
    with files.edit("units") as units:
        by_id = {unit["id"]: unit for unit in units}
        by_id["van-phong"] |= {
            "aka": {"vi": ["Phòng Hành chính"], "en": ["Administration"]}, "level": "province",
            "source": "trang của sở", "note": {"vi": "Tầng 1", "en": "First floor"}}
        units.append({
            "id": "phong-cu", "name": {"vi": "Phòng cũ", "en": "Old division"},
            "until": "2026-06-30", "succeeded-by": ["van-phong"], "verified": "source",
            "source": "quyết định"})
    with files.edit("events") as events:
        by_id = {event["id"]: event for event in events}
        by_id["so-ket"] |= {
            "aka": {"vi": ["Sơ kết"], "en": ["Review"]}, "basis": ["quyet-dinh", "khong-so"],
            "audience": {"vi": "Mọi người", "en": "Everybody"}, "inferred": ["audience"],
            "activities": {"vi": ["Báo cáo", "Bàn"], "en": ["Reports", "Talks"]},
            "note": {"vi": "Có nước", "en": "Water is served"}}
        by_id["so-ket"]["with"] += ["phong-cu"]
        events.append({
            "id": "viec-them", "title": {"vi": "Việc thêm", "en": "Extra task"}, "when": "3/3",
            "category": "hop", "lead": "van-phong"})
    with files.edit("announcements") as announcements:
        announcements[:] = [entry for entry in announcements if entry["year"] <= 2027]
        for announcement in announcements:
            announcement |= {"verified": "source", "source": "thông báo"}
            announcement.setdefault("note", {"vi": "Theo giấy", "en": "As on paper"})


def shown(text):
    """A text as pages show it: composed, and with what could not be seen by its number."""
    return "".join(
        f"\u2039U+{ord(letter):04X}\u203a" if letter in UNSEEN else letter
        for letter in unicodedata.normalize("NFC", " ".join(text.split())))


def written(value, key=None, inside=None):
    """The texts of a programme that some page shows. Where we found something is for planners."""
    if isinstance(value, dict):
        for inner, below in value.items():
            name = key if inner in pages.LANGUAGES or inner.isdigit() else inner
            yield from written(below, name, inside or inner)
    elif isinstance(value, list):
        for below in value:
            yield from written(below, key, inside)
    elif isinstance(value, str) and value.startswith("T") and "x " in value:
        if key != "source" or inside == "basis":
            yield value


@functools.cache
def publication(kind):
    """The programme with texts of a kind, published twice, and the texts that stand in it."""
    rewriter = Rewriter(kind)
    sample = peers.REPOSITORY / "calendars" / "samples" / "office-meetings"
    with pages.copied(sample, kind) as files:
        enrich(files)
        for path in sorted(files.folder.glob("*.yaml")):
            programmes.save(rewriter.walk(programmes.load(path)), path)
        pages.publish(files.folder, kind, now="2026-11-20T02:00:00Z")
        # An event is renamed, another taken out: both stand in what changed.
        with files.edit("events") as events:
            by_id = {event["id"]: event for event in events}
            by_id["bao-cao-nam"] |= rewriter.walk({"title": {"vi": "Tên mới", "en": "New name"}})
        files.remove("viec-them")
        with files.edit("programme") as programme:
            programme["withdrawn"] = [rewriter.walk(
                {"event": "viec-them", "reason": {"vi": "Thôi", "en": "No more"}})]
        folder = pages.publish(files.folder, kind)
        documents = [programmes.load(path) for path in sorted(files.folder.glob("*.yaml"))]
    return folder, sorted({text for document in documents for text in written(document)})
