"""Writes which dependents of a head word stay outside the span that is grown from it, counted in the training files.

usage: growth.py FOLDER OUT

One row a rule: layer, context, side of the dependent, relation. A relation is listed where most of its dependents, at
least five seen, lie outside the gold span. Contexts: an argument's head may be `free` of its predicate, its predicate may
be the head's `copula`, or lie deeper in a `branch` below it.
"""
import os
import sys
from collections import defaultdict

import data


def children(heads):
    found = defaultdict(list)
    for i, h in enumerate(heads):
        found[h - 1].append(i)
    return found


def dominates(heads, top, word):
    while word >= 0 and word != top:
        word = heads[word] - 1
    return word == top


def context(s, head, predicate):
    if predicate is None or not dominates(s["head"], head, predicate):
        return "free"
    return "copula" if s["deprel"][predicate] == "cop" and s["head"][predicate] - 1 == head else "branch"


def items(folder):
    """(layer, sentence, children, head, predicate, start, end)"""
    for s in data.read_jsonl(os.path.join(folder, "ewt-train.jsonl")):
        below = children(s["head"])
        for p in s.get("srl") or []:
            for _, start, end in p["args"]:
                yield "roles", s, below, data.span_head(s["head"], start, end), p["pred"], start, end
    for s in data.read_jsonl(os.path.join(folder, "gum-train.jsonl")):
        below, largest = children(s["head"]), {}
        for e in sorted(s.get("entities") or [], key=lambda e: e["end"] - e["start"]):
            largest[data.span_head(s["head"], e["start"], e["end"])] = (e["start"], e["end"])
        for head, (start, end) in largest.items():
            yield "entities", s, below, head, None, start, end


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    seen = defaultdict(lambda: [0, 0])
    for layer, s, below, head, predicate, start, end in items(sys.argv[1]):
        where = context(s, head, predicate)
        for c in below[head]:
            if s["deprel"][c] == "punct" or predicate is not None and dominates(s["head"], c, predicate):
                continue
            row = seen[layer, where, "left" if c < head else "right", s["deprel"][c]]
            row[0] += 1
            row[1] += start <= c < end
    with open(sys.argv[2], "w", encoding="utf8") as f:
        f.write("# layer\tcontext\tside\trelation: dependents that stay outside a span; written by training/growth.py\n")
        for key, (n, inside) in sorted(seen.items()):
            if n >= 5 and inside < n / 2:
                f.write("\t".join(key) + "\n")


if __name__ == "__main__":
    main()
