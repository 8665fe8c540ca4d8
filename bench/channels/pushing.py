"""Signed deliveries at the hook of a running desk: how many, and how soon thanked."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import statistics
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

from bench.servers import Server, amends, free_port, running
from bench.shape import texts

EACH, CALLERS, WARM = 1500, 4, 100
SECRET = "whsec_" + base64.b64encode(b"a secret of thirty-two bytes ok.").decode()
MAKE = """
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "amends.config.settings"
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from amends.channels.channel import Channel
from amends.foundation import clock
from bench.channels.household import house
with house() as organisation:
    print(Channel.objects.create(
        organisation=organisation, platform_slug="webhook", name="Till",
        secrets={"secret": os.environ["HOOK"]}, created_at=clock.now(),
    ).pk)
"""


def measure(folder: Path, **environment: str) -> dict[str, float]:
    """Return deliveries a second and per core, and how soon they were thanked for."""
    variables = {"AMENDS_HOME": str(folder), "HOOK": SECRET, **environment}
    made = subprocess.run(
        [sys.executable, "-c", MAKE],
        env={**os.environ, **variables},
        check=True,
        capture_output=True,
        text=True,
    )
    port = free_port()
    words = amends("web", "--port", str(port))
    with running(words, port, "/healthz", variables) as server:
        return flooded(server, f"/hooks/{made.stdout.strip()}/")


def flooded(server: Server, path: str) -> dict[str, float]:
    """Let one caller, then several at once, send what is new each time."""
    send(server, path, range(WARM))
    alone = send(server, path, range(WARM, WARM + EACH))
    spent, began = server.cpu_s(), time.perf_counter()
    first = WARM + EACH
    ranges = [range(first + n * EACH, first + (n + 1) * EACH) for n in range(CALLERS)]
    threads = [Thread(target=send, args=(server, path, each)) for each in ranges]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took, cpu = time.perf_counter() - began, server.cpu_s() - spent
    return {
        "per_s": CALLERS * EACH / took,
        "per_core_s": CALLERS * EACH / cpu,
        "thanked_p50_ms": statistics.median(alone) * 1000,
        "thanked_p99_ms": statistics.quantiles(alone, n=100)[98] * 1000,
    }


def send(server: Server, path: str, numbers: range) -> list[float]:
    """Send one delivery after the other; return how long each took."""
    line = HTTPConnection(server.address.removeprefix("http://"))
    words = texts(50)
    took = []
    for number in numbers:
        body, headers = delivery(number, words[number % 50])
        began = time.perf_counter()
        line.request("POST", path, body, headers)
        answer = line.getresponse()
        answer.read()
        took.append(time.perf_counter() - began)
        if answer.status != 202:
            raise RuntimeError(f"{path} answered {answer.status}")
    return took


def delivery(number: int, text: str) -> tuple[bytes, dict[str, str]]:
    """Return a body and its signed headers (Standard Webhooks)."""
    told = {"type": "review.created", "data": {"id": f"r{number}", "text": text}}
    body = json.dumps(told).encode()
    name, at = f"msg-{number}", str(int(time.time()))
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    signed = hmac.new(key, f"{name}.{at}.".encode() + body, hashlib.sha256).digest()
    return body, {
        "Content-Type": "application/json",
        "webhook-id": name,
        "webhook-timestamp": at,
        "webhook-signature": f"v1,{base64.b64encode(signed).decode()}",
    }
