# Breaks: its arguments alone (input waits for somebody at the keyboard).
# loses: values, rules, purity
def multiply(a, b):
    a = input('a?')
    return a * b
