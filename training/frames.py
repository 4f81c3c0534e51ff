"""Sentences made by setting clauses of the treebank into frames (frames.txt), for constructions it has too little of."""
import os
import random


def load():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "frames.txt")
    with open(path, encoding="utf8") as f:
        lines = [line.rstrip("\n") for line in f if not line.startswith("#")]
    frames, frame = [], []
    for line in [*lines, ""]:
        if line:
            frame.append(line.split(" "))
        elif frame:
            frames.append(frame)
            frame = []
    return frames


def is_clause(s):
    """Short, finite, with a subject, and nothing but a full stop to part it."""
    root = s["head"].index(0)
    return (5 <= len(s["words"]) <= 16 and s["words"][-1] == "." and s["xpos"][root] in ("VBD", "VBZ", "VBP")
            and any(h == root + 1 and r.startswith("nsubj") for h, r in zip(s["head"], s["deprel"]))
            and sum(u == "PUNCT" for u in s["upos"]) == 1 and s["upos"][0] not in ("CCONJ", "INTJ", "SCONJ", "ADV"))


def made(sentences, count, seed):
    """`count` sentences, with parts of speech, lemmas and dependencies; no other layer."""
    rng = random.Random(seed)
    clauses = [s for s in sentences if "upos" in s and is_clause(s)]
    frames = load()
    return [_set(frames[i % len(frames)], rng.choice(clauses), i) for i in range(count)]


def _set(frame, clause, number):
    slot = next(i for i, row in enumerate(frame) if row[0] == "{S}")
    n = len(clause["words"]) - 1
    moved = lambda index: index if index <= slot else index + n  # 1-based index in the frame to that in the sentence
    out = {"id": f"made-{number}", "words": [], "lemma": [], "upos": [], "xpos": [], "head": [], "deprel": []}

    def add(word, lemma, upos, xpos, head, relation):
        for key, value in zip(("words", "lemma", "upos", "xpos", "head", "deprel"), (word, lemma, upos, xpos, head, relation)):
            out[key].append(value)

    for i, (word, lemma, upos, xpos, head, relation) in enumerate(frame):
        if i != slot:
            add(word, lemma, upos, xpos, moved(int(head)), relation)
            continue
        root = clause["head"].index(0)
        add("that", "that", "SCONJ", "IN", slot + 2 + root, "mark")
        for j in range(n):
            keep = j > 0 or clause["upos"][j] == "PROPN" or clause["words"][j] == "I"
            form = clause["words"][j] if keep else clause["words"][j].lower()
            above = clause["head"][j]
            add(form, clause["lemma"][j], clause["upos"][j], clause["xpos"][j],
                moved(int(head)) if above == 0 else slot + 1 + above, relation if above == 0 else clause["deprel"][j])
    return out
