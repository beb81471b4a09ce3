"""What hcai claims about speed, measured: `python -m benchmarks` writes docs/performance.md.

    python -m benchmarks                 all of it, about a quarter of an hour on two cores
    python -m benchmarks start           start-up beside a floor and peers, about five minutes
    python -m benchmarks growth          content of 1, 10 and 100 times the size, ESCO, and the planner
    python -m benchmarks page            measure nothing, write the page anew from the last figures
    python -m benchmarks --quick         a few runs of a part of it, in a minute or two

hcai is built as a wheel from this checkout and installed, like each peer, in an environment of its own under
`.benchmarks/`, which is kept for the next run. Everything in one table is run in turn, round after round, and each
ratio is taken within a round, so that a load that comes and goes weighs on both sides. Needs Python with `venv`, pip
with access to an index, and for the instruction counts `perf` or `valgrind` (left out where there is neither).
"""
