"""Walls round the detector process: no network, no writing, no other program.

Models come from strangers. On Linux the kernel keeps the walls (seccomp and Landlock), against
native code too, and no privilege is needed. Everywhere a hook of Python's refuses the same to
libraries that are written in Python; it is no wall against native code, and `raise_walls` says so
by the word it returns.
"""

import ctypes
import os
import platform
import struct
import sys
from collections.abc import Sequence

NO_NETWORK, NO_WRITING, HOOK = "no network", "no writing", "python hook"
"""What `raise_walls` may return: walls of the kernel, and the hook that stands everywhere."""

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_FILTER = 38, 22, 2
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | 13, 0x80000000
_LOAD, _IS_EQUAL, _IS_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_AT_NUMBER, _AT_MACHINE = 0, 4
_X32 = 0x40000000

# By machine: the word of the kernel for it, then socket, ptrace and the two that read and write
# another process; the three of io_uring, which can do all of these, have one number everywhere.
_CALLS = {
    "x86_64": (0xC000003E, (41, 101, 310, 311)),
    "aarch64": (0xC00000B7, (198, 117, 270, 271)),
}
_IO_URING = (425, 426, 427)

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_PATH_BENEATH = 1
_WRITE_FILE, _TRUNCATE, _REFER = 1 << 1, 1 << 14, 1 << 13
_MAKE_AND_REMOVE = sum(1 << bit for bit in range(4, 13))
_TCP = 0b11
_SCOPED = 0b11

_WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED_EVENTS = frozenset({
    *("socket.__new__", "socket.connect", "socket.bind", "socket.getaddrinfo"),
    *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile"),
    *("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"),
    *("os.chmod", "os.chown", "os.utime", "os.setxattr", "os.removexattr", "os.kill"),
})  # fmt: skip


def raise_walls() -> list[str]:
    """Shut this process in for good; returns the walls that stand.

    Call it while the process has one thread, before any library of a model is loaded.
    """
    standing = []
    if sys.platform == "linux":
        library = ctypes.CDLL(None, use_errno=True)
        # Without this an unprivileged process may set no filter; nothing here needs privileges.
        if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
            if _forbid_writing(library):
                standing.append(NO_WRITING)
            if _forbid_calls(library):
                standing.append(NO_NETWORK)
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)
    return [*standing, HOOK]


def _forbid_calls(library: ctypes.CDLL) -> bool:
    """Have the kernel answer "permission denied" to sockets and to meddling with others."""
    known = _CALLS.get(platform.machine())
    if known is None or struct.calcsize("P") != 8:
        return False
    machine, numbers = known
    program = _filter(machine, (*numbers, *_IO_URING))
    code = ctypes.create_string_buffer(program, len(program))

    class _Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]

    whole = _Program(len(program) // 8, ctypes.addressof(code))
    done = library.prctl(_PR_SET_SECCOMP, _SECCOMP_FILTER, ctypes.byref(whole), 0, 0)
    return int(done) == 0


def _filter(machine: int, numbers: Sequence[int]) -> bytes:
    """A program for the kernel's filter: another machine's calls kill, `numbers` are refused."""
    many = len(numbers)
    lines = [
        (_LOAD, 0, 0, _AT_MACHINE),
        (_IS_EQUAL, 1, 0, machine),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _AT_NUMBER),
        # Calls by the other numbering of x86-64 would pass by the numbers below.
        (_IS_AT_LEAST, many + 1, 0, _X32),
        *((_IS_EQUAL, many - place, 0, number) for place, number in enumerate(numbers)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def _forbid_writing(library: ctypes.CDLL) -> bool:
    """Have the kernel refuse every file that is to be made, changed or removed, but /dev/null."""
    version = int(library.syscall(_CREATE_RULESET, None, 0, 1))
    if version < 1:
        return False
    files = _WRITE_FILE | _MAKE_AND_REMOVE
    files |= (_REFER if version >= 2 else 0) | (_TRUNCATE if version >= 3 else 0)
    attributes = struct.pack("=Q", files)
    if version >= 4:
        attributes += struct.pack("=Q", _TCP)
    if version >= 6:
        # Signals, and sockets without a file, of processes outside.
        attributes += struct.pack("=Q", _SCOPED)
    ruleset = int(library.syscall(_CREATE_RULESET, attributes, len(attributes), 0))
    if ruleset < 0:
        return False
    try:
        _allow_null(library, ruleset, files & (_WRITE_FILE | _TRUNCATE))
        return int(library.syscall(_RESTRICT_SELF, ruleset, 0)) == 0
    finally:
        os.close(ruleset)


def _allow_null(library: ctypes.CDLL, ruleset: int, access: int) -> None:
    """Libraries open the file that swallows everything, and fail where they may not."""
    try:
        null = os.open(os.devnull, getattr(os, "O_PATH", 0))
    except OSError:
        return
    try:
        library.syscall(_ADD_RULE, ruleset, _PATH_BENEATH, struct.pack("=Qi", access, null), 0)
    finally:
        os.close(null)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _REFUSED_EVENTS:
        raise PermissionError(f"a detector may not do this: {event}")
    if event == "open":
        path, _, flags = arguments
        writes = isinstance(flags, int) and flags & _WRITING_FLAGS
        if writes and isinstance(path, str | bytes) and os.fsdecode(path) != os.devnull:
            raise PermissionError("a detector may not write files")
