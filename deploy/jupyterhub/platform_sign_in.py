"""People come from a learning platform by LTI 1.3; who teaches there teaches here."""

from __future__ import annotations

from typing import Any

from ltiauthenticator.lti13.auth import LTI13Authenticator
from names import TEACHERS, account_name

ROLES = "https://purl.imsglobal.org/spec/lti/claim/roles"
TEACHING = ("#Instructor", "#Administrator")  # ends of the roles that LTI 1.3 names


class PlatformSignIn(LTI13Authenticator):
    """Of a person a pseudonym (`sub`) and the roles are taken over, and nothing else."""

    manage_groups = True

    async def authenticate(self, handler: Any, data: dict[str, Any] | None = None) -> dict[str, Any]:
        """The account of a launch whose signature, nonce and state were found to be right."""
        found = await super().authenticate(handler, data)
        teaches = any(role.endswith(TEACHING) for role in (data or {}).get(ROLES, []))
        return {"name": account_name(str(found["name"])), "groups": [TEACHERS] if teaches else []}
