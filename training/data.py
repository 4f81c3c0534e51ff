"""Training sentences as tensors, one set of targets a layer. A layer that a sentence lacks is None and costs nothing."""
import hashlib
import json
import os
import random
from collections import Counter

import torch

import frames
import names
import splits
import wordpieces

IGNORE = -100
NONE = "_"
MADE_SEED, FRAMED, HEADLINES = 7, 600, 900  # sentences made by frames.py
NAMED_TWICE = 2  # how often a sentence with marked names comes in an epoch


def read_jsonl(path):
    if "test" in os.path.basename(path):
        raise SystemExit(f"{path}: test files are for scoring only")
    with open(path, encoding="utf8") as f:
        return [json.loads(line) for line in f]


def sha256(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def lemma_script(word, lemma, upos):
    """How a lemma is made from the form: `case|letters cut from the end|letters put there`."""
    case = "keep" if upos == "PROPN" else "lower"
    form = word if case == "keep" else word.lower()
    common = len(os.path.commonprefix([form, lemma]))
    return f"{case}|{len(form) - common}|{lemma[common:]}"


def span_head(heads, start, end):
    """The first word of [start, end) whose head lies outside it."""
    return next((i for i in range(start, end) if not start <= heads[i] - 1 < end), start)


def load(folder, names_file, states_file):
    """(training sentences, development sentences); `names` of a training sentence is its BIO labels, None where unsure."""
    path = lambda name: os.path.join(folder, name)
    ewt, gum, dev = (read_jsonl(path(name)) for name in ("ewt-train.jsonl", "gum-train.jsonl", "ewt-dev.jsonl"))
    gum = [s for s in gum if s["doc"] not in splits.ELSEWHERE]
    made = frames.made(ewt + gum, random.Random(MADE_SEED), FRAMED, HEADLINES)
    parses = {s["id"]: s for s in dev}
    marked = names.read_iob2(names_file, parses) if names_file else {}
    distant = names.Distant([(parses[i], spans) for i, spans in marked.items()], states(states_file))
    for s in ewt:
        distant.note(s)
    for s in ewt:
        s["names"] = distant.tags(s)
    for s in gum:
        s["names"] = names.from_mentions(s) if "entities" in s else [None] * len(s["words"])
    # Only the names of these sentences of ewt-dev are trained on; their trees stay for development.
    named = [{"id": i, "words": parses[i]["words"], "names": names.tags(spans, len(parses[i]["words"]))} for i, spans in marked.items()]
    return ewt + gum + made + named * NAMED_TWICE, dev


def states(path):
    """Names of states: columns 2 and 3 of the actor lexicon's table."""
    with open(path, encoding="utf8") as f:
        rows = [line.split("\t") for line in f if not line.startswith("#")][1:]
    return {name for row in rows for name in [row[1], *row[2].split("|")] if name}


def labels(sentences):
    """Label inventories, in order of frequency; rare lemma scripts and roles are left out."""
    count = {k: Counter() for k in ("upos", "xpos", "feats", "deprel", "lemma", "role")}
    for s in sentences:
        if "upos" not in s:
            continue
        count["feats"].update(f for f in s["feats"] if f)
        for k in ("upos", "xpos", "deprel"):
            count[k].update(s[k])
        count["lemma"].update(map(lemma_script, s["words"], s["lemma"], s["upos"]))
        for p in s.get("srl") or []:
            count["role"].update(a[0] for a in p["args"])
    ranked = lambda c, least: [k for k, n in sorted(c.items(), key=lambda kn: (-kn[1], kn[0])) if n >= least]
    types = sorted({e["type"] for s in sentences for e in s.get("entities") or []})
    bio = [f"{mark}-{kind}" for kind in sorted(names.TYPES.values()) for mark in "BI"]
    return {"upos": ranked(count["upos"], 1), "xpos": ranked(count["xpos"], 1), "feats": ranked(count["feats"], 3),
            "name": [NONE] + bio, "deprel": ranked(count["deprel"], 2),
            "lemma": ranked(count["lemma"], 3), "role": [NONE] + ranked(count["role"], 5), "entity": [NONE] + types}


class Example:
    """One sentence's pieces and targets."""

    def __init__(self, s, vocab, labels):
        index = {k: {v: i for i, v in enumerate(labels[k])} for k in labels}
        self.words = s["words"]
        n = len(self.words)
        self.pieces, self.owner, self.first = [wordpieces.CLS], [-1], []
        for i, w in enumerate(self.words):
            ids = wordpieces.pieces(vocab, w)
            self.first.append(len(self.pieces))
            self.pieces += ids
            self.owner += [i] * len(ids)
        self.pieces.append(wordpieces.SEP)
        self.owner.append(-1)
        self.shapes = [wordpieces.shape(w) for w in self.words]
        self.tags = {k: [IGNORE] * n for k in ("upos", "xpos", "feats", "lemma", "entity", "name", "deprel")}
        self.head = [IGNORE] * n
        if "upos" in s:
            for k in ("upos", "xpos", "feats", "deprel"):
                self.tags[k] = [index[k].get(v, IGNORE) for v in s[k]]
            self.tags["lemma"] = [index["lemma"].get(lemma_script(*t), IGNORE) for t in zip(s["words"], s["lemma"], s["upos"])]
            self.head = list(s["head"])
        if "entities" in s:
            self.tags["entity"] = [0] * n
            for e in sorted(s["entities"], key=lambda e: e["end"] - e["start"]):
                self.tags["entity"][span_head(s["head"], e["start"], e["end"])] = index["entity"][e["type"]]
        if "names" in s:
            self.tags["name"] = [IGNORE if v is None else index["name"][v] for v in s["names"]]
        self.roles = None
        if "srl" in s:
            self.roles = {p["pred"]: {} for p in s["srl"]}
            for p in s["srl"]:
                for label, start, end in p["args"]:
                    self.roles[p["pred"]][span_head(s["head"], start, end)] = index["role"].get(label, IGNORE)
        self.factuality = dict(map(tuple, s["factuality"])) if "factuality" in s else {}


UPPER, TITLE, LOWER = (wordpieces.SHAPES.index(k) for k in ("upper", "title", "lower"))


def cased(shapes, rng):
    """Now and then the shapes of an upper-case dispatch, a headline in title case, or text without capitals."""
    draw = rng.random()
    letters = [i for i, s in enumerate(shapes) if s in (1, 2, 3, 4, 5)]
    to = UPPER if draw < 0.05 else TITLE if draw < 0.08 else LOWER if draw < 0.10 else None
    if to is not None:
        shapes = list(shapes)
        for i in letters:
            shapes[i] = to
    return shapes


def batches(examples, size, rng):
    """Batches of at most `size` pieces of sentences of about one length, in random order."""
    order = sorted(examples, key=lambda e: len(e.pieces) + rng.random() * 4)
    out, batch, longest = [], [], 0
    for e in order:
        longest = max(longest, len(e.pieces))
        if batch and longest * (len(batch) + 1) > size:
            out.append(batch)
            batch, longest = [], len(e.pieces)
        batch.append(e)
    out.append(batch)
    rng.shuffle(out)
    return out


def collate(batch, rng=None):
    t, n = max(len(e.pieces) for e in batch), max(len(e.words) for e in batch)
    b = len(batch)
    pieces, shapes = torch.zeros(b, t, dtype=torch.long), torch.zeros(b, t, dtype=torch.long)
    mask = torch.full((b, 1, 1, t), -1e4)
    first = torch.zeros(b, n, dtype=torch.long)
    tags = {k: torch.full((b, n), IGNORE, dtype=torch.long) for k in batch[0].tags}
    head = torch.full((b, n), IGNORE, dtype=torch.long)
    predicate, factuality = torch.full((b, n), float("nan")), torch.full((b, n), float("nan"))
    predicates = []
    for i, e in enumerate(batch):
        kinds = cased(e.shapes, rng) if rng else e.shapes
        pieces[i, : len(e.pieces)] = torch.tensor(e.pieces)
        shapes[i, : len(e.pieces)] = torch.tensor([kinds[o] if o >= 0 else 0 for o in e.owner])
        mask[i, 0, 0, : len(e.pieces)] = 0
        first[i, : len(e.first)] = torch.tensor(e.first)
        for k, v in e.tags.items():
            tags[k][i, : len(v)] = torch.tensor(v)
        head[i, : len(e.head)] = torch.tensor(e.head)
        if e.roles is not None:
            predicate[i, : len(e.words)] = 0
            for p, arguments in e.roles.items():
                predicate[i, p] = 1
                predicates.append((i, p, len(e.words), arguments))
        for w, v in e.factuality.items():
            factuality[i, w] = v
    return dict(pieces=pieces, shapes=shapes, mask=mask, first=first, tags=tags, head=head, predicate=predicate,
                factuality=factuality, predicates=predicates)
