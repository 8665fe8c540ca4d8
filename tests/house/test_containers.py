"""The container files agree with the project; no engine is needed to see that."""

import argparse
import json
import re
import tomllib
from importlib import import_module

import yaml
from django.urls import reverse

from tests.house.source import ROOT, refuse
from tests.house.test_settings import variables

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))


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
    named = COMPOSE["services"].items()
    ours = [service for name, service in named if name != "postgres"]
    assert len(ours) == 3
    refuse([name for s in ours for name in s["environment"] if name not in variables()])


def understood(words):
    """Whether the command line knows these words; fails with what it says."""
    assert words[0] == "amends"
    module = import_module(f"amends.cli.{words[1]}_command")
    parser = argparse.ArgumentParser(exit_on_error=False)
    module.arguments(parser)
    parser.parse_args(words[2:])


def instructions(name):
    """Return what stands behind an instruction, lines joined."""
    joined = DOCKERFILE.replace("\\\n", " ")
    found = re.findall(rf"^{name} (.+)$", joined, re.MULTILINE)
    return [" ".join(line.split()) for line in found]


def numbers(version):
    """Return a version as numbers that can be compared."""
    return [int(part) for part in version.split(".")]


def test_every_command_of_the_containers_is_one_of_ours():
    (started,) = instructions("CMD")
    understood(json.loads(started))
    for service in COMPOSE["services"].values():
        if "command" in service:
            understood(service["command"])
        words = service.get("healthcheck", {}).get("test", [])
        if "amends" in words:
            understood(words[words.index("amends") :])


def test_image_page_and_compose_agree_on_the_port():
    (exposed,) = instructions("EXPOSE")
    words = json.loads(instructions("CMD")[0])
    assert words[words.index("--port") + 1] == exposed
    assert COMPOSE["services"]["web"]["ports"] == [f"{exposed}:{exposed}"]
    (health,) = re.findall(r"http://127\.0\.0\.1:(\d+)(/\w+)", DOCKERFILE)
    assert health == (exposed, reverse("health"))


def test_the_image_is_told_only_what_exists():
    given = re.findall(r"\b(AMENDS_\w+)=", " ".join(instructions("ENV")))
    assert given == ["AMENDS_HOME"]
    refuse([name for name in given if name not in variables()])
    home = re.search(r"AMENDS_HOME=(\S+)", DOCKERFILE)[1]
    assert instructions("VOLUME") == [home]
    assert f" {home}" in next(
        line for line in instructions("RUN") if "install -d" in line
    )
    desk = COMPOSE["services"]["web"]["volumes"]
    assert [mount.split(":")[1] for mount in desk] == [home]


def test_what_one_stage_builds_the_next_one_takes():
    built = re.search(r"UV_PROJECT_ENVIRONMENT=(\S+)", DOCKERFILE)[1]
    assert f"COPY --from=build {built} {built}" in DOCKERFILE
    assert f"PATH={built}/bin:$PATH" in DOCKERFILE
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = re.findall(r"--extra (\w+)", DOCKERFILE)
    refuse([extra for extra in extras if extra not in project["optional-dependencies"]])
    pythons = {line.split(":")[1].split("-")[0] for line in instructions("FROM")}
    assert len(pythons) == 1
    oldest = project["requires-python"].removeprefix(">=")
    assert numbers(pythons.pop()) >= numbers(oldest)


def test_compose_names_only_what_it_declares():
    services, volumes = COMPOSE["services"], COMPOSE["volumes"]
    wrong = []
    for name, service in services.items():
        for other, terms in service.get("depends_on", {}).items():
            if other not in services:
                wrong.append(f"{name} waits for {other}")
            elif terms["condition"] == "service_healthy":
                assert "test" in services[other]["healthcheck"]
        mounts = [mount.split(":")[0] for mount in service["volumes"]]
        wrong += [f"{name} mounts {one}" for one in mounts if one not in volumes]
        address = service["environment"].get("DATABASE_URL", "@postgres/")
        if address.split("@")[1].split("/")[0] not in services:
            wrong.append(f"{name} asks {address}")
    refuse(wrong)


def test_the_dockerfile_keeps_the_usual_rules():
    """Those of hadolint that apply: pinned, in lists, without rests or root."""
    rules = {
        "a base without a version": [
            line
            for line in instructions("FROM")
            if ":" not in line or ":latest" in line
        ],
        "ADD where COPY will do": instructions("ADD"),
        "a relative WORKDIR": [
            path for path in instructions("WORKDIR") if not path.startswith("/")
        ],
        "a command that a shell has to read": [
            line for line in instructions("CMD") if not line.startswith("[")
        ],
        "pip leaves its cache or takes any version": [
            line
            for line in instructions("RUN")
            if "pip install" in line
            and not ("--no-cache-dir" in line and re.search(r"==\d", line))
        ],
        "sudo or cd": [
            line for line in instructions("RUN") if re.search(r"\b(sudo|cd)\b", line)
        ],
    }
    refuse([f"{rule}: {line}" for rule, lines in rules.items() for line in lines])
