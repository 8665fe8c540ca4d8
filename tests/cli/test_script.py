"""The script at the root: called from anywhere, by anybody, twice at once."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from amends.cli.project import ROOT

# A python3 that brings a uv, a uv that brings an amends: no network, and it counts.
PYTHON = """#!/bin/sh
case "$1 $2" in
  "-m venv")
    echo venv >>"$COUNTED"; sleep 1; mkdir -p "$3/bin"
    cp "$0" "$3/bin/python"; chmod +x "$3/bin/python" ;;
  "-m pip") cp "$FAKES/uv.txt" "$(dirname "$0")/uv"; chmod +x "$(dirname "$0")/uv" ;;
esac
"""
UV = """#!/bin/sh
if [ "$1" = --version ]; then echo "uv 0.13.9"; exit; fi
echo "$@" >>"$COUNTED"
bin=$UV_PROJECT_ENVIRONMENT/bin
mkdir -p "$bin"
printf '#!/bin/sh\\necho "in $PWD"; echo "with $*"\\n' >"$bin/amends"
chmod +x "$bin/amends"
"""
NEEDED = ("sh", "dirname", "readlink", "mkdir", "rm", "mv", "cp", "cat", "sleep")
NEEDED += ("chmod", "printf")


@pytest.fixture
def place():
    """A copy of the script in a folder with a space, and a PATH with little on it."""
    # Not in pytest's own folder, into which nobody else may look.
    with tempfile.TemporaryDirectory(prefix="amends script ") as folder:
        Path(folder).chmod(0o755)
        yield furnished(Path(folder))


def furnished(tmp_path: Path) -> Path:
    root = tmp_path / "my desk"
    fakes = tmp_path / "fakes"
    for folder in (root, fakes):
        folder.mkdir()
    shutil.copy(ROOT / "amends", root / "amends")
    (fakes / "python3").write_text(PYTHON)
    (fakes / "python3").chmod(0o755)
    (fakes / "uv.txt").write_text(UV)
    for name in NEEDED:
        (fakes / name).symlink_to(shutil.which(name))
    return root


def start(place: Path, *words, cwd=None):
    fakes = place.parent / "fakes"
    return subprocess.Popen(
        [place / "amends", *words],
        cwd=cwd or place,
        env={
            "PATH": str(fakes),
            "FAKES": str(fakes),
            "COUNTED": str(fakes / "log"),
            "HOME": str(place.parent),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def told(place: Path) -> list[str]:
    return (place.parent / "fakes" / "log").read_text().splitlines()


def test_without_uv_the_first_start_brings_it_and_the_second_finds_it(place):
    for _ in range(2):
        out, err = start(place, "up").communicate(timeout=30)
        assert "with up" in out, err
    assert told(place).count("venv") == 1


@pytest.mark.parametrize("locker", ["flock", None])
def test_two_first_starts_at_once_bring_uv_once(place, locker):
    if locker and not shutil.which(locker):
        pytest.skip("this machine has no flock; the other way is tested")
    if locker:
        (place.parent / "fakes" / locker).symlink_to(shutil.which(locker))
    first, second = start(place, "up"), start(place, "up")
    assert "with up" in first.communicate(timeout=30)[0]
    assert "with up" in second.communicate(timeout=30)[0]
    assert told(place).count("venv") == 1


def test_words_with_spaces_and_the_callers_folder_stay_as_they_are(place, tmp_path):
    elsewhere = tmp_path / "else where"
    elsewhere.mkdir()
    (elsewhere / "desk").symlink_to(place / "amends")
    shutil.copy(place / "amends", place / "kept")
    out, err = start(place, "read", "my file.csv", cwd=elsewhere).communicate(
        timeout=30
    )
    assert f"in {elsewhere}" in out, err
    assert "with read my file.csv" in out


def test_who_only_runs_the_desk_gets_no_tools_of_developers(place):
    start(place, "up").communicate(timeout=30)
    start(place, "test").communicate(timeout=30)
    up, test = (line for line in told(place) if line.startswith("sync"))
    assert "--no-dev" in up
    assert "--group=dev" in test


def test_a_python_without_venv_is_named_with_its_remedy(place):
    python = place.parent / "fakes" / "python3"
    python.write_text('#!/bin/sh\ncase "$2" in *ensurepip*) exit 1 ;; esac\n')
    out, err = start(place, "up").communicate(timeout=30)
    assert "apt-get install python3-venv" in err
    assert out == ""


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to become somebody else")
def test_somebody_who_may_not_write_here_uses_a_cache_of_their_own(place):
    home = place.parent / "home"
    home.mkdir()
    shutil.chown(home, "nobody")
    fakes = place.parent / "fakes"
    (fakes / "log").touch()
    (fakes / "log").chmod(0o666)
    done = subprocess.run(
        [place / "amends", "up"],
        user="nobody",
        env={
            "PATH": str(fakes),
            "FAKES": str(fakes),
            "COUNTED": str(fakes / "log"),
            "HOME": str(home),
        },
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    assert "with up" in done.stdout, done.stderr
    assert (home / ".cache" / "amends" / ".venv").exists()
