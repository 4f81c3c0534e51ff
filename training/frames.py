"""Sentences made from treebank sentences, for what the treebanks have little of.

`framed`: a clause set into a frame that reports it ("Reports that ... were premature"), where parsers take the garden path.
`headline`: articles, forms of "be" and the full stop left out, as headlines and telegrams do; every layer of the rest is kept.
"""
import os

CLAUSE_WORDS = range(4, 15)
FINITE = {"VBD", "VBZ", "VBP"}
SPOILERS = {"discourse", "vocative", "parataxis", "list", "goeswith", "reparandum", "dislocated"}
DROPPED = {"a", "an", "the", "is", "are", "was", "were"}
COLUMNS = ("words", "lemma", "upos", "xpos", "feats", "head", "deprel")


def read(path=os.path.join(os.path.dirname(os.path.abspath(__file__)), "frames.tsv")):
    frames = [[]]
    with open(path, encoding="utf8") as f:
        for line in f:
            if line.startswith("#"):
                continue
            if line.strip():
                frames[-1].append([cell.split("|") for cell in line.rstrip("\n").split("\t")])
            elif frames[-1]:
                frames.append([])
    return [f for f in frames if f]


def is_clause(s):
    """A short statement with a finite verb and its subject, ended by a full stop."""
    root = s["head"].index(0)
    return (len(s["words"]) in CLAUSE_WORDS and s["xpos"][root] in FINITE and s["words"][-1] == "." and s["head"][-1] == root + 1
            and not SPOILERS.intersection(s["deprel"]) and not s["words"][0].lower() in ("but", "and", "so", "or", "because")
            and any(h == root + 1 and d.startswith("nsubj") for h, d in zip(s["head"], s["deprel"])))


def framed(frame, s, rng):
    """The clause of s, without its full stop, in the slot. Heads of the frame count the slot as one word."""
    n = len(s["words"]) - 1
    slot = next(i for i, row in enumerate(frame) if row[0] == ["{S}"])
    root = slot + s["head"].index(0) + 1
    moved = lambda h: h if h <= slot else h + n - 1
    out = {k: [] for k in COLUMNS}
    for i, row in enumerate(frame):
        if i == slot:
            first = s["words"][0]
            keep = s["xpos"][0].startswith("NNP") or first == "I" or slot == 0
            out["words"] += [first if keep else first[:1].lower() + first[1:]] + s["words"][1:n]
            for k in ("lemma", "upos", "xpos"):
                out[k] += s[k][:n]
            out["feats"] += s["feats"][:n]
            out["head"] += [moved(int(row[4][0])) if h == 0 else h + slot for h in s["head"][:n]]
            out["deprel"] += [row[5][0] if h == 0 else d for h, d in zip(s["head"][:n], s["deprel"])]
            continue
        choice = rng.randrange(len(row[0]))
        pick = lambda cell: cell[choice % len(cell)]
        out["words"].append(pick(row[0]))
        out["lemma"].append(pick(row[1]))
        out["upos"].append(pick(row[2]))
        out["xpos"].append(pick(row[3]))
        out["feats"].append(None)
        out["head"].append(root if row[4] == ["{S}"] else moved(int(row[4][0])))
        out["deprel"].append(pick(row[5]))
    return {"id": s["id"] + "-framed", **out}


def headline(s):
    """None if nothing can be left out."""
    n = len(s["words"])
    heads = set(s["head"])
    gone = [i + 1 not in heads and (s["words"][i].lower() in DROPPED and s["deprel"][i] in ("det", "cop", "aux", "aux:pass")
                                    or i == n - 1 and s["words"][i] == ".") for i in range(n)]
    if not any(gone[:-1]) or all(gone):
        return None
    new, kept = {}, [i for i in range(n) if not gone[i]]
    for j, i in enumerate(kept):
        new[i] = j
    place = lambda i: sum(not g for g in gone[:i])
    out = {"id": s["id"] + "-headline", **{k: [s[k][i] for i in kept] for k in COLUMNS}}
    out["head"] = [0 if h == 0 else new[h - 1] + 1 for h in out["head"]]
    if "srl" in s:
        out["srl"] = [{**p, "pred": new[p["pred"]], "args": [[r, place(a), place(b)] for r, a, b in p["args"] if place(a) < place(b)]}
                      for p in s["srl"] if p["pred"] in new]
    if "entities" in s:
        out["entities"] = [{**e, "start": place(e["start"]), "end": place(e["end"])} for e in s["entities"] if place(e["start"]) < place(e["end"])]
    if "factuality" in s:
        out["factuality"] = [[new[i], v] for i, v in s["factuality"] if i in new]
    return out


def made(sentences, rng, frames_count, headlines_count):
    """So many sentences of either kind, drawn from the given ones."""
    frames, clauses = read(), [s for s in sentences if is_clause(s)]
    out = [framed(frames[i % len(frames)], rng.choice(clauses), rng) for i in range(frames_count)]
    heads = [h for h in map(headline, rng.sample([s for s in sentences if 5 <= len(s["words"]) <= 25], 2 * headlines_count)) if h]
    return out + heads[:headlines_count]
