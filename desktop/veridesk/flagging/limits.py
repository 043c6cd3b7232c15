"""How much of the computer a detector process may use: memory, cores, priority, disk.

What each system enforces differs; `keep` says what it could set. Memory is limited by what the
process makes for itself (RLIMIT_DATA), not by its address space: model runtimes map far more than
they ever touch, and files that are only read cost nothing.
"""

import os
import sys
import tempfile
from pathlib import Path

import msgspec

NICENESS = 10
"""The usual priority: the window and the reviewer's other programs come first."""
SCRAP = 1 << 20
"""Bytes that any file may grow to, such as the one that takes the child's complaints."""
LEAST_MEMORY = 2 << 30
"""Bytes that a detector may always have; a small model and its runtime need one of them."""

_UNKNOWN_MEMORY = 8 << 30
_SHARE = 0.75
_THREADS = "VERIDESK_THREADS"


class Limits(msgspec.Struct, frozen=True):
    """What a detector process may use; zero `memory` or `threads` leave the choice to us.

    `memory` counts bytes, `niceness` is that of POSIX (0 to 19, higher gives way to others).
    """

    memory: int = 0
    threads: int = 0
    niceness: int = NICENESS

    @property
    def memory_bytes(self) -> int:
        """The limit of memory: the one asked for, else three quarters of what the machine has."""
        return self.memory or max(LEAST_MEMORY, int(_SHARE * _physical_memory()))

    @property
    def thread_count(self) -> int:
        """Threads for the model: those asked for, else all cores but one."""
        return max(1, self.threads or _cores() - 1)


def thread_count() -> int:
    """Threads that a detector in this process should compute with."""
    named = os.environ.get(_THREADS, "")
    return int(named) if named.isdigit() and int(named) > 0 else Limits().thread_count


def environment(limits: Limits) -> dict[str, str]:
    """Variables that model runtimes heed: how many threads, none of them spinning, no hub."""
    threads = str(limits.thread_count)
    return {
        _THREADS: threads,
        "OMP_NUM_THREADS": threads,
        "MKL_NUM_THREADS": threads,
        "OPENBLAS_NUM_THREADS": threads,
        "RAYON_NUM_THREADS": threads,
        # A thread that spins while it waits takes its core from the window.
        "OMP_WAIT_POLICY": "PASSIVE",
        "GOMP_SPINCOUNT": "0",
        "KMP_BLOCKTIME": "0",
        "TOKENIZERS_PARALLELISM": "false",
        # A folder that is there, since PyTorch makes the one that it names; nothing goes into it.
        "TORCHINDUCTOR_CACHE_DIR": str(Path(os.sep).absolute()),
        **OFFLINE,
    }


OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
    "DISABLE_TELEMETRY": "1",
    # From 1.3x on it reports what it runs to its maker, on every system, unless it is told not to.
    "ORT_DISABLE_TELEMETRY": "1",
}
"""Variables that tell libraries to ask no hub and to report to nobody; set before they load."""


def keep(limits: Limits) -> list[str]:
    """Set the limits on this very process; returns those that the system agreed to keep."""
    # Libraries ask for a place to write and fail where there is none; they need not write there.
    tempfile.tempdir = os.environ.get("TMPDIR") or os.environ.get("TEMP") or "/tmp"  # noqa: S108
    kept = []
    if hasattr(os, "nice"):
        os.nice(max(0, min(19, limits.niceness)))
        kept.append("priority")
    if sys.platform != "win32":
        kept += _keep_resources(limits)
    return kept


def _keep_resources(limits: Limits) -> list[str]:
    import resource  # noqa: PLC0415  (exists on POSIX only)

    wanted = {
        "memory": (resource.RLIMIT_DATA, limits.memory_bytes),
        "no core dump": (resource.RLIMIT_CORE, 0),
        "small files": (resource.RLIMIT_FSIZE, SCRAP),
    }
    kept = []
    for word, (number, size) in wanted.items():
        _, most = resource.getrlimit(number)
        bound = size if most == resource.RLIM_INFINITY else min(size, most)
        try:
            resource.setrlimit(number, (bound, bound))
        except (OSError, ValueError):
            continue
        # Other systems accept a limit of memory, and do not keep it.
        if word != "memory" or sys.platform == "linux":
            kept.append(word)
    return kept


def _physical_memory() -> int:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, OSError, ValueError):
        return _UNKNOWN_MEMORY


def _cores() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1
