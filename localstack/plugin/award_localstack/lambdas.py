"""Runs a Lambda function as a process of this machine.

`AWARD_JAVA` is the JDK's `java`, `AWARD_RUNTIME_CLIENT` the folder with the jars of AWS's Java runtime interface
client, `AWARD_FUNCTION_CODE` and `AWARD_FUNCTION_LOGS` the folders for what the functions are and what they say.
"""

import base64
import io
import json
import logging
import os
import shutil
import subprocess
import tempfile
import threading
import time
import urllib.request
import zipfile
from pathlib import Path

from localstack import config
from localstack.services.lambda_.invocation.executor_endpoint import StatusErrorException
from localstack.services.lambda_.invocation.lambda_models import ArchiveCode, FunctionVersion, InvocationResult
from localstack.services.lambda_.invocation.runtime_executor import RuntimeExecutor

from award_localstack.runtime_api import InitFailed, Invocation, RuntimeApi

LOG = logging.getLogger(__name__)

UNZIPPING = threading.Lock()
# How many times as long as on Lambda an invocation may take: the machine has the store and everything else to do, too.
PATIENCE = 4
RUNTIME_CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"


class ProcessExecutor(RuntimeExecutor):
    """One execution environment: a JVM that stays for the next invocation until LocalStack lets it go."""

    def __init__(self, id: str, function_version: FunctionVersion):
        super().__init__(id=id, function_version=function_version)
        self._name = function_version.id.function_name
        self._log = Path(os.environ["AWARD_FUNCTION_LOGS"], f"{self._name}-{id[:8]}.log")
        # Lambda gives each environment a /tmp of its own.
        self._temporary = tempfile.TemporaryDirectory(prefix=f"{self._name}-")
        self._environment: dict[str, str] = {}
        self._api: RuntimeApi | None = None
        self._process: subprocess.Popen | None = None

    def start(self, env_vars: dict[str, str]) -> None:
        self._environment = {name: str(value) for name, value in env_vars.items()}
        self._launch()

    def _launch(self) -> None:
        code = _unzipped(self.function_version.config.code)
        self._api = RuntimeApi()
        # Where Lambda has the code, which a function's settings may name.
        settings = {name: value.replace("/var/task", str(code)) for name, value in self._environment.items()}
        environment = settings | {
            "PATH": os.environ["PATH"],
            "LAMBDA_TASK_ROOT": str(code),
            "AWS_LAMBDA_RUNTIME_API": self._api.address,
        }
        with self._log.open("ab") as log:
            # In LocalStack's own process group, so that ending the group ends the functions, too.
            self._process = subprocess.Popen(
                self._command(), cwd=code, env=environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL
            )
        threading.Thread(target=_watch, args=(self._process, self._api), daemon=True).start()
        try:
            self._api.wait_until_ready(config.LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT)
        except InitFailed as failure:
            LOG.warning("Function %s did not start; see %s", self._name, self._log)
            self._end()
            raise StatusErrorException("init failed", payload=failure.payload) from failure
        except TimeoutError:
            self._end()
            raise

    def _command(self) -> list[str]:
        function = self.function_version.config
        if not (function.runtime or "").startswith("java"):
            raise NotImplementedError(f"runtime {function.runtime}: only Java runs without Docker")
        # The heap's share of the memory, the collector and the compiler are those that Lambda's Java runtime sets.
        return [
            os.environ["AWARD_JAVA"],
            f"-Djava.io.tmpdir={self._temporary.name}",
            f"-Xmx{int(function.memory_size * 0.85)}m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            f"{os.environ['AWARD_RUNTIME_CLIENT']}/*",
            RUNTIME_CLIENT,
            function.handler,
        ]

    def invoke(self, payload: dict[str, str]) -> InvocationResult:
        # As on Lambda, an environment whose process has ended starts another at the next invocation.
        if self._process.poll() is not None:
            self._launch()
        timeout = PATIENCE * int(self.function_version.config.timeout)
        invocation = Invocation(
            id=payload["invoke-id"],
            payload=payload["payload"].encode(),
            function_arn=payload["invoked-function-arn"],
            trace_id=payload.get("trace-id", ""),
            deadline=time.time() + timeout,
        )
        said_before = self._log.stat().st_size
        try:
            answer = self._api.invoke(invocation)
            body, is_error = answer.payload, answer.is_error
        except TimeoutError:
            self._end()
            message = f"{invocation.id} Task timed out after {timeout}.00 seconds"
            body, is_error = json.dumps({"errorMessage": message}).encode(), True
        return InvocationResult(
            request_id=invocation.id, payload=body, is_error=is_error, logs=self._logs(invocation.id, said_before)
        )

    def _logs(self, invocation_id: str, start: int) -> str:
        with self._log.open("rb") as log:
            log.seek(start)
            said = log.read().decode(errors="replace")
        return f"START RequestId: {invocation_id}\n{said}END RequestId: {invocation_id}\n"

    def stop(self) -> None:
        self._end()
        self._temporary.cleanup()

    def _end(self) -> None:
        if self._process and self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        if self._api:
            self._api.close()
            self._api = None

    def get_address(self) -> str:
        return "127.0.0.1"

    def get_endpoint_from_executor(self) -> str:
        return "127.0.0.1"

    def get_runtime_endpoint(self) -> str:
        return f"http://{self._api.address}" if self._api else ""

    def get_logs(self) -> str:
        return self._log.read_text(errors="replace")

    @classmethod
    def prepare_version(cls, function_version: FunctionVersion) -> None:
        _unzipped(function_version.config.code)

    @classmethod
    def cleanup_version(cls, function_version: FunctionVersion) -> None:
        """Keeps the code: other functions may be made of it, too."""


def _unzipped(code: ArchiveCode) -> Path:
    """The folder with a function's code: one for all functions and versions that are made of the same zip."""
    folder = Path(os.environ["AWARD_FUNCTION_CODE"], base64.b64decode(code.code_sha256).hex())
    with UNZIPPING:
        if not folder.exists():
            url = code.generate_presigned_url(config.internal_service_url())
            with urllib.request.urlopen(url) as archive:
                zipped = io.BytesIO(archive.read())
            unfinished = folder.with_suffix(".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            zipfile.ZipFile(zipped).extractall(unfinished)
            unfinished.rename(folder)
    return folder


def _watch(process: subprocess.Popen, api: RuntimeApi) -> None:
    api.runtime_exited(process.wait())
