"""The AWS command line, loaded once: loading it takes a second of processor, and scripts call it a hundred times.

`aws_cli.py` with the arguments of `aws` runs them, in a child of the process that `aws_cli.py --serve <socket>` is, with
the caller's folder, environment and standard streams. Where nobody serves, it loads the command line itself.
"""

import json
import os
import socket
import sys
from pathlib import Path

SOCKET = Path(os.environ.get("LOCALSTACK_STATE", Path(__file__).parent / ".state"), "aws.socket")
STREAMS = [0, 1, 2]


def call(arguments: list[str]) -> int | None:
    """The exit code of a command, or None when nobody serves."""
    wanted = {"arguments": arguments, "folder": os.getcwd(), "environment": dict(os.environ)}
    with socket.socket(socket.AF_UNIX) as server:
        try:
            server.connect(str(SOCKET))
        except OSError:
            return None
        socket.send_fds(server, [b"\0"], STREAMS)
        server.sendall(json.dumps(wanted).encode())
        server.shutdown(socket.SHUT_WR)
        return int(server.recv(16) or 1)


def serve(path: str) -> None:
    """Runs what is asked for, each command in a process of its own, until it is ended."""
    from awscli.clidriver import create_clidriver
    from awscli.customizations.s3 import subcommands  # noqa: F401  loaded late otherwise

    driver = create_clidriver()
    data = driver.session.get_component("data_loader")
    for service in ("cloudformation", "dynamodb", "lambda", "logs", "s3"):
        data.load_service_model(service, "service-2")
    Path(path).unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen()
        while True:
            caller, _ = listening.accept()
            # The child's child runs the command, so that nobody has to wait for the child here.
            child = os.fork()
            if child == 0:
                if os.fork() == 0:
                    _answer(driver, caller)
                os._exit(0)
            caller.close()
            os.waitpid(child, 0)


def _answer(driver, caller: socket.socket) -> None:
    _, streams, _, _ = socket.recv_fds(caller, 1, len(STREAMS))
    with caller.makefile("rb") as request:
        wanted = json.load(request)
    command = os.fork()
    if command == 0:
        os._exit(_run(driver, wanted, streams))
    _, status = os.waitpid(command, 0)
    caller.sendall(str(os.waitstatus_to_exitcode(status)).encode())
    os._exit(0)


def _run(driver, wanted: dict, streams: list[int]) -> int:
    for number, stream in zip(STREAMS, streams):
        os.dup2(stream, number)
    os.chdir(wanted["folder"])
    os.environ.clear()
    os.environ.update(wanted["environment"])
    try:
        code = driver.main(wanted["arguments"])
    except SystemExit as end:
        code = end.code
    sys.stdout.flush()
    sys.stderr.flush()
    return code if isinstance(code, int) else 1 if code else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        serve(sys.argv[2])
    else:
        ended = call(sys.argv[1:])
        if ended is not None:
            sys.exit(ended)
        os.execv(sys.executable, [sys.executable, "-m", "awscli", *sys.argv[1:]])
