"""BERT's uncased word pieces, one word at a time, and the word-shape feature.

The Java side (dev.assay.reader.WordPieces, WordShape) does the same; `frozen.py` writes the cases that hold the two together.
"""
import json
import unicodedata
import zipfile

CLS, SEP, UNK = 101, 102, 100
SHAPES = ["special", "lower", "title", "upper", "initial", "mixed", "digit", "alphanumeric", "other"]


def vocabulary(jar):
    with zipfile.ZipFile(jar) as z:
        name = next(n for n in z.namelist() if n.endswith("tokenizer.json"))
        return json.loads(z.read(name))["model"]["vocab"]


def shape(word):
    """Index into SHAPES of a word's letters and digits."""
    letters = [c for c in word if c.isalpha()]
    digits = any(unicodedata.category(c) == "Nd" for c in word)
    if not letters:
        return SHAPES.index("digit" if digits else "other")
    if digits:
        return SHAPES.index("alphanumeric")
    upper = sum(unicodedata.category(c) == "Lu" for c in letters)
    if upper == 0:
        return SHAPES.index("lower")
    if len(letters) == 1:
        return SHAPES.index("initial")
    if upper == len(letters):
        return SHAPES.index("upper")
    return SHAPES.index("title" if upper == 1 and unicodedata.category(letters[0]) == "Lu" else "mixed")


def _punctuation(c):
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    return unicodedata.category(c).startswith("P")


def _cjk(c):
    o = ord(c)
    return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2FA1F or 0xF900 <= o <= 0xFAFF


def _basic(word):
    text = unicodedata.normalize("NFD", word.lower())
    out, run = [], ""
    for c in text:
        category = unicodedata.category(c)
        if category == "Mn" or category in ("Cc", "Cf") or c == "\ufffd":
            continue
        if c.isspace():
            if run:
                out.append(run)
            run = ""
        elif _punctuation(c) or _cjk(c):
            if run:
                out.append(run)
            out.append(c)
            run = ""
        else:
            run += c
    if run:
        out.append(run)
    return out


def pieces(vocab, word):
    """Ids of a word's pieces; never empty."""
    ids = []
    for token in _basic(word):
        ids.extend(_longest_match(vocab, token))
    return ids or [UNK]


def _longest_match(vocab, token):
    if len(token) > 100:
        return [UNK]
    ids, start = [], 0
    while start < len(token):
        end = len(token)
        while end > start:
            piece = ("##" if start else "") + token[start:end]
            if piece in vocab:
                break
            end -= 1
        if end == start:
            return [UNK]
        ids.append(vocab[piece])
        start = end
    return ids
