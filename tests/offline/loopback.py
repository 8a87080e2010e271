"""Keeps a Python process on this machine: a connection to anywhere else is refused with a clear sentence."""

import ipaddress
import socket


class OutsideRequestError(ConnectionRefusedError):
    """Raised where a test, or a program that it runs, asks for an address outside this machine."""


def is_on_this_machine(address: object) -> bool:
    """Say whether a socket's address is a loopback one, or no internet address at all (a Unix socket).

    >>> is_on_this_machine(("127.0.0.1", 8888)), is_on_this_machine(("192.0.2.1", 443))
    (True, False)
    """
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    try:
        return host in ("", "localhost") or ipaddress.ip_address(host.split("%")[0]).is_loopback
    except ValueError:
        return False


def enforce() -> None:
    """From now on, refuse every connection of this process that would leave the machine."""
    for name in ("connect", "connect_ex"):
        setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))


def _guarded(connect):
    def connect_on_this_machine(self, address):
        if not is_on_this_machine(address):
            raise OutsideRequestError(f"tests stay on this machine: no connection to {address}")
        return connect(self, address)

    return connect_on_this_machine
