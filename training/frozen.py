"""Writes what the Java tests hold the reader to: word pieces and shapes, and what torch makes of a few sentences in fp32.

usage: frozen.py --checkpoint FILE --labels FILE --encoder JAR --out FOLDER

pieces.tsv     word, ids of its pieces, index of its shape
frozen.jsonl   one sentence a line: its words; the decisions taken greedily; of each output, up to 40 values at even steps
"""
import argparse
import json
import os

import torch

import export
import model
import wordpieces

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLE = 40
ODD = ["naïve", "İstanbul", "ΣΟΦΟΣ", "Ǆ", "ﬁre", "e\u0301", "\u200d", "\u00ad", "\ufffd", "a\u00a0b", "x" * 101, "x" * 100, "𝔘", "日本語", "٣", "3rd", "A", "a", "McKay",
       "iPhone", "U.S.", "--", "...", "can't", "U.N.", "中a文", "\U0001f1fa\U0001f1f3", "ʼ", "ª", "Ⅷ", "½", "x²", "ß", "ẞ", "_", "^", "`", "§", "‑", "“", "¿", "’s"]


def sample(tensor):
    flat = tensor.flatten()
    step = max(1, -(-len(flat) // SAMPLE))
    return {"step": step, "values": [round(v, 6) for v in flat[::step].tolist()]}


@torch.no_grad()
def freeze(reader, vocab, words):
    """The outputs of the network as it is trained, not as it is exported."""
    ids = [wordpieces.pieces(vocab, w) for w in words]
    pieces, shapes, first = [wordpieces.CLS], [0], []
    for word, its in zip(words, ids):
        first.append(len(pieces))
        pieces += its
        shapes += [wordpieces.shape(word)] * len(its)
    pieces, shapes = torch.tensor([pieces + [wordpieces.SEP]]), torch.tensor([shapes + [0]])
    out = {k: v[0] for k, v in reader(pieces, shapes, torch.tensor([first])).items()}
    heads = out["arc"].argmax(-1)
    decided = {k: out[k].argmax(-1).tolist() for k in model.TAGS}
    decided["arc"] = heads.tolist()
    decided["rel"] = out["rel"][torch.arange(len(words)), heads].argmax(-1).tolist()
    decided["predicate"] = (out["predicate"] > 0).long().tolist()
    decided["role"] = [out["role"][p].argmax(-1).tolist() if yes else [] for p, yes in enumerate(decided["predicate"])]
    return {"words": words, "decided": decided, "sampled": {k: sample(out[k]) for k in model.OUTPUTS}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "labels", "encoder", "out"):
        parser.add_argument(f"--{name}", required=True)
    args = parser.parse_args()
    vocab = wordpieces.vocabulary(args.encoder)
    reader = export.load(args.checkpoint, args.labels, vocab)
    with open(os.path.join(HERE, "frozen-sentences.txt"), encoding="utf8") as f:
        sentences = [line.split() for line in f]
    with open(os.path.join(args.out, "pieces.tsv"), "w", encoding="utf8") as f:
        for word in sorted({w for s in sentences for w in s} | set(ODD)):
            f.write(f"{word}\t{' '.join(map(str, wordpieces.pieces(vocab, word)))}\t{wordpieces.shape(word)}\n")
    with open(os.path.join(args.out, "frozen.jsonl"), "w", encoding="utf8") as f:
        for words in sentences:
            f.write(json.dumps(freeze(reader, vocab, words), ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
