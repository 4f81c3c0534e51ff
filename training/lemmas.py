"""Dictionary of inflected forms: `class<TAB>form<TAB>lemma`, from the lemmas of the treebanks and of PropBank's frames.

Regular inflections of every known verb, noun and adjective are generated; what the treebanks have is laid over them. The reader asks its
network only for forms that stand nowhere here.

usage: lemmas.py --data DIR --out FILE
"""
import argparse
import json
import os
from collections import Counter, defaultdict

import data

CLASS = {"NNS": "NNS", "NNPS": "NNS", "VBZ": "VBZ", "VBD": "VBD", "VBN": "VBN", "VBG": "VBG", "JJR": "JJR", "RBR": "JJR", "JJS": "JJS", "RBS": "JJS"}
VOWELS = "aeiou"


def plural(word):
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def stems(verb):
    """What -ed and -ing are put to: (for -ed, for -ing) pairs, doubled consonants among them."""
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return [(verb[:-1], verb[:-1] if not verb.endswith("ie") else verb[:-2] + "y")]
    if verb.endswith("y") and verb[-2:-1] not in VOWELS:
        return [(verb[:-1] + "i", verb)]
    out = [(verb, verb)]
    if len(verb) > 2 and verb[-1] not in VOWELS + "wxyh" and verb[-2] in VOWELS and verb[-3] not in VOWELS:
        out.append((verb + verb[-1],) * 2)
        if len(verb) > 4 and not _short(verb):
            return out
        return out[::-1]
    return out


def _short(verb):
    return sum(c in VOWELS for c in verb) == 1


def compare(adjective):
    base = adjective[:-1] if adjective.endswith("e") else adjective[:-1] + "i" if adjective.endswith("y") else adjective
    return base + "er", base + "est"


def irregular():
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "irregular-verbs.tsv"), encoding="utf8") as f:
        return [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    words = {"VERB": Counter(), "NOUN": Counter(), "ADJ": Counter()}
    seen = defaultdict(Counter)
    for name in ("ewt-train.jsonl", "gum-train.jsonl"):
        for s in data.read_jsonl(os.path.join(args.data, name)):
            for word, lemma, upos, xpos in zip(s["words"], s["lemma"], s["upos"], s["xpos"]):
                if not lemma.isascii() or any(c.isdigit() for c in word):
                    continue
                if upos in words and lemma.islower():
                    words[upos][lemma] += 1
                if upos != "PROPN":
                    seen[(CLASS.get(xpos, xpos), word.lower())][lemma] += 1
    for frame in data.read_jsonl(os.path.join(args.data, "propbank-frames.jsonl")):
        for kind, alias in frame["aliases"]:
            if alias.isalpha() and alias.islower():
                words[{"v": "VERB", "n": "NOUN", "j": "ADJ"}.get(kind, "ADJ")][alias] += 1
    table = {}
    # the rarer lemma is written first, so that the commoner one overwrites it
    by_count = lambda c: sorted(c, key=lambda w: (c[w], w))
    for noun in by_count(words["NOUN"]):
        table[("NNS", plural(noun))] = noun
    for adjective in by_count(words["ADJ"]):
        table[("JJR", compare(adjective)[0])], table[("JJS", compare(adjective)[1])] = adjective, adjective
    for verb in by_count(words["VERB"]):
        table[("VBZ", plural(verb))] = verb
        for ed, ing in stems(verb):
            table.setdefault(("VBD", ed + "ed"), verb)
            table.setdefault(("VBG", ing + "ing"), verb)
            if words["VERB"][verb] > words["VERB"].get(table[("VBD", ed + "ed")], 0):
                table[("VBD", ed + "ed")] = verb
            if words["VERB"][verb] > words["VERB"].get(table[("VBG", ing + "ing")], 0):
                table[("VBG", ing + "ing")] = verb
    for (kind, form), lemma in list(table.items()):
        if kind == "VBD":
            table[("VBN", form)] = lemma
    for verb, past, participle in irregular():
        table[("VBD", past)] = table[("VBN", participle)] = verb
    for (kind, form), lemmas in seen.items():
        lemma = max(sorted(lemmas), key=lemmas.get)
        inflected = kind in CLASS.values()
        if inflected or (lemma != form and (lemma.lower() != form or kind == "PRP") and sum(lemmas.values()) > 1):
            table[(kind, form)] = lemma
    with open(args.out, "w", encoding="utf8") as f:
        for (kind, form), lemma in sorted(table.items()):
            if form.isascii() or form.startswith("’"):
                f.write(f"{kind}\t{form}\t{lemma}\n")


if __name__ == "__main__":
    main()
