"""The commands of docs/howto/use-the-api.md, run as a newcomer copies them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pytest_django.live_server_helper import LiveServer

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.token import ApiToken, Scope
from amends.cases.case import Case
from amends.foundation import clock
from amends.replies.publication import Publication

PAGE = Path(__file__).parents[2] / "docs" / "howto" / "use-the-api.md"
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
def test_what_the_page_says_works_on_a_desk_without_any_channel(
    live_server: LiveServer, kadri: Membership, tartu: Location, tmp_path: Path
) -> None:
    _token, secret = ApiToken.issue(
        kadri.organisation, "till", [*Scope], by=kadri.user, at=clock.now()
    )
    yours, *commands = SHELL.findall(PAGE.read_text("utf-8"))
    assert yours.count("export") == 2
    ours = f"export AMENDS={live_server.url}\nexport TOKEN={secret}\n"
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", ours + "".join(commands)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert Case.objects.get().excerpt.startswith("The pizza was cold")
    assert Publication.objects.count() == 1
