"""A learning platform as far as LTI 1.3 needs one: a key, its public half to fetch, and signed launches."""

from __future__ import annotations

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

CLAIM = "https://purl.imsglobal.org/spec/lti/claim/"
ROLE = "http://purl.imsglobal.org/vocab/lis/v2/membership#"
CLIENT, KEY_ID = "client-1", "key-1"


def new_key():
    """A private key."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Platform:
    """The platform at an address."""

    def __init__(self, address):
        self.address, self.key = address, new_key()

    def keys(self):
        """Its public key, as a JSON Web Key Set."""
        public = RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {"keys": [{**public, "kid": KEY_ID, "alg": "RS256", "use": "sig"}]}

    def launch(self, nonce, person, role="Learner", key=None, **changes):
        """The signed token by which somebody comes; with another `key` it is forged."""
        now = int(time.time())
        claims = {
            **{"iss": self.address, "aud": CLIENT, "sub": person, "iat": now, "exp": now + 300},
            **{"nonce": nonce, "name": "Mia Muster", "email": "mia@schule.example"},
            f"{CLAIM}message_type": "LtiResourceLinkRequest",
            f"{CLAIM}version": "1.3.0",
            f"{CLAIM}deployment_id": "1",
            f"{CLAIM}target_link_uri": "/hub/home",
            f"{CLAIM}resource_link": {"id": "lesson"},
            f"{CLAIM}roles": [ROLE + role],
            f"{CLAIM}context": {"id": "10b", "title": "10b"},
            **changes,
        }
        return jwt.encode(claims, key or self.key, algorithm="RS256", headers={"kid": KEY_ID})


@contextmanager
def running_platform():
    """A platform whose public key can be fetched from this machine."""

    class Keys(BaseHTTPRequestHandler):
        def do_GET(self):
            content = json.dumps(platform.keys()).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_words):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Keys)
    platform = Platform(f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield platform
    finally:
        server.shutdown()
        server.server_close()
