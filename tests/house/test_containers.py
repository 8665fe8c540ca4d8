"""The container files agree with the project; no engine is needed to see that."""

import re

import yaml

from tests.house.source import ROOT, refuse
from tests.house.test_settings import variables

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")


def test_what_is_copied_into_the_image_is_there():
    lines = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    assert lines
    words = [word for line in lines for word in line.split()]
    refuse([word for word in words if not (ROOT / word).exists()])
    ignored = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    refuse([word for word in words if f"!{word}" not in ignored])


def test_image_and_script_bring_the_same_uv():
    script = (ROOT / "amends").read_text("utf-8")
    (pinned,) = re.findall(r"^UV_VERSION=(\S+)$", script, re.MULTILINE)
    assert f"uv=={pinned}" in DOCKERFILE


def test_the_image_does_not_run_as_root():
    assert DOCKERFILE.rindex("USER 10001") > DOCKERFILE.rindex("FROM ")


def test_compose_sets_only_variables_that_exist():
    services = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]
    ours = [service for name, service in services.items() if name != "postgres"]
    assert len(ours) == 3
    refuse([name for s in ours for name in s["environment"] if name not in variables()])
