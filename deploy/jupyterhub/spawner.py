"""How a person's server starts: forked from a process that has its libraries loaded (fork_server.py).

A hundred servers then share what would lie a hundred times in the machine's memory, and are there at once.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from threading import Lock
from typing import Any

from jupyterhub.spawner import LocalProcessSpawner
from jupyterhub.utils import random_port

PROGRAM = Path(__file__).with_name("fork_server.py")
KEPT = ("PATH", "LANG", "LC_ALL")  # of the hub's environment: a server must find no secret in its memory


class ForkServer:
    """The process from which servers are forked; it ends with the hub, and begins anew if it has ended."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._process: subprocess.Popen | None = None

    def begin(self) -> None:
        """Start the process if it does not run; it loads its libraries by itself."""
        if self._process is None or self._process.poll() is not None:
            self._channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            environment = {name: os.environ[name] for name in KEPT if name in os.environ}
            self._process = subprocess.Popen(
                [sys.executable, "-I", PROGRAM],
                stdin=theirs,
                env={**environment, "MALLOC_ARENA_MAX": "2"},  # threads do not each keep memory of their own
                cwd="/",
                start_new_session=True,
            )
            theirs.close()

    def fork(self, order: dict[str, Any]) -> int:
        """Fork a server; the number of its process.  Raises OSError or ValueError if that cannot be done."""
        with self._lock:
            self.begin()
            try:
                return self._forked(order)
            except (OSError, ValueError):  # it has ended meanwhile, and the hub's log says why
                self._process.kill()
                self._process.wait()
                self.begin()
                return self._forked(order)

    def _forked(self, order: dict[str, Any]) -> int:
        reading, writing = os.pipe()
        with os.fdopen(writing, "w", encoding="utf-8") as lines:
            try:
                socket.send_fds(self._channel, [b"1"], [reading])
            finally:
                os.close(reading)
            pid = int(self._channel.recv(20))
            json.dump(order, lines)
        return pid


class ForkingSpawner(LocalProcessSpawner):
    """JupyterHub's own spawner, but that a server is forked and not begun from nothing."""

    servers = ForkServer()

    async def start(self) -> tuple[str, int]:
        """Start the server; its address and port."""
        self.port = self.port or random_port()
        order = {"account": self.user.name, "environment": self.get_env(), "options": self.get_args()}
        self.pid = await asyncio.to_thread(self.servers.fork, order)
        return self.ip or "127.0.0.1", self.port
