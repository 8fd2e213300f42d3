"""Opens for writing what changes the whole machine; success: it may."""

CELLS = {
    "demo": """
import glob, os
names = ["/proc/sys/kernel/core_pattern", "/proc/sysrq-trigger", "/proc/sys/vm/drop_caches",
         "/proc/sys/kernel/modprobe", "/dev/mem", "/dev/kmsg"]
names += [f"/proc/1/{folder}/etc/passwd" for folder in ("root", "cwd")]
names += glob.glob("/sys/fs/cgroup/*") + glob.glob("/dev/[svn]d*") + glob.glob("/dev/loop*")
for name in names:
    try:
        os.close(os.open(name, os.O_WRONLY))
        print("REA" + "CHED", name)
    except OSError:
        pass
"""
}
PLAIN = "not run: it depends on who runs it"
