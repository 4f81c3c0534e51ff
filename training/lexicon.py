"""Writes the reader's lexicon: which lemmas a form has as which part of speech.

usage: lexicon.py FOLDER OUT

FOLDER holds ewt-train.jsonl, gum-train.jsonl and propbank-frames.jsonl. Rows `form, Penn tag, lemmas by frequency`, in two parts:
base forms (VB, NN, JJ, RB), by which the rules of regular inflection know a word, PropBank's verbs among them; and forms whose
lemma those rules would get wrong, or that have several. dev.assay.reader.Lemmatizer follows the same rules.
"""
import json
import os
import re
import sys
from collections import Counter, defaultdict

import data

BASE = {"VBD": "VB", "VBN": "VB", "VBG": "VB", "VBZ": "VB", "VBP": "VB", "NNS": "NN", "JJR": "JJ", "JJS": "JJ", "RBR": "RB", "RBS": "RB"}
SUFFIX = {"VBD": "ed", "VBN": "ed", "VBG": "ing", "VBZ": "s", "NNS": "s", "JJR": "er", "JJS": "est", "RBR": "er", "RBS": "est"}
SKIPPED = ("NNP", "NNPS", "GW", "ADD", "FW", "CD", "LS", "NFP", "$", "SYM")
DOUBLED = re.compile(r"([bdgkmnprtvz])\1$")  # stop, stopped; but not pass, call, stuff
SILENT = re.compile(r"(?:[^aeiou][aeiou]?[cvzu]|[^aeiou]g|dg|[^aeio]l|[^aeiou][aiou]t|[^aeiou][aiu]s|[^aeiou][aiu]r|[rnl]s)$")


def stems(form, suffix):
    """Where a suffix may have been put, the likeliest first."""
    if suffix == "s":
        if form.endswith("ies") and len(form) > 4:
            return [form[:-3] + "y", form[:-1]]
        if re.search(r"(?:s|x|z|ch|sh|o)es$", form):
            return [form[:-2], form[:-1]]
        if form.endswith("ves"):
            return [form[:-1], form[:-3] + "f", form[:-3] + "fe"]
        return [form[:-1]] if re.search(r"[^s]s$", form) else []
    if not form.endswith(suffix) or len(form) < len(suffix) + 2:
        return []
    stem = form[: -len(suffix)]
    if stem.endswith("i") and suffix != "ing":
        return [stem[:-1] + "y", stem]
    if DOUBLED.search(stem):
        return [stem[:-1], stem]
    return [stem + "e", stem] if SILENT.search(stem) else [stem, stem + "e"]


def regular(form, xpos, known):
    """The lemma by rule: the first stem that is a known base form, else the likeliest stem, else the form."""
    found = stems(form, SUFFIX[xpos]) if xpos in SUFFIX else []
    return next((s for s in found if (s, BASE[xpos]) in known), found[0] if found else form)


def irregular():
    """Past forms by our own table; of two verbs that share one ("found", "lay", "wound"), both."""
    found = defaultdict(list)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "irregular.tsv"), encoding="utf8") as f:
        for base, past, participle in (line.rstrip("\n").split("\t") for line in f if not line.startswith("#")):
            for tag, forms in (("VBD", past), ("VBN", participle)):
                for form in forms.split("/"):
                    found[form, tag].append(base)
    return found


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    seen = defaultdict(Counter)
    for name in ("ewt-train.jsonl", "gum-train.jsonl"):
        for s in data.read_jsonl(os.path.join(sys.argv[1], name)):
            for word, xpos, lemma in zip(s["words"], s["xpos"], s["lemma"]):
                if xpos not in SKIPPED and lemma != "_" and re.fullmatch("[a-z.'’-]*[a-z][a-z.'’-]*", word.lower()):
                    seen[word.lower(), xpos][lemma] += 1
    verbs = set()
    with open(os.path.join(sys.argv[1], "propbank-frames.jsonl"), encoding="utf8") as f:
        for line in f:
            verbs.update(text for pos, text in json.loads(line)["aliases"] if pos == "v" and re.fullmatch(r"[a-z]{3,}", text))
    known = {(form, "VB"): [form] for form in verbs}
    for (form, xpos), lemmas in seen.items():
        if xpos in ("VB", "NN", "JJ", "RB") and lemmas.most_common(1)[0][0] == form and re.fullmatch(r"[a-z][a-z-]+", form) \
                and (xpos != "VB" or sum(lemmas.values()) > 2):  # a verb that PropBank lacks is mostly a slip: "develope"
            known[form, xpos] = [form]
    rows = {k: v for k, v in known.items()}
    for (form, xpos), lemmas in seen.items():
        kept = [l for l, n in lemmas.most_common() if n >= 0.02 * sum(lemmas.values()) and (n > 1 or len(lemmas) == 1)] or [lemmas.most_common(1)[0][0]]
        by_rule = regular(form, xpos, known)
        slip = sum(lemmas.values()) == 1 and (by_rule, BASE.get(xpos)) in known  # "wandering" for "wondering"
        if kept != [by_rule] and not slip:
            rows[form, xpos] = kept
    rows.update(irregular())
    with open(sys.argv[2], "w", encoding="utf8") as f:
        f.write("# form\tPenn tag\tlemmas, the most frequent first; written by training/lexicon.py\n")
        for (form, xpos), lemmas in sorted(rows.items()):
            f.write("\t".join([form, xpos, *lemmas]) + "\n")


if __name__ == "__main__":
    main()
