"""What Kubernetes would be told, as far as it can be seen without one: the chart's schema, the pods' volumes.

    Z2JH_CHART=zero-to-jupyterhub-k8s/jupyterhub python -m pytest deploy/jupyterhub/tests/test_kubernetes.py

in an environment with jupyterhub 5.5, jupyterhub-kubespawner 7.1, jupyterhub-ltiauthenticator and jsonschema.
"""

import asyncio
import os
import runpy
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from conftest import HUB

kubespawner = pytest.importorskip("kubespawner")
CHART = os.environ.get("Z2JH_CHART")


@pytest.fixture(scope="module")
def values():
    """values.yaml with the files that the command line adds."""
    found = yaml.safe_load((HUB / "kubernetes" / "values.yaml").read_text(encoding="utf-8"))
    files = {"names": HUB / "names.py", "platform_sign_in": HUB / "platform_sign_in.py"}
    files["hub_config"] = HUB / "kubernetes" / "hub_config.py"
    for name, path in files.items():
        found["hub"]["extraFiles"][name]["stringData"] = path.read_text(encoding="utf-8")
    return found


@pytest.mark.skipif(not CHART, reason="Z2JH_CHART does not say where the chart lies")
def test_the_charts_schema_knows_every_value(values):
    jsonschema = pytest.importorskip("jsonschema")
    schema = yaml.safe_load((Path(CHART) / "values.schema.yaml").read_text(encoding="utf-8"))
    defaults = yaml.safe_load((Path(CHART) / "values.yaml").read_text(encoding="utf-8"))
    whole = merged(defaults, values)
    assert [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(whole)] == []
    assert [
        name for name in ("hub", "singleuser", "cull", "proxy") if set(values[name]) - set(defaults[name])
    ] == []


def merged(one, other):
    """Two trees of values, as Helm puts the second over the first."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return other
    return {**one, **{name: merged(one.get(name), value) for name, value in other.items()}}


def pod_of(values, groups, monkeypatch):
    """The pod of somebody in some groups: its container, as the hub would ask Kubernetes for it."""
    from traitlets.config import Config

    config = Config()
    monkeypatch.setenv("TEACHERS_IMAGE", values["hub"]["extraEnv"]["TEACHERS_IMAGE"])
    runpy.run_path(str(HUB / "kubernetes" / "hub_config.py"), {"get_config": lambda: config})
    chosen, storage = values["singleuser"], values["singleuser"]["storage"]
    config.KubeSpawner.image = f"{chosen['image']['name']}:{chosen['image']['tag']}"
    config.KubeSpawner.cmd, config.KubeSpawner.environment = chosen["cmd"], dict(chosen["extraEnv"])
    config.KubeSpawner.volumes = dict(storage["extraVolumes"])
    config.KubeSpawner.volume_mounts = {
        name: dict(each) for name, each in storage["extraVolumeMounts"].items()
    }
    monkeypatch.setattr("kubespawner.spawner.load_config", lambda *_words, **_more: None)
    return asyncio.run(container(config, groups))


async def container(config, groups):
    """What the hub's spawner makes of the settings for somebody in these groups."""
    spawner = kubespawner.KubeSpawner(config=config, _mock=True)
    spawner.user.name = "le-mia"
    spawner.user.groups = [SimpleNamespace(name=name) for name in groups]
    await spawner.apply_group_overrides()
    return (await spawner.get_pod_manifest()).spec.containers[0]


def test_a_student_has_their_own_part_and_a_teacher_reads_all(values, monkeypatch):
    student = pod_of(values, [], monkeypatch)
    (mount,) = student.volume_mounts
    assert (student.image, mount.mount_path, mount.sub_path) == (
        "registry.example/lessons-student:1",
        "/srv/handed_in",
        "le-mia",
    )
    assert {each.name for each in student.env} >= {"LESSONS_HAND_IN"}
    teacher = pod_of(values, ["lesson-teachers"], monkeypatch)
    (mount,) = teacher.volume_mounts
    assert teacher.image == "registry.example/lessons-teacher:1"
    assert mount.sub_path is None and mount.read_only is True
    names = {each.name for each in teacher.env}
    assert "LESSONS_COLLECTED" in names and "LESSONS_HAND_IN" not in names
