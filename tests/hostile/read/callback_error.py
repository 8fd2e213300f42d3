"""Makes the test's own function fail and follows the exception; success: prints the marker."""

CELLS = {
    "twice": """
def twice(function, x):
    try:
        function("text", 3, 4)
    except BaseException as error:
        loot(repr(error))
        trace = error.__traceback__
        while trace:
            frame = trace.tb_frame
            while frame:
                loot(repr(frame.f_code.co_consts))
                frame = frame.f_back
            trace = trace.tb_next
    return function(function(x))
"""
}
