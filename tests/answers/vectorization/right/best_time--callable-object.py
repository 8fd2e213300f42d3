# Unusual: an object that can be called, with a static helper.
class BestTime:
    def __call__(self, function, *arguments, repeats=5):
        function(*arguments)
        return min(self.once(function, arguments) for _ in range(repeats))

    @staticmethod
    def once(function, arguments):
        start = time.perf_counter()
        function(*arguments)
        return time.perf_counter() - start


best_time = BestTime()
