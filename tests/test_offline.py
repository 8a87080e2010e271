"""Tests stay on this machine, and so does every Python that they start."""

import socket
import subprocess
import sys

import pytest

ELSEWHERE = ("192.0.2.1", 443)  # an address that is nobody's


def test_a_test_cannot_leave_this_machine():
    with socket.socket() as outside, pytest.raises(OSError, match="tests stay on this machine") as refused:
        outside.connect(ELSEWHERE)
    assert str(refused.value) == "tests stay on this machine: no connection to ('192.0.2.1', 443)"


def test_a_program_that_a_test_starts_cannot_either():
    attempt = f"import socket; socket.create_connection({ELSEWHERE}, timeout=5)"
    ended = subprocess.run([sys.executable, "-c", attempt], capture_output=True, encoding="utf-8")
    assert ended.stderr.endswith("tests stay on this machine: no connection to ('192.0.2.1', 443)\n")


def test_this_machine_is_allowed():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
