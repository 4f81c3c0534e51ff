"""Sentences of Universal Dependencies releases: English EWT, and GUM with its entities. Shapes as the training files have them."""
import os
import re

SPLITS = ("train", "dev", "test")
FREE_GENRES = ("academic", "bio", "court", "interview", "news", "speech", "textbook", "vlog", "voyage")  # of GUM: texts free for any use
MENTION = re.compile(r"\(([^()]+)(\))?|([^()]+)\)")


def read(path):
    """(comments, words) of each sentence: comments a dict that carries over what a document says of itself, words as lists of ten columns.

    Ranges (1-2) and empty nodes (8.1) are not words of the basic tree and are left out.
    """
    document, comments, words = {}, {}, []
    with open(path, encoding="utf8") as f:
        for number, line in enumerate([*f, "\n"], 1):
            line = line.rstrip("\n")
            if line.startswith("#"):
                key, _, value = map(str.strip, line[1:].partition("="))
                if key == "newdoc id":
                    document = {}
                of_document = key == "newdoc id" or key.startswith(("meta::", "global."))
                (document if of_document else comments)[key] = value
            elif line:
                columns = line.split("\t")
                if len(columns) != 10:
                    raise SystemExit(f"{path}:{number}: ten columns parted by tabs are expected, {len(columns)} found")
                if columns[0].isdigit():
                    words.append(columns)
            elif words:
                yield {**document, **comments}, words
                comments, words = {}, []


def tree(words):
    column = lambda i: [w[i] for w in words]
    return {"words": column(1), "lemma": column(2), "upos": column(3), "xpos": column(4), "feats": column(5),
            "head": [int(h) for h in column(6)], "deprel": column(7)}


def ewt(folder, split):
    for comments, words in read(os.path.join(folder, f"en_ewt-ud-{split}.conllu")):
        identifier = comments["sent_id"]
        yield {"id": identifier, "genre": identifier.split("-")[0], **tree(words)}


def document(identifier):
    return identifier.rsplit("-", 1)[0]


def gum(folder, split):
    path = os.path.join(folder, f"en_gum-ud-{split}.conllu")
    for comments, words in read(path):
        if comments.get("meta::genre") in FREE_GENRES:
            yield {"id": comments["sent_id"], "doc": comments["newdoc id"], "genre": comments["meta::genre"],
                   "dct": comments.get("meta::dateCreated"), **tree(words), "entities": entities(comments, words, path)}


def entities(comments, words, path):
    """Mentions of the sentence, the outer before the inner. The release itself says which fields a mention has, and in which order."""
    fields = comments["global.Entity"].split("-")
    found, opened = [], []
    for i, columns in enumerate(words):
        value = next((m[len("Entity="):] for m in columns[9].split("|") if m.startswith("Entity=")), "")
        for opening, closed, closing in MENTION.findall(value):
            if opening:
                mention = dict(zip(fields, opening.split("-")))
                opened.append({"coref": mention["GRP"], "type": mention["etype"], "start": i, "end": None,
                               **({"wiki": mention["identity"]} if mention.get("identity") else {})})
                found.append(opened[-1])
            if closed or closing:
                last = next((m for m in reversed(opened) if m["coref"] == (closing or opened[-1]["coref"])), None)
                if last is None:
                    raise SystemExit(f"{path}: {comments['sent_id']}: mention {closing} ends but did not begin")
                last["end"] = i + 1
                opened.remove(last)
    if opened:
        raise SystemExit(f"{path}: {comments['sent_id']}: mention {opened[-1]['coref']} does not end")
    return sorted(found, key=lambda m: (m["start"], -m["end"]))
