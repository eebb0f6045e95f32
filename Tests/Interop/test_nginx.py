"""nginx serves a publication by deploy/nginx.conf as the design has it (CLIENTS, HTTP)."""

import email.utils
import gzip
import ctypes
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

import peers
import scenario
import test_vdirsyncer

SERVE = peers.REPOSITORY / "Scripts" / "serve"
SITE = peers.REPOSITORY / "deploy" / "nginx.conf"
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
CONF = "nginx-etags.conf"
ALL = "/feeds/all.ics"
# What a publication has and what its pages will be; each is served by its kind.
PAGES = {
    "index.html": "<!doctype html><title>Lịch</title>", "en/index.html": "<!doctype html>",
    "don-vi/thu-vien-tinh.html": "<!doctype html>" + "Thư viện " * 100,
    "site.css": "body { margin: 0 }", "site.js": "'use strict'",
    "don-vi/thu-vien-tinh.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
}
# What stands in the folder and is nobody's business.
SECRETS = (
    "published.jsonl", ".manifest.json.pending", ".eventctl-1a2b.tmp", "feeds/.eventctl-1a2b.tmp",
    ".htaccess", ".git/config", "feeds/.hidden.ics", "notes.json", "feeds/mine.ics", "mine.html",
    "index.php", "feeds/all.ics~", "feeds/all.ics.bak",
)


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def heard():
    """Lets a process be ended by the signals that a terminal sends, and with the tests (Linux)."""
    set_death_signal = 1
    ctypes.CDLL(None).prctl(set_death_signal, signal.SIGTERM)
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Nginx:
    """nginx on this machine with a folder, run as `make serve` runs it."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.temporary = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        self.process = subprocess.Popen(
            [SERVE, folder], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
            # Whoever started the tests in the background had them ignore what ends a server.
            preexec_fn=heard,
            env=os.environ | {"PORT": str(self.port), "TMPDIR": str(self.temporary)})
        try:
            # The last word is nginx's process; the line comes once it has been started.
            self.greeting = self.process.stdout.readline()
            self.pid = int(self.greeting.split()[-1])
            self.wait(lambda: self.get("/robots.txt").status == 200)
        except BaseException:
            self.end()
            raise

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def wait(self, is_so):
        for _ in range(600):
            if self.process.poll() is not None:
                raise AssertionError(f"nginx has ended: {self.process.returncode}")
            try:
                if is_so():
                    return
            except ConnectionError:
                pass
            time.sleep(0.05)
        raise AssertionError("nginx does not do as it should")

    def get(self, path, headers=None, method="GET"):
        return Answer(self.port, method, path, headers or {})

    def reload(self):
        """Lets nginx read its files again, and waits until no process answers by the old ones."""
        old = self.workers()
        os.kill(self.pid, signal.SIGHUP)
        self.wait(lambda: self.workers() and not old & self.workers())

    def workers(self):
        children = pathlib.Path(f"/proc/{self.pid}/task/{self.pid}/children")
        return set(children.read_text().split())

    def end(self, by=signal.SIGTERM):
        """Ends it, unless it has ended, and gives what is left of it."""
        if self.process.poll() is None:
            self.process.send_signal(by)
            self.process.wait(60)
        self.process.stdout.close()
        left = list(self.temporary.iterdir()) if self.temporary.exists() else []
        shutil.rmtree(self.temporary, ignore_errors=True)
        return left


class Answer:
    """What came back, read to its end."""

    def __init__(self, port, method, path, headers):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.putrequest(
                method, path, skip_accept_encoding=True, skip_host="Host" in headers)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            self.status, self.sent = answer.status, answer.read()
            self.headers = {}
            for name, value in answer.getheaders():
                if name.lower() in self.headers:
                    raise AssertionError(f"{name} stands twice")
                self.headers[name.lower()] = value
        finally:
            connection.close()
        self.is_compressed = self.headers.get("content-encoding") == "gzip"
        self.body = gzip.decompress(self.sent) if self.is_compressed and self.sent else self.sent
        self.tag = self.headers.get("etag")


def manifest(folder):
    return json.loads((folder / "manifest.json").read_bytes())["files"]


def listed(folder, variable):
    """What the file for nginx says of each path."""
    text = (folder / CONF).read_text(encoding="utf-8")
    (block,) = re.findall(rf"^map \$uri \{variable} {{\n(.*?)^}}$", text, re.M | re.S)
    pairs = re.findall(r'^"([^"\\]*)" "([^"\\]*)";$', block, re.M)
    if len(pairs) != block.count("\n") - 1:
        raise AssertionError("there are lines that are no pairs")
    if len(dict(pairs)) != len(pairs):
        raise AssertionError("a path stands twice")
    return dict(pairs)


def level(folder):
    """Gives all files one time, as copies and images do."""
    for path in folder.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))


# What a row of the table may say of a header beside its value.
ABSENT, PRESENT = None, ...
FILE = "the file, whole"
NOTHING = b""
HTML = "text/html; charset=utf-8"
ICS = "text/calendar; charset=utf-8"
POLICY = (
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; "
    "object-src 'none'")
CACHE = "public, max-age=3600, must-revalidate"
# Method, path, request headers; status, headers and body. {tag} and {modified} are those of the path;
# {own} and {mtime} are what nginx would say of the file by itself.
TABLE = (
    # Kinds of files.
    ("GET", ALL, {}, 200, {
        "content-type": ICS, "content-disposition": 'inline; filename="all.ics"', "etag": '"{tag}"',
        "last-modified": "{modified}", "cache-control": CACHE, "vary": "Accept-Encoding",
        "content-encoding": ABSENT, "content-length": PRESENT, "accept-ranges": ABSENT,
        "content-security-policy": ABSENT}, FILE),
    ("GET", "/feeds/category/museum.en.ics", {}, 200, {
        "content-type": ICS, "content-disposition": 'inline; filename="museum.en.ics"'}, FILE),
    ("GET", "/events/ngay-quoc-te-bao-tang.2027.ics", {}, 200, {
        "content-type": ICS, "etag": '"{tag}"', "last-modified": ABSENT,
        "content-disposition": 'inline; filename="ngay-quoc-te-bao-tang.2027.ics"'}, FILE),
    ("GET", "/calendar.json", {}, 200, {
        "content-type": "application/calendar+json; charset=utf-8", "etag": '"{tag}"',
        "content-disposition": ABSENT}, FILE),
    ("GET", "/programme.json", {}, 200, {
        "content-type": "application/json; charset=utf-8", "etag": '"{tag}"'}, FILE),
    ("GET", "/manifest.json", {}, 200, {
        "content-type": "application/json; charset=utf-8", "etag": ABSENT, "last-modified": ABSENT,
        "cache-control": "no-cache"}, FILE),
    ("GET", "/", {}, 200, {
        "content-type": HTML, "etag": '"{tag}"', "content-security-policy": POLICY,
        "content-disposition": ABSENT, "referrer-policy": "same-origin"}, FILE),
    ("GET", "/index.html", {}, 200, {
        "content-type": HTML, "etag": '"{tag}"', "content-security-policy": POLICY}, FILE),
    ("GET", "/en/", {}, 200, {"content-type": HTML, "content-security-policy": POLICY}, FILE),
    ("GET", "/don-vi/thu-vien-tinh.html", {}, 200, {
        "content-type": HTML, "content-security-policy": POLICY}, FILE),
    ("GET", "/site.css", {}, 200, {"content-type": "text/css; charset=utf-8"}, FILE),
    ("GET", "/site.js", {}, 200, {"content-type": "text/javascript; charset=utf-8"}, FILE),
    ("GET", "/don-vi/thu-vien-tinh.svg", {}, 200, {
        "content-type": "image/svg+xml; charset=utf-8",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'"}, FILE),
    ("GET", "/robots.txt", {}, 200, {"content-type": "text/plain", "etag": ABSENT},
     b"User-agent: *\nAllow: /\n"),

    # Compression: other bytes, so a weak tag.
    *(("GET", path, {"Accept-Encoding": "deflate, gzip;q=1.0, br"}, 200, {
        "content-encoding": "gzip", "etag": 'W/"{tag}"', "vary": "Accept-Encoding",
        "content-length": ABSENT}, FILE)
      for path in (ALL, "/calendar.json", "/programme.json", "/don-vi/thu-vien-tinh.html")),
    ("GET", ALL, {"Accept-Encoding": "gzip", "Via": "1.1 cdn"}, 200, {"content-encoding": "gzip"}, FILE),
    ("GET", ALL, {"Accept-Encoding": "br"}, 200, {"content-encoding": ABSENT, "etag": '"{tag}"'}, FILE),
    ("GET", ALL, {"Accept-Encoding": "gzip", "If-None-Match": 'W/"{tag}"'}, 304, {
        "etag": 'W/"{tag}"', "content-encoding": ABSENT}, NOTHING),

    # HEAD is GET without the body.
    ("HEAD", ALL, {}, 200, {
        "content-type": ICS, "etag": '"{tag}"', "last-modified": "{modified}", "cache-control": CACHE,
        "vary": "Accept-Encoding", "content-disposition": 'inline; filename="all.ics"',
        "content-length": PRESENT}, NOTHING),
    ("HEAD", ALL, {"Accept-Encoding": "gzip"}, 200, {"etag": 'W/"{tag}"'}, NOTHING),
    ("HEAD", ALL, {"If-None-Match": '"{tag}"'}, 304, {"etag": '"{tag}"'}, NOTHING),
    ("HEAD", "/feeds/none.ics", {}, 404, {}, NOTHING),

    # The tag decides.
    *(("GET", ALL, {"If-None-Match": tags}, 304, {
        "etag": '"{tag}"', "last-modified": "{modified}", "cache-control": CACHE,
        "vary": "Accept-Encoding"}, NOTHING)
      for tags in (
          '"{tag}"', 'W/"{tag}"', '"x", "{tag}"', '"{tag}", "x"', '"x",W/"{tag}" ,"y"', "*", " * ",
          '"a,b", "{tag}"')),
    *(("GET", ALL, {"If-None-Match": tags}, 200, {"etag": '"{tag}"'}, FILE)
      for tags in (
          "{own}", '"x"', "{tag}", '"{tag}', '"{tag}x"', '"x{tag}"', 'w/"{tag}"', '"{TAG}"', '"*"', "", '""', '"-1"',
          '"{tag}"; "x"')),
    ("GET", "/", {"If-None-Match": '"{tag}"'}, 304, {"etag": '"{tag}"'}, NOTHING),
    ("GET", "/index.html", {"If-None-Match": '"{tag}"'}, 304, {}, NOTHING),
    ("GET", "/calendar.json", {"If-None-Match": '"{tag}"'}, 304, {}, NOTHING),
    ("GET", "/manifest.json", {"If-None-Match": '"x"'}, 200, {}, FILE),

    # The moment does where no tag is sent.
    ("GET", ALL, {"If-Modified-Since": "{modified}"}, 304, {"last-modified": "{modified}"}, NOTHING),
    ("GET", ALL, {"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}, 200, {}, FILE),
    ("GET", ALL, {"If-Modified-Since": "yesterday"}, 200, {}, FILE),
    ("GET", ALL, {"If-Modified-Since": ""}, 200, {}, FILE),
    ("GET", ALL, {"If-None-Match": '"x"', "If-Modified-Since": "{modified}"}, 200, {}, FILE),
    ("GET", ALL, {"If-None-Match": '"{tag}"', "If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}, 304,
     {}, NOTHING),
    ("GET", ALL, {"If-None-Match": "*", "If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}, 304, {},
     NOTHING),
    ("GET", "/programme.json", {"If-Modified-Since": "{mtime}"}, 200, {}, FILE),

    # Other methods: what Thunderbird asks before it takes an address, and more.
    *((method, path, {}, 405, {"allow": "GET, HEAD"}, NOTHING)
      for method in ("PROPFIND", "PUT", "DELETE", "POST", "OPTIONS", "REPORT", "PATCH", "MKCALENDAR", "TRACE")
      for path in (ALL,)),
    ("PROPFIND", "/", {}, 405, {"allow": "GET, HEAD"}, NOTHING),
    ("PUT", "/feeds/none.ics", {"Content-Length": "0"}, 405, {"allow": "GET, HEAD"}, NOTHING),
    ("PUT", ALL, {"Content-Length": "999999999"}, 405, {"allow": "GET, HEAD"}, NOTHING),

    # What is not there: never a page, a redirect or a listing.
    *(("GET", path, {}, 404, {
        "content-type": ABSENT, "etag": ABSENT, "cache-control": ABSENT}, NOTHING)
      for path in (
          "/feeds/none.ics", "/feeds/none.ics?x=1", "/feeds/", "/feeds", "/en", "/don-vi/", "/none/",
          "/none.html", "/favicon.ico", "/.well-known/caldav", "/.well-known/carddav", "/feeds/all.ics/",
          "/feeds/ALL.ICS", "/FEEDS/all.ics", "/feeds/all", "/feeds/all.ics%20", "/feeds/all.ics%0d%0aX:y",
          "/feeds/%2e%2e%2fpublished.jsonl", "/nginx-etags.conf",
          "/eventctl-nothing", "/@nothing", "/feeds/%C3%A9.ics", "/feeds/all.ics;x", "/feeds/all.en",
          *(f"/{path}" for path in SECRETS))),
    ("GET", "/feeds/ALL.ICS", {"If-None-Match": "*"}, 404, {}, NOTHING),
    ("GET", "/feeds/none.ics", {"If-None-Match": "*"}, 404, {}, NOTHING),
    *(("GET", path, {}, 400, {"content-type": ABSENT}, NOTHING)
      for path in (
          "/feeds/%00", "/feeds/all.ics%00", "/../published.jsonl", "/feeds/../../published.jsonl", "/%2e%2e/x",
          "/feeds/..%2f..%2fetc/passwd", "/feeds/%zz")),
    ("GET", "/" + "x" * 40_000, {}, 414, {"content-type": ABSENT}, NOTHING),
    ("GET", ALL, {"X": "x" * 40_000}, 400, {"content-type": ABSENT}, NOTHING),

    # Other spellings of an address that is there.
    *(("GET", path, {}, 200, {"content-type": ICS}, ALL)
      for path in (
          "/feeds/all.ics?x=1", "/feeds/all.ics?", "//feeds//all.ics", "/feeds/./all.ics", "/x/../feeds/all.ics",
          "/feeds/%61ll.ics", "/%66eeds/all.ics")),

    # Nobody gets a part, and nobody has to say who they are.
    ("GET", ALL, {"Range": "bytes=0-9"}, 200, {"content-range": ABSENT}, FILE),
    ("GET", ALL, {"Range": "bytes=0-9", "If-Range": '"{tag}"'}, 200, {"content-range": ABSENT}, FILE),
    ("GET", ALL, {"Authorization": "Bearer "}, 200, {}, FILE),
    ("GET", ALL, {"Authorization": "Basic eDp5"}, 200, {}, FILE),
    ("GET", ALL, {"Accept": "text/html"}, 200, {"content-type": ICS}, FILE),
    ("GET", ALL, {"Accept": "application/calendar+json"}, 200, {"content-type": ICS}, FILE),
    ("GET", ALL, {"Cookie": "a=b", "Origin": "https://example.com"}, 200, {"set-cookie": ABSENT}, FILE),
    ("GET", ALL, {"Host": "other.example"}, 200, {}, FILE),
)


@unittest.skipUnless(NGINX, "nginx is not installed")
class Requests(unittest.TestCase):
    """One publication with pages, asked in every way."""

    @classmethod
    def setUpClass(cls):
        root = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        cls.addClassCleanup(shutil.rmtree, root)
        cls.folder = root / "it's a \"$public\" folder; {x}"
        shutil.copytree(peers.PUBLICATION, cls.folder)
        text = (cls.folder / CONF).read_text(encoding="utf-8")
        for path, content in PAGES.items():
            (cls.folder / path).parent.mkdir(exist_ok=True)
            (cls.folder / path).write_text(content, encoding="utf-8")
            for address in {f"/{path}", "/" + path.removesuffix("index.html")}:
                if f'\n"{address}" ' not in text:
                    tag = f"{len(path):032x}"
                    text = text.replace('{\ndefault "";\n', f'{{\ndefault "";\n"{address}" "{tag}";\n', 1)
        (cls.folder / CONF).write_text(text, encoding="utf-8")
        for path in SECRETS:
            (cls.folder / path).parent.mkdir(exist_ok=True)
            (cls.folder / path).write_text("secret")
        cls.tags = listed(cls.folder, "$eventctl_tag")
        cls.moments = listed(cls.folder, "$eventctl_modified")
        cls.web = Nginx(cls.folder)
        cls.addClassCleanup(cls.web.end)

    def file(self, path):
        path = path.split("?")[0]
        return self.folder / (path + ("index.html" if path.endswith("/") else "")).lstrip("/")

    def filled(self, text, path):
        """A text with what stands for the file at a path in it."""
        if not isinstance(text, str) or "{" not in text:
            return text
        tag = f"{self.tags.get(path)}-1"
        status = self.file(path).stat()
        for name, value in {
                "{tag}": tag, "{TAG}": tag.upper(), "{modified}": self.moments.get(path, "never"),
                "{mtime}": email.utils.formatdate(status.st_mtime, usegmt=True),
                "{own}": f'"{int(status.st_mtime):x}-{status.st_size:x}"'}.items():
            text = text.replace(name, value)
        return text

    def test_every_row_of_the_table(self):
        for method, path, headers, status, wanted, body in TABLE:
            with self.subTest(method=method, path=path[:60], headers=str(headers)[:80]):
                headers = {name: self.filled(value, path) for name, value in headers.items()}
                answer = self.web.get(path, headers, method)
                self.assertEqual(answer.status, status)
                for name, value in wanted.items():
                    found = answer.headers.get(name)
                    if value is PRESENT:
                        self.assertIsNotNone(found, name)
                    else:
                        self.assertEqual(found, self.filled(value, path), name)
                if isinstance(body, str):
                    body = self.file(path if body is FILE else body).read_bytes()
                    self.assertGreater(len(body), 10)
                self.assertTrue(answer.body == body)
                self.every_answer(answer)

    def every_answer(self, answer):
        headers = answer.headers
        self.assertEqual(headers["server"], "nginx")
        self.assertNotIn("location", headers)
        self.assertEqual("allow" in headers, answer.status == 405)
        if answer.status not in (400, 414):
            self.assertEqual(headers["x-content-type-options"], "nosniff")
        # The length of a file that has not changed is not zero.
        self.assertFalse(answer.status == 304 and "content-length" in headers)
        if answer.status >= 400:
            self.assertEqual(headers["content-length"], "0")

    def test_every_file_is_sent_as_the_manifest_says(self):
        files = manifest(self.folder)
        for path, entry in files.items():
            with self.subTest(file=path):
                answer = self.web.get(f"/{path}")
                if path.startswith("nginx-etags."):
                    self.assertEqual(answer.status, 404)
                    continue
                self.assertEqual(answer.status, 200)
                self.assertTrue(answer.body == (self.folder / path).read_bytes())
                self.assertEqual(answer.tag, f'"{entry["etag"]}-1"')
                self.assertEqual(
                    answer.headers["content-type"].split(";")[0], entry["type"].split(";")[0])
                if path.startswith("feeds/"):
                    moment = email.utils.parsedate_to_datetime(answer.headers["last-modified"])
                    self.assertEqual(
                        moment.strftime("%Y-%m-%dT%H:%M:%SZ"), entry["last-modified"])
        self.assertGreater(len(files), 300)

    def test_head_has_the_headers_of_get(self):
        for path in (ALL, "/", "/calendar.json", "/manifest.json", "/site.css", "/robots.txt", "/none.ics"):
            with self.subTest(path=path):
                head, get = (self.web.get(path, method=method) for method in ("HEAD", "GET"))
                for answer in (head, get):
                    del answer.headers["date"]
                self.assertEqual(head.status, get.status)
                self.assertEqual(head.headers, get.headers)
                self.assertEqual(head.body, b"")


@unittest.skipUnless(NGINX, "nginx is not installed")
class Lists(unittest.TestCase):
    """What the list says, and the file that an operator takes."""

    def test_each_tag_is_the_manifests(self):
        files = manifest(peers.PUBLICATION)
        tags = listed(peers.PUBLICATION, "$eventctl_tag")
        wanted = {f"/{path}": entry["etag"] for path, entry in files.items()}
        wanted = {path: tag for path, tag in wanted.items() if not path.startswith("/nginx-etags.")}
        folders = {path[:-len("index.html")]: tag for path, tag in wanted.items() if path.endswith("/index.html")}
        self.assertEqual(tags, wanted | folders)
        self.assertEqual(
            set(listed(peers.PUBLICATION, "$eventctl_modified")),
            {path for path in wanted if path.startswith("/feeds/")})

    def test_the_same_publication_has_the_same_list(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        self.addCleanup(shutil.rmtree, folder)
        for name in ("first", "second"):
            peers.eventctl(
                "publish", "--programme", peers.PROGRAMME, "--output", folder / name, "--ledger",
                folder / f"{name}.jsonl", "--now", "2026-01-01T00:00:00Z")
        first, second = (peers.files(folder / name) for name in ("first", "second"))
        self.assertTrue(first == second)
        self.assertEqual(len([name for name in first if name.startswith("nginx-etags.")]), 2)

    def test_the_list_is_what_the_guide_lets_through(self):
        guide = peers.REPOSITORY / "Sources" / "EventKitLite" / "EventKitLite.docc" / "Serving.md"
        (form,) = re.findall(r"^grep -vxE '(.*)' nginx-etags\.conf$", guide.read_text(encoding="utf-8"), re.M)
        text = (peers.PUBLICATION / CONF).read_text(encoding="utf-8")
        for added, passes in (
                ("", True), ('"/x" "$host";', False), ('"/x" "a"; } evil', False), ("access_log /x;", False),
                ('"/x" "a";', True), ('"/x\\" "a";', False), ("# x\\", False)):
            with self.subTest(added=added):
                done = subprocess.run(
                    ["grep", "-vxE", form], input=text + added + "\n" * bool(added), text=True,
                    capture_output=True, check=False)
                self.assertEqual((done.returncode, done.stdout.strip()), (1, "") if passes else (0, added))

    def test_only_five_lines_are_to_be_edited_and_each_is_marked(self):
        lines = SITE.read_text(encoding="utf-8").splitlines()
        edited = [line.split()[0] for line in lines if line.endswith("# EDIT")]
        self.assertEqual(edited, ["include", "listen", "server_name", "root", "set"])
        # The name and the paths that are examples stand nowhere else but in what is a comment.
        for line in lines:
            if "/srv/" in line or "example.vn" in line:
                self.assertTrue(line.endswith("# EDIT") or line.lstrip().startswith("#https"), line)

    @unittest.skipUnless(shutil.which("openssl"), "openssl is not installed")
    def test_with_a_certificate_http_leads_to_https(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        self.addCleanup(shutil.rmtree, folder)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost",
             "-keyout", folder / "key.pem", "-out", folder / "cert.pem"], check=True, capture_output=True)
        plain, secure = free_port(), free_port()
        text = SITE.read_text(encoding="utf-8")
        # What the comments say: the lines behind "#https" instead of `listen 80`.
        text = re.sub(r"^    listen 80;.*# EDIT\n", "", text, flags=re.M)
        text = re.sub(r"^( *)#https ?", r"\1", text, flags=re.M)
        for old, new in (
                ("listen 443 ssl; listen [::]:443 ssl;", f"listen 127.0.0.1:{secure} ssl;"),
                ("listen 80; listen [::]:80;", f"listen 127.0.0.1:{plain};"),
                ("/etc/letsencrypt/live/calendars.example.vn/fullchain.pem", f"{folder}/cert.pem"),
                ("/etc/letsencrypt/live/calendars.example.vn/privkey.pem", f"{folder}/key.pem"),
                ("/srv/calendars/public", str(peers.PUBLICATION))):
            self.assertIn(old, text)
            text = text.replace(old, new)
        (folder / "site.conf").write_text(text, encoding="utf-8")
        user = "user root root;" if os.geteuid() == 0 else ""
        paths = "".join(
            f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "fastcgi", "proxy", "scgi", "uwsgi"))
        (folder / "nginx.conf").write_text(
            f"daemon off; {user} pid {folder}/pid; events {{ }}\n"
            f"http {{ access_log off; {paths} include {folder}/site.conf; }}\n")
        process = subprocess.Popen(
            [NGINX, "-e", "stderr", "-p", folder, "-c", folder / "nginx.conf"], stdin=subprocess.DEVNULL)
        try:
            for _ in range(600):
                try:
                    answer = Answer(plain, "GET", "/feeds/all.ics?x=1", {"Host": "calendars.example.vn"})
                    break
                except ConnectionError:
                    self.assertIsNone(process.poll())
                    time.sleep(0.05)
            self.assertEqual(answer.status, 301)
            self.assertEqual(answer.headers["location"], "https://calendars.example.vn/feeds/all.ics?x=1")
            # http to the port of https is an error without a page.
            answer = Answer(secure, "GET", ALL, {})
            self.assertEqual((answer.status, answer.body), (400, b""))
            context = http.client.ssl._create_unverified_context()
            connection = http.client.HTTPSConnection("127.0.0.1", secure, context=context, timeout=60)
            connection.request("GET", ALL)
            answer = connection.getresponse()
            self.assertEqual(answer.status, 200)
            self.assertEqual(answer.getheader("strict-transport-security"), "max-age=31536000")
            self.assertTrue(answer.read() == (peers.PUBLICATION / ALL[1:]).read_bytes())
            connection.close()
        finally:
            process.terminate()
            process.wait(60)


@unittest.skipUnless(NGINX, "nginx is not installed")
class Serving(unittest.TestCase):
    """`make serve` leaves nothing behind, and says what is missing."""

    def test_it_ends_with_its_caller_and_cleans_up(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(signal=number):
                web = Nginx(peers.PUBLICATION)
                self.addCleanup(web.end)
                self.assertIn(f"http://127.0.0.1:{web.port}/ ", web.greeting)
                self.assertEqual(web.end(by=number), [])
                self.assertEqual(web.process.returncode, 128 + number)
                with self.assertRaises(ConnectionError):
                    web.get("/")
                self.assertFalse(pathlib.Path(f"/proc/{web.pid}").exists())

    def test_nobody_else_is_answered(self):
        web = Nginx(peers.PUBLICATION)
        self.addCleanup(web.end)
        listening = [
            line.split()[1] for line in pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:]
            if line.split()[3] == "0A" and line.split()[1].endswith(f":{web.port:04X}")]
        self.assertEqual(listening, [f"0100007F:{web.port:04X}"])

    def test_it_says_what_is_wrong(self):
        folder = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        self.addCleanup(shutil.rmtree, folder)
        for port, arguments, status, words in (
                ("8080", [folder], 66, "is published in"), ("8080", [], 64, "usage:"),
                ("80 80", [peers.PUBLICATION], 64, "PORT"), ("99999", [peers.PUBLICATION], None, "invalid port")):
            with self.subTest(port=port, arguments=arguments):
                done = subprocess.run(
                    [SERVE, *arguments], env=os.environ | {"PORT": port, "TMPDIR": str(folder)},
                    stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False)
                self.assertIn(words, done.stderr)
                self.assertNotEqual(done.returncode, 0)
                if status is not None:
                    self.assertEqual(done.returncode, status)
                self.assertEqual(list(folder.iterdir()), [])


@unittest.skipUnless(NGINX, "nginx is not installed")
class Republished(unittest.TestCase):
    """What subscribers get before, while and after a publication changes under the server's feet."""

    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(dir=scenario.SCRATCH))
        self.addCleanup(shutil.rmtree, self.root)
        self.public = self.root / "public"
        self.programme = self.root / "calendars" / "dak-nong"
        shutil.copytree(
            peers.REPOSITORY / "calendars", self.programme.parent,
            ignore=shutil.ignore_patterns("*.jsonl"))
        self.publish("2026-11-20")
        self.web = Nginx(self.public)
        self.addCleanup(self.web.end)

    def publish(self, day, change=None):
        if change:
            with scenario.Files(self.programme).edit("events") as entries:
                change(entries)
        peers.eventctl(
            "publish", "--programme", self.programme, "--output", self.public, "--ledger",
            self.root / "published.jsonl", "--now", f"{day}T00:00:00Z", "--accept", "clock")

    @staticmethod
    def respell(entries):
        """Another title of the same length for an event to come."""
        event = next(entry for entry in entries if entry["id"] == scenario.SHIPPED.announced)
        words = event["title"]["vi"]
        event["title"]["vi"] = words[:-1] + ("x" if words[-1] != "x" else "y")

    def current(self):
        return (self.public / ALL[1:]).read_bytes()

    def asked(self, **headers):
        return self.web.get(ALL, {name.replace("_", "-"): value for name, value in headers.items()})

    def test_a_changed_feed_of_the_same_size_and_time_is_sent(self):
        level(self.public)
        before = self.asked()
        old = self.current()
        self.assertTrue(before.body == old)
        moment = before.headers["last-modified"]
        self.assertEqual(self.asked(If_None_Match=before.tag).status, 304)
        self.publish("2026-11-21", self.respell)
        level(self.public)
        new = self.current()
        self.assertEqual(len(new), len(old))
        self.assertNotEqual(new, old)
        # nginx has not been told: it knows no tag, and sends everything to everybody.
        for headers in ({}, {"If_None_Match": before.tag}, {"If_Modified_Since": moment},
                        {"If_None_Match": before.tag, "If_Modified_Since": moment}):
            between = self.asked(**headers)
            self.assertEqual(between.status, 200)
            self.assertTrue(between.body == new)
            self.assertNotIn("etag", between.headers)
            self.assertNotIn("last-modified", between.headers)
            self.assertIn("content-disposition", between.headers)
        self.web.reload()
        for headers in ({}, {"If_None_Match": before.tag}, {"If_Modified_Since": moment},
                        {"If_None_Match": before.tag, "If_Modified_Since": moment}):
            after = self.asked(**headers)
            self.assertEqual(after.status, 200)
            self.assertTrue(after.body == new)
            self.assertNotEqual(after.tag, before.tag)
            self.assertNotEqual(after.headers["last-modified"], moment)
        self.assertEqual(self.asked(If_None_Match=after.tag).status, 304)
        self.assertEqual(self.asked(If_Modified_Since=after.headers["last-modified"]).status, 304)
        # What has not changed is still what people have.
        other = next(
            path for path, tag in listed(self.public, "$eventctl_tag").items()
            if path.startswith("/feeds/") and path != ALL and (self.public / path[1:]).stat().st_size)
        self.assertEqual(
            self.web.get(other, {"If-None-Match": self.web.get(other).tag}).status, 304)

    def test_a_publication_of_the_same_keeps_every_tag(self):
        before = self.asked()
        self.publish("2026-11-22")
        # Nothing has to be read again for that.
        self.assertEqual(self.asked(If_None_Match=before.tag).status, 304)
        self.web.reload()
        self.assertEqual(self.asked(If_None_Match=before.tag).status, 304)

    def test_while_files_change_there_are_no_tags(self):
        before = self.asked()
        (mark,) = self.public.glob("nginx-etags.*.mark")
        mark.unlink()
        hidden = (
            "published.jsonl", ".manifest.json.pending", "feeds/.eventctl-1.tmp", "feeds/.x.ics",
            ".x/y.json")
        for path in hidden:
            (self.public / path).parent.mkdir(exist_ok=True)
            (self.public / path).write_text("secret")
        for reloaded in (False, True):
            if reloaded:
                self.web.reload()
            answer = self.asked(If_None_Match=before.tag)
            self.assertEqual(answer.status, 200)
            self.assertIsNone(answer.tag)
            # Not even then is anything else served.
            for path in (CONF, mark.name, "feeds/", "feeds", *hidden):
                answer = self.web.get(f"/{path}")
                self.assertEqual((answer.status, answer.body), (404, b""), path)
        mark.touch()
        self.assertEqual(self.asked(If_None_Match=before.tag).status, 304)

    def test_a_new_event_is_served_before_nginx_is_told(self):
        def add(entries):
            event = next(entry for entry in entries if entry["id"] == scenario.SHIPPED.announced)
            entries.append(event | {"id": "viec-moi", "title": {"vi": "Việc mới", "en": "New"}})

        address = "/events/viec-moi.2027.ics"
        self.assertEqual(self.web.get(address).status, 404)
        self.publish("2026-11-21", add)
        self.assertEqual(self.web.get(address).status, 200)
        self.web.reload()
        self.assertEqual(self.web.get(address).status, 200)
        self.assertIsNotNone(self.web.get(address).tag)

    def test_another_salt_makes_everybody_fetch_again(self):
        before = self.asked()
        (configuration,) = self.web.temporary.glob("*/publication.conf")
        text = configuration.read_text(encoding="utf-8")
        self.assertEqual(text.count('set $eventctl_salt "1";'), 1)
        configuration.write_text(text.replace('salt "1"', 'salt "2b"'), encoding="utf-8")
        self.web.reload()
        after = self.asked(If_None_Match=before.tag)
        self.assertEqual(after.status, 200)
        self.assertEqual(after.tag, before.tag.replace('-1"', '-2b"'))
        self.assertEqual(self.asked(If_None_Match=after.tag).status, 304)

    def test_vdirsyncer_has_the_new_days_after_each_publication(self):
        folder = self.root / "subscriber"
        folder.mkdir()
        feeds = ("feeds/all.ics", "feeds/so-gddt.ics")
        subscriber = test_vdirsyncer.Subscriber(folder, self.web.address, feeds)
        subscriber.run("vdirsyncer", "discover")
        before = {}
        for number, day in enumerate(("2026-11-20", "2026-11-21", "2026-11-22")):
            if number:
                self.publish(day, self.respell)
            # Once it is reloaded afterwards, and once that is forgotten.
            if number == 1:
                self.web.reload()
            stored = subscriber.sync()
            for feed in feeds:
                events = peers.events((self.public / feed).read_bytes())
                self.assertEqual(
                    set(stored[feed]), {test_vdirsyncer.known(event) for event in events})
                self.assertGreater(len(events), 20)
                self.assertNotEqual(set(stored[feed]), before.get(feed))
                before[feed] = set(stored[feed])


if __name__ == "__main__":
    unittest.main()
