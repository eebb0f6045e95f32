"""A web server on this machine that answers as a feed's server should (design: CLIENTS, HTTP)."""

import contextlib
import http.server
import json
import threading


class Server(http.server.ThreadingHTTPServer):
    """Serves a publication; `folder` can be changed while it runs."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = None
        self.answers = []

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.path.lstrip("/")
        folder = self.server.folder
        entry = json.loads((folder / "manifest.json").read_bytes())["files"].get(path)
        if entry is None:
            return self.answer(404)
        tag = f'"{entry["etag"]}"'
        headers = {"ETag": tag, "Cache-Control": "public, max-age=3600"}
        if tag in self.headers.get("If-None-Match", ""):
            return self.answer(304, headers)
        name = path.rsplit("/", 1)[-1]
        headers |= {
            "Content-Type": entry["type"], "Content-Disposition": f'inline; filename="{name}"'}
        return self.answer(200, headers, (folder / path).read_bytes())

    do_HEAD = do_GET

    def do_PUT(self):
        self.answer(405, {"Allow": "GET, HEAD"})

    do_DELETE = do_OPTIONS = do_POST = do_PROPFIND = do_REPORT = do_PUT

    def answer(self, status, headers=None, body=b""):
        self.server.answers.append((self.command, self.path.lstrip("/"), status))
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def running(server):
    """Lets a server answer, and stops it."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
