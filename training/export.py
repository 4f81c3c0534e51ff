"""Writes a checkpoint as ONNX in fp32: one sentence in, the scores of every layer out.

usage: export.py --checkpoint FILE --labels FILE --encoder JAR --out FILE
"""
import argparse
import json

import onnx
import torch

import model
import wordpieces

OPSET = 13
AXES = {"pieces": {0: "T"}, "shapes": {0: "T"}, "first": {0: "W"}, "arc": {0: "W", 1: "H"}, "rel": {0: "W", 1: "H"},
        "role": {0: "W", 1: "W"}, **{k: {0: "W"} for k in ("upos", "xpos", "lemma", "entity", "predicate", "factuality")}}


def load(checkpoint, labels, vocab):
    with open(labels, encoding="utf8") as f:
        labels = json.load(f)
    reader = model.Reader(len(vocab), labels, len(wordpieces.SHAPES))
    reader.load_state_dict(torch.load(checkpoint, map_location="cpu")["reader"])
    return reader.eval()


@torch.no_grad()
def export(reader, path):
    t, w = 9, 6  # any lengths: every axis that depends on them is dynamic
    arguments = (torch.randint(1000, 2000, (t,)), torch.randint(0, 9, (t,)), torch.arange(1, w + 1))
    torch.onnx.export(model.OneSentence(reader), arguments, path, opset_version=OPSET, input_names=["pieces", "shapes", "first"],
                      output_names=model.OUTPUTS, dynamic_axes=AXES, do_constant_folding=True)
    onnx.checker.check_model(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "labels", "encoder", "out"):
        parser.add_argument(f"--{name}", required=True)
    args = parser.parse_args()
    export(load(args.checkpoint, args.labels, wordpieces.vocabulary(args.encoder)), args.out)


if __name__ == "__main__":
    main()
