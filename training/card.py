"""Fills the parts of the model card that a run decides: data hashes, settings, progress, files. The rest is written by hand.

usage: card.py --run run.json --labels labels.json --model FOLDER --card README.md

Between `<!-- NAME -->` and `<!-- end -->` lines the card is replaced.
"""
import argparse
import json
import os
import re

import data

FILES = ("reader.onnx", "labels.json", "vocab.txt", "lexicon.tsv")


def table(header, rows):
    line = lambda cells: "| " + " | ".join(map(str, cells)) + " |"
    return "\n".join([line(header), "|" + "---|" * len(header), *map(line, rows)])


def parts(run, labels, folder):
    settings = {**run["settings"], "epochs": run["epochs"], "torch": run["torch"]}
    keys = [k for k in run["history"][0]]
    return {
        "data": table(["file", "SHA-256"], [[f"`{k}`", f"`{v}`"] for k, v in run["data"].items()]),
        "settings": table(["setting", "value"], settings.items()) + "\n\nWeight of each layer's loss: "
        + ", ".join(f"{k} {v}" for k, v in run["weights"].items()) + ".",
        "progress": table(keys, [[row[k] for k in keys] for row in run["history"]]),
        "files": table(["file", "bytes", "SHA-256"], [[f"`{n}`", os.path.getsize(os.path.join(folder, n)), f"`{data.sha256(os.path.join(folder, n))}`"]
                                                      for n in FILES]) + "\n\nLabels: " + ", ".join(f"{k} {len(v)}" for k, v in labels.items()) + "."}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("run", "labels", "model", "card"):
        parser.add_argument(f"--{name}", required=True)
    args = parser.parse_args()
    with open(args.run) as f, open(args.labels, encoding="utf8") as g:
        found = parts(json.load(f), json.load(g), args.model)
    with open(args.card, encoding="utf8") as f:
        card = f.read()
    for name, text in found.items():
        card, count = re.subn(rf"(<!-- {name} -->\n).*?(<!-- end -->)", lambda m: m[1] + text + "\n" + m[2], card, flags=re.S)
        if count != 1:
            raise SystemExit(f"{args.card}: one part `<!-- {name} -->` is expected, {count} found")
    with open(args.card, "w", encoding="utf8") as f:
        f.write(card)


if __name__ == "__main__":
    main()
