"""Learns what speaks for an antecedent: the weights of coreference.

usage: antecedents.py LESSONS OUT [--without GENRE]

LESSONS is what the resolver had to choose from, as written by

    java -cp 'app/target/lib/*:app/target/*' dev.assay.eval.CoreferenceLessons gum-train.jsonl LESSONS

OUT is core's dev/assay/coreference/weights.tsv; --without leaves the documents of a genre out, to be scored on. A ranking model
(Durrett and Klein 2013): of the options of a mention, "nothing" among them, the right ones shall have the mass of a softmax.
One model a way of taking up, by gradient descent (Adagrad) over all its lessons, with an L2 penalty. No chance is involved:
the same lessons give the same weights.
"""
import json
import sys
from collections import defaultdict

import numpy as np

import splits

PENALTY = 3.0  # times half the squared weights, against a sum over lessons
STEPS = 300
RATE = 0.3
SEEN = 5  # a value that fewer options have is left out
SMALL = 0.05  # a weight below is not written


def read(path, without):
    """Lessons by the way of taking up."""
    by_taker = defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            lesson = json.loads(line)
            if lesson["doc"] not in splits.ELSEWHERE and (without is None or f"_{without}_" not in lesson["doc"]):
                by_taker[lesson["taker"]].append((lesson["options"], lesson["right"]))
    return by_taker


def number(lessons):
    count = defaultdict(int)
    for options, _ in lessons:
        for option in options:
            for value in option:
                count[value] += 1
    return {v: i for i, v in enumerate(sorted(v for v, n in count.items() if n >= SEEN))}


class Table:
    """Lessons as flat arrays: entries (option, value), options (lesson), right or not."""

    def __init__(self, lessons, numbers):
        entry_option, entry_value, option_lesson, right = [], [], [], []
        for i, (options, good) in enumerate(lessons):
            for option, r in zip(options, good):
                for value in option:
                    if value in numbers:
                        entry_option.append(len(right))
                        entry_value.append(numbers[value])
                option_lesson.append(i)
                right.append(r)
        self.entry_option = np.array(entry_option)
        self.entry_value = np.array(entry_value)
        self.lesson = np.array(option_lesson)
        self.right = np.array(right)
        self.starts = np.flatnonzero(np.r_[True, self.lesson[1:] != self.lesson[:-1]])

    def softmax(self, scores):
        top = np.maximum.reduceat(scores, self.starts)[self.lesson]
        e = np.exp(scores - top)
        return e / np.add.reduceat(e, self.starts)[self.lesson]

    def scores(self, weights):
        return np.bincount(self.entry_option, weights[self.entry_value], len(self.right))

    def gradient(self, weights):
        scores = self.scores(weights)
        all_ = self.softmax(scores)
        good = self.softmax(np.where(self.right, scores, -1e9))
        return np.bincount(self.entry_value, (all_ - good)[self.entry_option], len(weights)) + PENALTY * weights


def learn(lessons):
    numbers = number(lessons)
    table = Table(lessons, numbers)
    weights = np.zeros(len(numbers))
    history = np.full(len(numbers), 1e-8)
    for _ in range(STEPS):
        g = table.gradient(weights)
        history += g * g
        weights -= RATE * g / np.sqrt(history)
    return numbers, weights


def main(lessons, out, without):
    with open(out, "w", encoding="utf-8") as file:
        file.write("# What each value of each feature weighs. Made by training/antecedents.py from GUM (annotations CC BY 4.0).\n")
        file.write("taker\tfeature\tvalue\tweight\n")
        for taker, some in sorted(read(lessons, without).items()):
            numbers, weights = learn(some)
            for value, i in sorted(numbers.items()):
                if abs(weights[i]) >= SMALL:
                    feature, name = value.split(" ", 1)
                    file.write(f"{taker}\t{feature}\t{name}\t{weights[i]:.2f}\n")
            print(taker, len(some), "lessons", len(numbers), "values", file=sys.stderr)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    main(arguments[0], arguments[1], arguments[3] if arguments[2:3] == ["--without"] else None)
