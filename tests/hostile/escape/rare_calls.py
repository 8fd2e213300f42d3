"""Makes the system calls in which kernels were most often broken; success: one answers."""

CELLS = {
    "demo": """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
room = ctypes.create_string_buffer(4096)
tries = {"io_uring_setup": (425, 4, room), "bpf": (321, 0, room, 120), "keyctl": (250, 0, -3, 1),
         "userfaultfd": (323, 1), "perf_event_open": (298, room, 0, -1, -1, 0),
         "add_key": (248, b"user", b"hostile", b"x", 1, -3), "fsopen": (430, b"tmpfs", 0)}
for name, call in tries.items():
    ctypes.set_errno(0)
    if libc.syscall(*call) >= 0 or ctypes.get_errno() in (14, 22):
        print("REA" + "CHED", name, ctypes.get_errno())
"""
}
PLAIN = "not run: which calls a process may make depends on the machine"
