"""Writes the word pieces, one a line, in the order of their ids.

usage: vocab.py ENCODER_JAR OUT
"""
import sys

import wordpieces

if __name__ == "__main__":
    ids = wordpieces.vocabulary(sys.argv[1])
    if sorted(ids.values()) != list(range(len(ids))):
        raise SystemExit("the ids of the word pieces have gaps")
    with open(sys.argv[2], "w", encoding="utf8") as f:
        f.writelines(p + "\n" for p in sorted(ids, key=ids.get))
