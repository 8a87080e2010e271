"""The hub of many schools on Kubernetes: a file for `jupyterhub_config.d` of Zero to JupyterHub.

values.yaml sets what students get. Who teaches on the platform gets the image with the keys, and reads all
that was handed in; a student's pod has only that student's part of the volume.
"""

from __future__ import annotations

import os
import sys

sys.path.insert(0, "/usr/local/share/lessons-hub")

from names import TEACHERS
from platform_sign_in import PlatformSignIn

c = get_config()  # noqa: F821 - JupyterHub gives it
c.JupyterHub.authenticator_class = PlatformSignIn
c.PlatformSignIn.allow_all = True
c.PlatformSignIn.username_key = "sub"
c.JupyterHub.tornado_settings = {"cookie_options": {"SameSite": "None", "Secure": True}}

collected = {"LESSONS_HAND_IN": None, "LESSONS_COLLECTED": "/srv/handed_in"}
teaching = {
    "image": os.environ["TEACHERS_IMAGE"],
    "environment": collected,
    "volume_mounts": {"handed-in": {"subPath": None, "readOnly": True}},
}
c.Spawner.group_overrides = {"teachers": {"groups": [TEACHERS], "spawner_override": teaching}}
