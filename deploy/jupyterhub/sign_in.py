"""How people sign in: with a password that they choose the first time, or from a learning platform.

Either way a person's name on the hub is the name of their account, and `groups` says who teaches.
"""

from __future__ import annotations

from typing import Any

from firstuseauthenticator import FirstUseAuthenticator
from names import TEACHERS, account_name
from platform_sign_in import PlatformSignIn
from settings import Settings


class PasswordSignIn(FirstUseAuthenticator):
    """For a small school: the names are listed, and the first password that is given is kept as a hash."""

    manage_groups = True
    teaching: frozenset[str] = frozenset()  # accounts

    async def authenticate(self, handler: Any, data: dict[str, str]) -> dict[str, Any] | None:
        """The account whose password it is; None for another name or password."""
        account = account_name(data["username"].strip().lower())
        if account not in self.allowed_users:  # whoever is not listed leaves no password either
            return None
        found = await super().authenticate(handler, {**data, "username": account})
        return found and {"name": found, "groups": [TEACHERS] if found in self.teaching else []}


def configure(c: Any, settings: Settings) -> None:
    """Set up the way to sign in that the settings name."""
    c.Authenticator.admin_users = set()
    (platform if settings.sign_in == "lti" else passwords)(c, settings)


def passwords(c: Any, settings: Settings) -> None:
    """Listed names, with passwords of their own choice."""
    PasswordSignIn.teaching = frozenset(map(account_name, settings.teachers))
    c.JupyterHub.authenticator_class = PasswordSignIn
    c.PasswordSignIn.allowed_users = {account_name(name) for name in settings.teachers + settings.students}
    c.PasswordSignIn.dbm_path = str(settings.state / "passwords.dbm")
    c.PasswordSignIn.min_password_length = 8


def platform(c: Any, settings: Settings) -> None:
    """Whoever the platform sends."""
    c.JupyterHub.authenticator_class = PlatformSignIn
    c.PlatformSignIn.allow_all = True
    c.PlatformSignIn.username_key = "sub"
    c.PlatformSignIn.issuer = settings.lti.issuer
    c.PlatformSignIn.client_id = set(settings.lti.client_ids)
    c.PlatformSignIn.authorize_url = settings.lti.authorize_url
    c.PlatformSignIn.jwks_endpoint = settings.lti.keys_url
    if not settings.is_local:  # the platform's page posts to the hub: its cookies must come along
        c.JupyterHub.tornado_settings = {"cookie_options": {"SameSite": "None", "Secure": True}}
