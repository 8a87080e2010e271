"""JupyterHub for a school, on one machine: `jupyterhub -f jupyterhub_config.py`, as root.

What a school sets stands in hub.toml (see settings.py); nothing here needs to be changed.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent))

from accounts import make_account, prepare
from names import TEACHERS
from settings import SettingsError, read_settings
from sign_in import configure
from spawner import ForkingSpawner

try:
    settings = read_settings()
except SettingsError as error:
    sys.exit(str(error))

c = get_config()  # noqa: F821 - JupyterHub gives it

# Secrets are made here at the first start, and only root can enter.
settings.state.mkdir(parents=True, exist_ok=True)
settings.state.chmod(0o700)
prepare(settings.lessons)

# The only door to the outside is the proxy; hub, servers and kernels answer on this machine alone.
hub_port, proxy_port = settings.ports
address = urlsplit(settings.address)
port = address.port or (443 if address.scheme == "https" else 80)
c.JupyterHub.bind_url = f"{address.scheme}://{'127.0.0.1' if settings.is_local else '0.0.0.0'}:{port}"
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{hub_port}"
c.JupyterHub.subdomain_host = settings.subdomains
if settings.certificate and settings.key:
    c.JupyterHub.ssl_cert, c.JupyterHub.ssl_key = str(settings.certificate), str(settings.key)
c.ConfigurableHTTPProxy.command = [str(settings.proxy)]
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{proxy_port}"  # its token is drawn anew at each start
c.ConfigurableHTTPProxy.pid_file = str(settings.state / "proxy.pid")

c.JupyterHub.db_url = settings.database
c.JupyterHub.cookie_secret_file = str(settings.state / "cookie_secret")  # JupyterHub makes it, mode 0600
configure(c, settings)

# A server for each person, as that person's account.
PYTHON = str(Path(sys.executable))
c.JupyterHub.spawner_class = ForkingSpawner
ForkingSpawner.servers.begin()
c.Spawner.env_keep = ["LANG", "LC_ALL"]
c.Spawner.disable_user_config = True
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 120


async def begin(spawner) -> None:
    """Make the account of a person whose server is about to start."""
    teacher = any(group.name == TEACHERS for group in spawner.user.groups)
    own = await asyncio.to_thread(make_account, spawner.user.name, teacher, settings.lessons)
    path = f"{Path(PYTHON).parent}:/usr/bin:/bin"
    spawner.environment = {"PATH": path, "PYTHONNOUSERSITE": "1", **own}


c.Spawner.pre_spawn_hook = begin

# A whole class comes at once: servers start a few at a time (others wait), and what is idle ends.
c.JupyterHub.concurrent_spawn_limit = settings.limits.starting_at_once
c.JupyterHub.active_server_limit = settings.limits.servers
seconds = round(60 * settings.limits.idle_minutes)
cull = [
    PYTHON,
    "-m",
    "jupyterhub_idle_culler",
    f"--timeout={seconds}",
    f"--cull-every={max(5, seconds // 4)}",
]
c.JupyterHub.services = [{"name": "cull", "command": cull}]
scopes = ["list:users", "read:users:activity", "read:servers", "delete:servers"]
c.JupyterHub.load_roles = [{"name": "cull", "scopes": scopes, "services": ["cull"]}]
