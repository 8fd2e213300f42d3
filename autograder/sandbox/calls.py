"""The system calls that a submission may make, by what they are for.

Each is given with its number on x86-64 and on 64-bit ARM, as in the kernel's tables:
arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h; ``-`` where an
architecture doesn't have the call.
"""

from __future__ import annotations

Numbers = tuple[int | None, int | None]


def _table(text: str) -> dict[str, Numbers]:
    """Read ``name x86 arm, name x86 arm, …``."""
    found: dict[str, Numbers] = {}
    for entry in text.split(","):
        name, *numbers = entry.split()
        x86, arm = (None if number == "-" else int(number) for number in numbers)
        found[name] = x86, arm
    return found


FILES = _table("""
    read 0 63, write 1 64, readv 19 65, writev 20 66, pread64 17 67, pwrite64 18 68,
    preadv 295 69, pwritev 296 70, open 2 -, openat 257 56, openat2 437 437, creat 85 -,
    close 3 57, close_range 436 436, lseek 8 62, stat 4 -, lstat 6 -, fstat 5 80,
    newfstatat 262 79, statx 332 291, statfs 137 43, fstatfs 138 44, access 21 -,
    faccessat 269 48, faccessat2 439 439, getdents 78 -, getdents64 217 61, getcwd 79 17,
    chdir 80 49, fchdir 81 50, mkdir 83 -, mkdirat 258 34, rmdir 84 -, rename 82 -,
    renameat 264 38, renameat2 316 276, link 86 -, linkat 265 37, unlink 87 -, unlinkat 263 35,
    symlink 88 -, symlinkat 266 36, readlink 89 -, readlinkat 267 78, umask 95 166,
    truncate 76 45, ftruncate 77 46, fallocate 285 47, copy_file_range 326 285,
    getxattr 191 8, lgetxattr 192 9, fgetxattr 193 10, listxattr 194 11, llistxattr 195 12,
    flistxattr 196 13, dup 32 23, dup2 33 -, dup3 292 24
""")
EVENTS = _table("""
    pipe 22 -, pipe2 293 59, poll 7 -, ppoll 271 73, select 23 -, pselect6 270 72,
    epoll_create 213 -, epoll_create1 291 20, epoll_ctl 233 21, epoll_wait 232 -,
    epoll_pwait 281 22, epoll_pwait2 441 441, eventfd 284 -, eventfd2 290 19, signalfd 282 -,
    signalfd4 289 74, timerfd_create 283 85, timerfd_settime 286 86, timerfd_gettime 287 87,
    sendto 44 206, recvfrom 45 207, shutdown 48 210, getsockname 51 204, getpeername 52 205,
    getsockopt 55 209
""")
MEMORY = _table("brk 12 214, munmap 11 215, mprotect 10 226, mremap 25 216, get_mempolicy 239 236")
THREADS = _table("""
    set_tid_address 218 96, set_robust_list 273 99, get_robust_list 274 100, rseq 334 293,
    arch_prctl 158 -, sched_yield 24 124, sched_getaffinity 204 123, sched_getparam 143 121,
    sched_getscheduler 145 120, sched_get_priority_max 146 125, sched_get_priority_min 147 126,
    getpriority 140 141, rt_sigaction 13 134, rt_sigprocmask 14 135, rt_sigpending 127 136,
    rt_sigsuspend 130 133, rt_sigtimedwait 128 137, rt_sigreturn 15 139, sigaltstack 131 132,
    restart_syscall 219 128, kill 62 129, tkill 200 130, tgkill 234 131, pause 34 -,
    wait4 61 260, waitid 247 95, exit 60 93, exit_group 231 94
""")
TIME = _table("""
    time 201 -, gettimeofday 96 169, clock_gettime 228 113, clock_getres 229 114,
    clock_nanosleep 230 115, nanosleep 35 101, alarm 37 -, getitimer 36 102, setitimer 38 103,
    timer_create 222 107, timer_settime 223 110, timer_gettime 224 108,
    timer_getoverrun 225 109, timer_delete 226 111, times 100 153
""")
ITSELF = _table("""
    getpid 39 172, getppid 110 173, gettid 186 178, getpgid 121 155, getpgrp 111 -,
    getsid 124 156, setpgid 109 154, setsid 112 157, getuid 102 174, geteuid 107 175,
    getgid 104 176, getegid 108 177, getgroups 115 158, getresuid 118 148, getresgid 120 150,
    capget 125 90, getrlimit 97 163, setrlimit 160 164, prlimit64 302 261, getrusage 98 165,
    getcpu 309 168, uname 63 160, getrandom 318 278
""")
ALLOWED = FILES | EVENTS | MEMORY | THREADS | TIME | ITSELF

# Only where a submission may have more than one process.
PROCESSES = _table("execve 59 221, execveat 322 281, fork 57 -, vfork 58 -")

# These answer that it is done, and do nothing. A lock could be held against others who use the
# file, or say something to them; in a folder of one's own it isn't needed. Writing through to the
# disk would make everyone's disk wait, for a folder that is in memory and soon gone. Modes, owners
# and times may be changed on devices, which are the machine's own and everybody's.
DONE_WITHOUT = _table("""
    chmod 90 -, fchmod 91 52, fchmodat 268 53, fchmodat2 452 452, chown 92 -, fchown 93 55,
    lchown 94 -, fchownat 260 54, utime 132 -, utimes 235 -, futimesat 261 -, utimensat 280 88,
    flock 73 32, fsync 74 82, fdatasync 75 83, sync 162 81, syncfs 306 267, msync 26 227,
    sync_file_range 277 84, fadvise64 221 223, readahead 187 213
""")

# It depends on an argument.
SOME = _table("""
    clone 56 220, fcntl 72 25, futex 202 98, ioctl 16 29, madvise 28 233, mmap 9 222,
    prctl 157 167, socketpair 53 199
""")

# There is another way that programs take where the kernel is too old for these.
AS_IF_OLD = _table("clone3 435 435, preadv2 327 286, pwritev2 328 287")
FIRST_NEW = 424  # from here on numbers are the same everywhere, and programs know another way
