"""Parquet goes through Ray Data; here a stand-in for it that works in this process."""

import json
from types import SimpleNamespace

import numpy as np
import pytest

from amends.cli.reading import on_ray
from amends.cli.reading.folder import read_folder

SAID = ["Toit oli jääkülm.", "Lovely staff, thank you Mari!"] * 3


class Rows:
    """A data set of columns, cut into blocks as it is told."""

    def __init__(self, columns, told):
        self.columns, self.told, self.block = columns, told, 0

    def repartition(self, *, target_num_rows_per_block):
        self.block = target_num_rows_per_block
        self.told.blocks.append(self.block)
        return self

    def map_batches(self, answer, *, batch_size, fn_kwargs):
        columns, step = self.columns, min(self.block, batch_size)
        made = []
        for at in range(0, len(columns["text"]), step):
            batch = {name: values[at : at + step] for name, values in columns.items()}
            made += _rows(answer(batch, **fn_kwargs))
        return SimpleNamespace(iter_rows=lambda: made)


def _rows(columns):
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(columns, values, strict=True))


@pytest.fixture
def ray(monkeypatch):
    """Return what Ray was told; a file named broken is one."""
    options = SimpleNamespace(preserve_order=False)
    told = SimpleNamespace(options=options, blocks=[])

    def read_parquet(path):
        if path.endswith("broken.parquet"):
            raise ValueError("Traceback\n  deep inside\nno magic bytes in the footer")
        columns = {
            "id": np.arange(len(SAID)),
            "text": np.array(SAID, object),
            "stars": np.array([1.0, np.nan] * 3),
        }
        return Rows(columns, told)

    context = SimpleNamespace(execution_options=options)
    data = SimpleNamespace(
        read_parquet=read_parquet,
        DataContext=SimpleNamespace(get_current=lambda: context),
    )
    monkeypatch.setattr(on_ray, "import_module", lambda _: data)
    return told


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "texts"
    made.mkdir()
    for name in ("a-broken.parquet", "b.parquet"):
        (made / name).write_bytes(b"PAR1")
    return made


def test_a_broken_file_is_told_of_and_the_others_are_read(ray, folder, capsys):
    into = folder.parent / "readings"
    assert read_folder(folder, into, on_ray.Learnt({}), on_ray.read_parquet) == 1
    assert "a-broken.parquet: no magic bytes in the footer" in capsys.readouterr().err
    made = [path.name for path in into.iterdir() if not path.name.endswith(".part")]
    assert made == ["b.parquet.readings.jsonl"]


def test_a_file_goes_to_all_processes_and_its_readings_keep_their_order(ray, folder):
    part = folder / "part"
    assert on_ray.read_parquet(folder / "b.parquet", part, on_ray.Learnt({})) == 0
    lines = [json.loads(line) for line in part.read_text("utf-8").splitlines()]
    assert [line["id"] for line in lines] == list(range(len(SAID)))
    assert [line["polarity"] for line in lines] == ["neg", "pos"] * 3
    assert ray.blocks == [on_ray.A_TASK]
    assert ray.options.preserve_order
