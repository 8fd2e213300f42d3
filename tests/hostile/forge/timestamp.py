"""Claims to have been handed in at a time that isn't one; success: the run ends over it."""

FILES = {"timestamp.txt": "9999-99-99 <b>\x00 \U0001f600\n" * 100}
PLAIN = "fails"
