"""The Lambda Runtime API of one execution environment.

https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
"""

import json
import queue
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PREFIX = "/2018-06-01/runtime"


class InitFailed(Exception):
    """The runtime gave up before its first invocation; `payload` is the error as Lambda shows it."""

    def __init__(self, payload: bytes):
        super().__init__(payload.decode(errors="replace"))
        self.payload = payload


@dataclass(frozen=True)
class Invocation:
    id: str
    payload: bytes
    function_arn: str
    trace_id: str
    deadline: float
    """Seconds since the epoch."""


@dataclass(frozen=True)
class Answer:
    payload: bytes
    is_error: bool


def exit_error(message: str) -> bytes:
    return json.dumps({"errorType": "Runtime.ExitError", "errorMessage": message}).encode()


class RuntimeApi:
    """Hands invocations to the runtime one at a time and takes its answers."""

    def __init__(self):
        self._waiting: queue.Queue[Invocation | None] = queue.Queue()
        self._answers: dict[str, Future[Answer]] = {}
        self._ready: Future[None] = Future()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    def wait_until_ready(self, timeout: float) -> None:
        """Returns when the runtime asks for its first invocation; raises `InitFailed` when it cannot."""
        self._ready.result(timeout)

    def invoke(self, invocation: Invocation) -> Answer:
        """Raises `TimeoutError` at the deadline."""
        answer = self._answers[invocation.id] = Future()
        self._waiting.put(invocation)
        try:
            return answer.result(max(0.0, invocation.deadline - time.time()))
        finally:
            del self._answers[invocation.id]

    def runtime_exited(self, code: int) -> None:
        error = exit_error(f"Runtime exited with status {code}")
        self._fail_init(error)
        for answer in list(self._answers.values()):
            if not answer.done():
                answer.set_result(Answer(error, is_error=True))

    def close(self) -> None:
        self._waiting.put(None)
        self._server.shutdown()
        self._server.server_close()

    # What the runtime calls.

    def next(self) -> Invocation | None:
        if not self._ready.done():
            self._ready.set_result(None)
        return self._waiting.get()

    def answered(self, invocation_id: str, answer: Answer) -> None:
        future = self._answers.get(invocation_id)
        if future and not future.done():
            future.set_result(answer)

    def init_failed(self, error: bytes) -> None:
        self._fail_init(error)

    def _fail_init(self, error: bytes) -> None:
        if not self._ready.done():
            self._ready.set_exception(InitFailed(error))


def _handler(api: RuntimeApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            if self.path != f"{PREFIX}/invocation/next":
                return self._send(404)
            invocation = api.next()
            if invocation is None:
                self.close_connection = True
                return None
            self._send(
                200,
                invocation.payload,
                {
                    "Content-Type": "application/json",
                    "Lambda-Runtime-Aws-Request-Id": invocation.id,
                    "Lambda-Runtime-Deadline-Ms": str(int(invocation.deadline * 1000)),
                    "Lambda-Runtime-Invoked-Function-Arn": invocation.function_arn,
                    "Lambda-Runtime-Trace-Id": invocation.trace_id,
                },
            )

        def do_POST(self):
            body = self._body()
            match self.path.removeprefix(PREFIX).strip("/").split("/"):
                case ["init", "error"]:
                    api.init_failed(body)
                case ["invocation", invocation_id, "response" | "error" as kind]:
                    api.answered(invocation_id, Answer(body, is_error=kind == "error"))
                case _:
                    return self._send(404)
            self._send(202, b'{"status":"OK"}')

        def _body(self) -> bytes:
            if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
                return self.rfile.read(int(self.headers.get("Content-Length") or 0))
            chunks = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                chunks.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(chunks)

        def _send(self, status, body=b"", headers=None):
            self.send_response(status)
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            """Says nothing: a payload's path names nothing of interest."""

    return Handler
