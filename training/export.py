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


def affine(x, *layers):
    """x W + b of several layers side by side; written as a product, so that it stays a MatMul in the graph."""
    y = torch.matmul(x, torch.cat([layer.weight for layer in layers]).t())
    return y if layers[0].bias is None else y + torch.cat([layer.bias for layer in layers])


def block(b, x):
    """model.Block for one sentence: the three projections in one product, and no axis but T unknown."""
    q, k, v = affine(x, b.query, b.key, b.value).view(1, -1, 3, model.HEADS, model.WIDTH // model.HEADS).permute(2, 0, 3, 1, 4).unbind(0)
    scores = torch.matmul(q, k.transpose(-1, -2)) * (model.WIDTH // model.HEADS) ** -0.5
    y = torch.matmul(torch.softmax(scores, -1), v).transpose(1, 2).reshape(1, -1, model.WIDTH)
    x = b.norm1(x + affine(y, b.output))
    return b.norm2(x + affine(model.gelu(affine(x, b.up)), b.down))


def biaffine(m, left, right):
    """model.Biaffine without the batch axis: [left, right, labels]"""
    u = affine(left, m.bilinear).view(-1, m.width)
    pair = torch.matmul(u, right.t()).view(-1, m.labels, right.shape[0]).transpose(1, 2)
    return pair + affine(left, m.left).unsqueeze(1) + affine(right, m.right).unsqueeze(0)


class OneSentence(torch.nn.Module):
    """What is exported: model.Reader for one sentence, no padding, no batch axis, so that a reading never depends on a neighbour."""

    def __init__(self, reader):
        super().__init__()
        self.reader = reader

    def forward(self, pieces, shapes, first):
        r, e = self.reader, self.reader.encoder
        x = e.pieces(pieces) + (e.positions.weight + e.kind)[: pieces.shape[0]] + e.shapes(shapes)
        x = e.norm(x).unsqueeze(0)
        for b in e.blocks:
            x = block(b, x)
        x = x.view(-1, model.WIDTH)
        words = x.index_select(0, first)
        root = torch.cat([x[:1], words])
        mlp = lambda m, y: model.gelu(affine(y, m.linear))
        out = {k: affine(words, head) for k, head in r.tags.items()}
        out["predicate"], out["factuality"] = (affine(words, h).view(-1) for h in (r.predicate, r.factuality))
        out["arc"] = biaffine(r.arc, mlp(r.arc_dependent, words), mlp(r.arc_head, root))[..., 0]
        out["rel"] = biaffine(r.rel, mlp(r.rel_dependent, words), mlp(r.rel_head, root))
        out["role"] = biaffine(r.role, mlp(r.role_predicate, words), mlp(r.role_argument, words))
        return tuple(out[k] for k in model.OUTPUTS)


AXES = {"pieces": {0: "T"}, "shapes": {0: "T"}, "first": {0: "W"}, "arc": {0: "W", 1: "H"}, "rel": {0: "W", 1: "H"},
        "role": {0: "W", 1: "W"}, **{k: {0: "W"} for k in (*model.TAGS, "predicate", "factuality")}}


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
    torch.onnx.export(OneSentence(reader), arguments, path, opset_version=OPSET, input_names=["pieces", "shapes", "first"],
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
