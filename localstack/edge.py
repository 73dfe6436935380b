"""Stands in for CloudFront, which LocalStack has not got: the site's bucket and the API's stage at one address.

usage: edge.py PORT ENDPOINT BUCKET EXPORTS API STAGE

What is at /graphql or below goes to the API, below /data/ is a file of the bucket EXPORTS, an entry's page one of
EXPORTS below pages or else of BUCKET, all else one of BUCKET, as template.yaml's distribution says: folders have an index.html, and what is missing is answered with 404.html.
"""

import http.client
import re
import sys
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# Those of template.yaml's SiteHeaders that make sense without TLS.
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "accelerometer=(), browsing-topics=(), camera=(), geolocation=(), gyroscope=(),"
    " magnetometer=(), microphone=(), payment=(), usb=()",
}
# Those of its DataHeaders that SiteHeaders has not.
DATA_HEADERS = [("Access-Control-Allow-Origin", "*"), ("Access-Control-Expose-Headers", "ETag")]
# What template.yaml's CallHeaders hands on. Host and the address of this process are not for the rooms.
HANDED_ON = ["Accept", "Content-Type", "Origin", "Sec-Fetch-Site", "X-Api-Key", "Cookie"]
HANDED_BACK = ["Content-Type", "Cache-Control", "ETag", "Last-Modified", "Set-Cookie", "Allow", "Retry-After", "Vary"]
# The pages of entries and their sitemap, which the worker of the directory writes.
ENTRY = re.compile(r"/[^/]+/directory/(partnership|organisation)-|/sitemap-entries")
NAMES = {"localhost", "127.0.0.1"}
PATIENCE = 130


def main(port: str, endpoint: str, bucket: str, exports: str, api: str, stage: str) -> None:
    class Edge(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self):
            # Any other name may be a foreign page's that points here (DNS rebinding).
            if self.headers.get("Host", "").rsplit(":", 1)[0] not in NAMES:
                return self.answer(421, b"This server answers to localhost only.\n", [("Content-Type", "text/plain")])
            path, _, query = self.path.partition("?")
            # As the edge's function SiteFolders does: a second slash would name another host.
            path = "/" + path.lstrip("/\\")
            if path == "/graphql" or path.startswith("/graphql/"):
                return self.pass_on(f"/_aws/execute-api/{api}/{stage}{self.path}")
            if self.command not in ("GET", "HEAD"):
                return self.answer(405, b"", [("Allow", "GET, HEAD")])
            if path.startswith("/data/"):
                return self.pass_on(f"/{exports}{path}", missing=f"/{bucket}/404.html", more=DATA_HEADERS)
            name = path.rsplit("/", 1)[1]
            if "." not in name and name != "":
                return self.answer(301, b"", [("Location", path + "/")])
            if ENTRY.match(path):
                return self.entry(path if name else f"{path}index.html")
            if name == "":
                return self.pass_on(f"/{bucket}{path}index.html", missing=f"/{bucket}/404.html")
            return self.pass_on(f"/{bucket}{path}", missing=f"/{bucket}/404.html")

        do_GET = do_HEAD = do_POST = do_OPTIONS = do_PUT = do_PATCH = do_DELETE = handle_any

        def pass_on(self, path: str, missing: str | None = None, more: list[tuple[str, str]] = []):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, headers, answer = self.fetch(self.command, path, body)
            if status == 404 and missing:
                _, headers, answer = self.fetch("GET", missing, b"")
            self.answer(status, answer, [*headers, *more])

        def entry(self, path: str):
            """As the group of origins does, and the edge's function EntryStatus."""
            status, headers, answer = self.fetch(self.command, f"/{exports}/pages{path}", b"")
            if status in (403, 404):
                return self.pass_on(f"/{bucket}{path}", missing=f"/{bucket}/404.html")
            said = {name.lower(): value for name, value in headers}
            moved = said.get("x-amz-meta-award-location")
            if status == 200 and moved:
                return self.answer(301, answer, [*headers, ("Location", moved)])
            if status == 200 and said.get("x-amz-meta-award-status") == "410":
                status = 410
            self.answer(status, answer, headers)

        def fetch(self, method: str, path: str, body: bytes):
            upstream = urllib.parse.urlsplit(endpoint)
            connection = http.client.HTTPConnection(upstream.hostname, upstream.port, timeout=PATIENCE)
            try:
                headers = {name: self.headers[name] for name in HANDED_ON if name in self.headers}
                connection.request(method, path, body or None, headers)
                response = connection.getresponse()
                kept = [(name, value) for name, value in response.getheaders() if known(name)]
                return response.status, kept, response.read()
            finally:
                connection.close()

        def answer(self, status: int, body: bytes, headers):
            self.send_response(status)
            for name, value in [*HEADERS.items(), *headers]:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, *_):
            """Says nothing, so that no query is kept."""

    ThreadingHTTPServer(("127.0.0.1", int(port)), Edge).serve_forever()


def known(name: str) -> bool:
    lower = name.lower()
    return lower.startswith(("x-request-", "x-amz-meta-award-")) or any(lower == kept.lower() for kept in HANDED_BACK)


if __name__ == "__main__":
    main(*sys.argv[1:])
