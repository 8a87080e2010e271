"""Forks the servers from one process that has loaded what all of them need, so that they share its memory.

    python -I fork_server.py

Standard input is a socket, whose other end the hub holds (see spawner.py). With each message comes the end of
a pipe, from which the new server itself reads what it is to be (`{"account": …, "environment": {…},
"options": […]}`): no server's token is ever in the memory from which others are forked. The answer is the
number of the server's process. It runs as root, as the hub does, and loads nothing that anybody else can
change: the lesson's own package is loaded by a server, once it has become its account.
"""

from __future__ import annotations

import gc
import json
import os
import runpy
import signal
import socket
import sys
import traceback
from importlib import import_module
from itertools import chain

from jupyter_server.serverapp import JUPYTER_SERVICE_HANDLERS
from jupyterhub.spawner import set_user_setuid

SERVER = "lessons.jupyter.hub"
# What a server has loaded when the first notebook is open in it, besides the handlers of Jupyter Server.
LIBRARIES = (
    "jupyterhub.singleuser.extension", "jupyterlab.labapp", "jupyter_lsp.serverextension", "notebook_shim",
    "jupyter_server_terminals.app", "ipykernel.kernelspec", "pydantic",
)  # fmt: skip


def serve(channel: socket.socket) -> None:
    """Load the libraries, and fork a server for each order, until the hub hangs up."""
    load()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # whether a server lives, the hub asks the system
    while orders := socket.recv_fds(channel, 1, 1)[1]:
        pid = os.fork()
        if pid == 0:
            become_server(orders[0])
        os.close(orders[0])
        channel.send(b"%d" % pid)


def load() -> None:
    """Load the libraries, in such a way that servers hardly write to their memory (see `gc.freeze`)."""
    gc.disable()
    for name in (*LIBRARIES, *chain.from_iterable(filter(None, JUPYTER_SERVICE_HANDLERS.values()))):
        import_module(name)
    gc.freeze()


def become_server(pipe: int) -> None:
    """Turn this process into the server that is ordered through a pipe; it never returns."""
    status = 1
    try:
        gc.enable()
        os.setsid()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)  # by which the hub ends a server
        os.dup2(os.open(os.devnull, os.O_RDONLY), sys.stdin.fileno())  # the hub's socket is nobody else's
        with os.fdopen(pipe, encoding="utf-8") as lines:
            order = json.load(lines)
        set_user_setuid(order["account"])()
        run(order["environment"], order["options"])
        status = 0
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def run(environment: dict[str, str], options: list[str]) -> None:
    """Run the server as a new process with that environment would."""
    os.environ.clear()
    os.environ.update(environment)
    sys.path[:0] = environment["PYTHONPATH"].split(os.pathsep)
    sys.argv = [SERVER, *options]
    runpy.run_module(SERVER, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    serve(socket.socket(fileno=sys.stdin.fileno()))
