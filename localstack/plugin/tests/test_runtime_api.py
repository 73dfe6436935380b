"""The Runtime API as a runtime meets it: over HTTP. Runs on the standard library alone."""

import http.client
import sys
import threading
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from award_localstack.runtime_api import PREFIX, InitFailed, Invocation, RuntimeApi


def invocation(seconds: float) -> Invocation:
    return Invocation("id-1", b'{"a":1}', "arn:function", "Root=1", time.time() + seconds)


class RuntimeApiTests(unittest.TestCase):
    def setUp(self):
        self.api = RuntimeApi()
        self.addCleanup(self.api.close)

    def call(self, method: str, path: str, body: bytes | None = None, **options) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection(self.api.address, timeout=10)
        self.addCleanup(connection.close)
        connection.request(method, PREFIX + path, body, **options)
        response = connection.getresponse()
        return response, response.read()

    def runtime(self, answer) -> threading.Thread:
        """A runtime that takes one invocation and does something about it."""

        def work():
            response, body = self.call("GET", "/invocation/next")
            answer(response.headers, body)

        thread = threading.Thread(target=work)
        thread.start()
        self.addCleanup(thread.join)
        return thread

    def test_gives_the_runtime_the_invocation_and_its_caller_the_answer(self):
        seen = {}

        def echo(headers, body):
            seen.update(headers)
            self.call("POST", f"/invocation/{headers['Lambda-Runtime-Aws-Request-Id']}/response", body)

        self.runtime(echo)
        self.api.wait_until_ready(10)
        answer = self.api.invoke(invocation(10))
        self.assertEqual((answer.payload, answer.is_error), (b'{"a":1}', False))
        self.assertEqual(seen["Lambda-Runtime-Invoked-Function-Arn"], "arn:function")
        self.assertGreater(int(seen["Lambda-Runtime-Deadline-Ms"]), time.time() * 1000)

    def test_takes_an_answer_in_chunks(self):
        self.runtime(
            lambda *_: self.call("POST", "/invocation/id-1/response", iter([b"ab", b"c"]), encode_chunked=True,
                                 headers={"Transfer-Encoding": "chunked"})
        )
        self.assertEqual(self.api.invoke(invocation(10)).payload, b"abc")

    def test_tells_an_error_from_an_answer(self):
        self.runtime(lambda *_: self.call("POST", "/invocation/id-1/error", b"{}"))
        self.assertTrue(self.api.invoke(invocation(10)).is_error)

    def test_ends_an_invocation_at_its_deadline(self):
        self.runtime(lambda *_: None)
        with self.assertRaises(TimeoutError):
            self.api.invoke(invocation(0.2))

    def test_ends_an_invocation_whose_runtime_has_exited(self):
        self.runtime(lambda *_: self.api.runtime_exited(137))
        answer = self.api.invoke(invocation(10))
        self.assertTrue(answer.is_error)
        self.assertIn(b"Runtime.ExitError", answer.payload)

    def test_says_why_a_runtime_did_not_start(self):
        self.call("POST", "/init/error", b'{"errorMessage":"no such bean"}')
        with self.assertRaises(InitFailed) as failure:
            self.api.wait_until_ready(10)
        self.assertIn(b"no such bean", failure.exception.payload)

    def test_says_that_a_runtime_ended_before_it_was_ready(self):
        self.api.runtime_exited(1)
        with self.assertRaises(InitFailed):
            self.api.wait_until_ready(10)


if __name__ == "__main__":
    unittest.main()
