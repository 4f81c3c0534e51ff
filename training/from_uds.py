"""UDS It-Happened v2: whether what a predicate tells has happened, as a crowd answered, on -3 to 3.

Its rows point at sentences and tokens of the English treebank of UD 1.2, which has other sentences and words here and there than later
releases (and no letters outside ASCII). So an answer reaches the sentences that have the very same words today, and no others.
"""
import csv
import os
from collections import defaultdict

import from_ud

SIGN = {"true": 1, "yes": 1, "false": -1, "no": -1}
SCALE = 3 / 4  # confidence is 0 to 4


def read(path, ud12):
    """{words of a sentence: {token from 0: value}}: the mean of sign times confidence over the answers that count."""
    answers = defaultdict(list)
    with open(path, encoding="utf8", newline="") as f:
        for row in csv.DictReader(f, delimiter="\t"):
            if counts(row):
                answers[row["Sentence.ID"], int(row["Pred.Token"]) - 1].append(SIGN[row["Happened"].lower()] * int(row["Confidence"]))
    texts, values = {}, defaultdict(dict)
    for (sentence, token), given in answers.items():
        name, number = sentence.split(" ")
        if name not in texts:
            texts[name] = [tuple(w[1] for w in words) for _, words in from_ud.read(os.path.join(ud12, name))]
        values[texts[name][int(number) - 1]][token] = SCALE * sum(given) / len(given)
    return values


def counts(row):
    """Answers of annotators that the release itself sets aside (Keep) do not."""
    return (row["Is.Predicate"].lower() == row["Is.Understandable"].lower() == row.get("Keep", "true").lower() == "true"
            and row["Happened"].lower() in SIGN)


def add_factuality(sentences, values):
    for s in sentences:
        found = values.get(tuple(s["words"]))
        if found:
            s["factuality"] = [[token, value] for token, value in sorted(found.items())]
