"""Trains the reader; writes a checkpoint after every epoch and goes on from the last one.

usage: train.py --data DIR --encoder JAR --states FILE --out DIR [--names FILE] [--epochs N]
"""
import argparse
import glob
import json
import os
import random
import time
import zipfile

import torch
from torch.nn import functional as F

import data
import model
import wordpieces

SETTINGS = {"seed": 7, "batch_pieces": 1500, "lr_encoder": 2e-4, "lr_heads": 1e-3, "weight_decay": 0.01, "warmup": 200,
            "clip": 1.0}
WEIGHTS = {"arc": 1.0, "rel": 1.0, "upos": 0.5, "xpos": 0.5, "feats": 0.3, "lemma": 0.5, "entity": 0.5, "name": 0.5, "predicate": 0.5, "role": 1.0,
           "factuality": 0.1}


def losses(out, batch):
    """One loss a layer, only for the layers this batch has gold for."""
    each = {}
    for k in model.TAGS:
        if (batch["tags"][k] != data.IGNORE).any():
            each[k] = F.cross_entropy(out[k].flatten(0, 1), batch["tags"][k].flatten(), ignore_index=data.IGNORE)
    head, real = batch["head"], batch["head"] != data.IGNORE
    if real.any():
        n = (batch["first"] != 0).sum(1).view(-1, 1, 1)
        beyond = torch.arange(out["arc"].shape[2]).view(1, 1, -1) > n
        arc = out["arc"].masked_fill(beyond, -1e4)
        each["arc"] = F.cross_entropy(arc[real], head[real])
        each["rel"] = F.cross_entropy(out["rel"][real], batch["tags"]["deprel"][real], ignore_index=data.IGNORE)
    known = ~torch.isnan(batch["predicate"])
    if known.any():
        each["predicate"] = F.binary_cross_entropy_with_logits(out["predicate"][known], batch["predicate"][known])
    if batch["predicates"]:
        gold = torch.full(out["role"].shape[:2], data.IGNORE, dtype=torch.long)
        for r, (_, _, words, arguments) in enumerate(batch["predicates"]):
            gold[r, :words] = 0
            for w, label in arguments.items():
                gold[r, w] = label
        total = F.cross_entropy(out["role"].flatten(0, 1), gold.flatten(), ignore_index=data.IGNORE, reduction="sum")
        each["role"] = total / (2 * len(batch["predicates"]))
    known = ~torch.isnan(batch["factuality"])
    if known.any():
        each["factuality"] = F.smooth_l1_loss(out["factuality"][known], batch["factuality"][known])
    return each


@torch.no_grad()
def score(reader, examples):
    """Accuracies on development sentences, heads taken greedily; a guide while training, not the figures of the card."""
    reader.eval()
    right, total = {}, {}
    for batch in map(data.collate, data.batches(examples, 3000, random.Random(0))):
        out = reader(batch["pieces"], batch["shapes"], batch["first"], batch["mask"])
        for k in ("upos", "xpos", "feats", "lemma"):
            real = batch["tags"][k] != data.IGNORE
            right[k] = right.get(k, 0) + int((out[k].argmax(-1) == batch["tags"][k])[real].sum())
            total[k] = total.get(k, 0) + int(real.sum())
        real = batch["head"] != data.IGNORE
        n = (batch["first"] != 0).sum(1).view(-1, 1, 1)
        arc = out["arc"].masked_fill(torch.arange(out["arc"].shape[2]).view(1, 1, -1) > n, -1e4).argmax(-1)
        rel = torch.gather(out["rel"], 2, arc[..., None, None].expand(-1, -1, 1, out["rel"].shape[-1])).squeeze(2).argmax(-1)
        good = (arc == batch["head"]) & real
        for k, v in (("uas", good), ("las", good & (rel == batch["tags"]["deprel"]))):
            right[k] = right.get(k, 0) + int(v.sum())
            total[k] = total.get(k, 0) + int(real.sum())
        hit = guess = gold = 0
        for i, p, words, arguments in batch["predicates"]:
            for w, label in enumerate(out["role"][i, p, :words].argmax(-1).tolist()):
                guess += label != 0
                gold += w in arguments
                hit += label != 0 and arguments.get(w) == label
        for k, a, b in (("roles_p", hit, guess), ("roles_r", hit, gold)):
            right[k], total[k] = right.get(k, 0) + a, total.get(k, 0) + b
    reader.train()
    return {k: round(100 * right[k] / max(1, total[k]), 2) for k in right}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder of ewt-*.jsonl and gum-*.jsonl")
    parser.add_argument("--encoder", required=True, help="jar that holds all-minilm-l6-v2.onnx and its tokenizer.json")
    parser.add_argument("--names", help="IOB2 names of persons, organisations and places over ewt-dev")
    parser.add_argument("--states", required=True, help="the actor lexicon's states.tsv, whose names are places")
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--limit", type=int, help="only so many sentences, for a trial of the whole path")
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.manual_seed(SETTINGS["seed"])
    torch.set_num_threads(os.cpu_count())
    rng = random.Random(SETTINGS["seed"])

    vocab = wordpieces.vocabulary(args.encoder)
    sentences, dev = data.load(args.data, args.names, args.states)
    last = sorted(glob.glob(os.path.join(args.out, "epoch-*.pt")))
    inventory = os.path.join(args.out, "labels.json")
    if last:  # the heads that go on are those of the labels they began with
        with open(inventory, encoding="utf8") as f:
            labels = json.load(f)
    else:
        labels = data.labels(sentences)
    if args.limit:
        sentences, dev = rng.sample(sentences, args.limit), dev[: args.limit]
    examples = [data.Example(s, vocab, labels) for s in sentences]
    dev = [data.Example(s, vocab, labels) for s in dev]
    with open(inventory, "w", encoding="utf8") as f:
        json.dump(labels, f, ensure_ascii=False, indent=1)
    reader = model.Reader(len(vocab), labels, len(wordpieces.SHAPES))
    with zipfile.ZipFile(args.encoder) as z:
        model.load_pretrained(reader, z.read("all-minilm-l6-v2.onnx"))

    shapes = [p for n, p in reader.named_parameters() if n.startswith("encoder.shapes")]
    encoder = [p for n, p in reader.named_parameters() if n.startswith("encoder.") and not n.startswith("encoder.shapes")]
    heads = [p for n, p in reader.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": SETTINGS["lr_encoder"]}, {"params": heads + shapes, "lr": SETTINGS["lr_heads"]}],
                                  weight_decay=SETTINGS["weight_decay"], betas=(0.9, 0.98))
    steps = args.epochs * len(data.batches(examples, SETTINGS["batch_pieces"], random.Random(0)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda i: min((i + 1) / SETTINGS["warmup"], max(0.01, (steps - i) / max(1, steps - SETTINGS["warmup"]))))

    start, history = 0, []
    if last:
        state = torch.load(last[-1])
        reader.load_state_dict(state["reader"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        start, history = state["epoch"], state["history"]
        print(f"goes on after epoch {start}", flush=True)
    for epoch in range(start, args.epochs):
        began, sums, count = time.time(), {}, 0
        order = random.Random(SETTINGS["seed"] * 1000 + epoch)
        todo = data.batches(examples, SETTINGS["batch_pieces"], order)
        for step, batch in enumerate(todo):
            batch = data.collate(batch, order)
            of = [torch.tensor([p[i] for p in batch["predicates"]], dtype=torch.long) for i in (0, 1)]
            out = reader(batch["pieces"], batch["shapes"], batch["first"], batch["mask"], batch["head"], tuple(of))
            each = losses(out, batch)
            loss = sum(WEIGHTS[k] * v for k, v in each.items())
            if not torch.isfinite(loss):
                raise SystemExit(f"epoch {epoch + 1}, step {step}: the loss is not finite: {each}")
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), SETTINGS["clip"])
            optimizer.step()
            schedule.step()
            count += 1
            for k, v in each.items():
                sums[k] = sums.get(k, 0) + float(v.detach())
            if (step + 1) % 20 == 0:
                print(f"epoch {epoch + 1} step {step + 1}/{len(todo)} {time.time() - began:.0f} s "
                      + " ".join(f"{k} {v / count:.3f}" for k, v in sorted(sums.items())), flush=True)
        row = {"epoch": epoch + 1, "seconds": round(time.time() - began), **score(reader, dev)}
        history.append(row)
        print(json.dumps(row), flush=True)
        state = {"reader": reader.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
                 "epoch": epoch + 1, "history": history, "settings": SETTINGS, "weights": WEIGHTS}
        part = os.path.join(args.out, "part")
        torch.save(state, part)
        os.replace(part, os.path.join(args.out, f"epoch-{epoch + 1:02d}.pt"))
    files = [os.path.join(args.data, n) for n in ("ewt-train.jsonl", "ewt-dev.jsonl", "gum-train.jsonl")] + ([args.names] if args.names else []) + [args.states]
    with open(os.path.join(args.out, "run.json"), "w") as f:
        json.dump({"settings": SETTINGS, "weights": WEIGHTS, "epochs": args.epochs, "torch": torch.__version__, "history": history,
                   "data": {os.path.basename(p): data.sha256(p) for p in files + [args.encoder]}}, f, indent=1)


if __name__ == "__main__":
    main()
