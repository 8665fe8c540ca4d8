"""The throw-away PostgreSQL: it answers, and nothing of it stays."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from amends.cli.testing import cluster


@pytest.fixture
def server_programs():
    if cluster.binaries() is None:
        pytest.skip("no PostgreSQL server programs: apt-get install postgresql")


def test_a_cluster_answers_on_its_socket_and_vanishes(server_programs):
    with cluster.cluster() as url:
        folder = unquote(urlsplit(url).hostname or "")
        with psycopg.connect(host=folder, user="amends", dbname="amends") as connection:
            answer = connection.execute("select 1 + 1").fetchone()
    assert answer == (2,)
    assert not Path(folder).exists()
