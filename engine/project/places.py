"""Where a project's files lie, and how its photos are named from its folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import psutil

NETWORK_FILE_SYSTEMS = frozenset(
    (
        *("9p", "afpfs", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.rclone", "fuse.sshfs", "glusterfs"),
        *("lustre", "ncpfs", "nfs", "nfs3", "nfs4", "smb2", "smb3", "smbfs", "vboxsf", "virtiofs", "webdav"),
    )
)


def beside(project: Path, suffix: str) -> Path:
    """The file or folder NAME.spotcheck-SUFFIX beside NAME.spotcheck."""
    return project.with_name(f"{project.name}-{suffix}")


def stored_path(path: Path, folder: Path) -> str:
    """`path` as POSIX text relative to `folder`; absolute where no relative path leads there."""
    if not path.is_absolute():
        return path.as_posix()
    real = path.parent.resolve() / path.name
    try:
        return Path(os.path.relpath(real, folder)).as_posix()
    except ValueError:
        return real.as_posix()


def real_path(stored: str, folder: Path) -> Path:
    """The absolute path that `stored` names from `folder`."""
    return Path(os.path.normpath(folder / stored))


def on_network(path: Path) -> bool:
    """Whether the file lies on a network file system, where SQLite's write-ahead log is not safe."""
    if str(path).startswith("\\\\"):
        return True
    mounts = [part for part in psutil.disk_partitions(all=True) if path.is_relative_to(part.mountpoint)]
    if not mounts:
        return False
    mount = max(mounts, key=lambda part: len(part.mountpoint))
    return mount.fstype.lower() in NETWORK_FILE_SYSTEMS or "remote" in mount.opts.split(",")


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last; Windows does so by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
