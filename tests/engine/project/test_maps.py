"""The map cache: exact, atomic, checked, bounded, and never needed."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
from pathlib import Path

import numpy as np
import pytest

from engine.errors import ProjectError
from engine.project.maps import DiskMaps

MAP = np.random.default_rng(1).random((24, 32), dtype=np.float32)


def key(number: int) -> str:
    """Any key."""
    return hashlib.sha256(str(number).encode()).hexdigest()


def test_arrays_come_back_bit_for_bit(tmp_path: Path) -> None:
    maps = DiskMaps(tmp_path / "maps")
    assert maps.get(key(1)) is None
    arrays = {"map": MAP, "gap": np.array(np.nan), "region": MAP > 0.5, "turned": MAP.T, "empty": np.zeros((0, 3))}
    maps.put(key(1), arrays)
    read = maps.get(key(1))
    assert read is not None
    assert read.keys() == arrays.keys()
    for name, array in arrays.items():
        assert read[name].dtype == array.dtype
        np.testing.assert_array_equal(read[name], array)
    assert maps.contains(key(1))
    assert not maps.contains(key(2))


def test_a_damaged_file_is_a_miss_and_goes(tmp_path: Path) -> None:
    maps = DiskMaps(tmp_path)
    maps.put(key(1), {"map": MAP})
    path = next(tmp_path.glob("*/*.npz"))
    whole = path.read_bytes()
    for position in range(0, len(whole), 97):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 8]) + whole[position + 1 :])
        read = maps.get(key(1))
        assert read is None or np.array_equal(read["map"], MAP)
    for size in range(0, len(whole), 211):
        path.write_bytes(whole[:size])
        assert maps.get(key(1)) is None
        assert not path.exists()


def test_the_least_recently_used_go_first(tmp_path: Path) -> None:
    one = DiskMaps(tmp_path / "one")
    one.put(key(0), {"map": MAP})
    maps = DiskMaps(tmp_path / "maps", largest=int(one.size() * 4.5))
    for number in range(4):
        maps.put(key(number), {"map": MAP})
        os.utime(next((tmp_path / "maps").glob(f"*/{key(number)}.npz")), (number, number))
    assert maps.get(key(0)) is not None
    maps.put(key(4), {"map": MAP})
    assert [maps.contains(key(number)) for number in range(5)] == [True, False, True, True, True]
    assert maps.size() <= one.size() * 4.5


def test_the_folder_may_vanish(tmp_path: Path) -> None:
    maps = DiskMaps(tmp_path / "maps")
    maps.put(key(1), {"map": MAP})
    shutil.rmtree(tmp_path / "maps")
    assert maps.get(key(1)) is None
    assert maps.size() == 0
    maps.put(key(1), {"map": MAP})
    assert maps.get(key(1)) is not None
    maps.clear()
    assert maps.size() == 0


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "maps").write_bytes(b"a file")
    with pytest.raises(ProjectError, match="cannot be kept"):
        DiskMaps(tmp_path / "maps").put(key(1), {"map": MAP})


def test_only_hashes_are_keys(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        DiskMaps(tmp_path).get("../../etc/passwd")


def test_threads_may_share_it(tmp_path: Path) -> None:
    maps = DiskMaps(tmp_path, largest=30_000)
    wrong: list[int] = []

    def work(start: int) -> None:
        for number in range(start, start + 40):
            maps.put(key(number % 9), {"map": MAP + number % 9})
            read = maps.get(key(number % 9))
            if read is not None and not np.array_equal(read["map"], MAP + number % 9):
                wrong.append(number)

    threads = [threading.Thread(target=work, args=(start,)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
