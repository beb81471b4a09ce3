"""Run in hcai's own environment: the parts of a plan, in one process. Prints JSON; imports nothing of the benchmark."""

import json
import sys
import time

clock = time.perf_counter


def measure(background: str, role: str, rounds: int) -> dict[str, object]:
    """Seconds of each part, and of the solver alone, for the case that the table measures from outside."""
    start = clock()
    from datetime import date

    from hcai_career import catalog
    from hcai_career.person import from_background

    content = catalog.read()
    known = clock()
    from hcai_career.advise.plan import Wishes, make
    from hcai_career.advise.plan import solve as module

    imported = clock()
    wishes = Wishes(start=date(2027, 1, 4), hours_per_week=8, budget=1500)
    spent: list[float] = []
    inner = module.solve

    def timed(*args: object, **keywords: object) -> object:
        begun = clock()
        try:
            return inner(*args, **keywords)
        finally:
            spent.append(clock() - begun)

    module.solve = timed
    whole, solver, plan = [], [], None
    for _ in range(rounds):
        spent.clear()
        begun = clock()
        person = from_background(content.skills, content.background(background), {})
        plan = make(content, person, content.role(role), wishes)
        whole.append(clock() - begun)
        solver.append(sum(spent))
    proof = getattr(plan, "proof", None)
    return {
        "read": known - start,
        "import": imported - known,
        "make": whole,
        "solve": solver,
        "proven": bool(proof and proof.proven),
        "considered": proof.considered if proof else 0,
    }


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
