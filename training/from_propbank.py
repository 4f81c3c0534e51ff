"""PropBank: the roles of EWT's sentences (`.gold_skel`, stand-off: its words are blanked) and the rolesets of the frame files (XML)."""
import glob
import os
import re
import xml.etree.ElementTree as xml

SKELETON = ".xml.gold_skel"
POS, FRAME, FIRST_PREDICATE = 4, 7, 8  # columns of a skeleton: document, sentence, token, [WORD], POS, bracket, lemma, frame, one for each predicate


def skeletons(folder):
    """{document as EWT names it: path}. Files lie in data/google/ewt/GENRE/NN/NAME.xml.gold_skel; any folder above serves."""
    found = {}
    for path in sorted(glob.glob(os.path.join(glob.escape(folder), "**", "*" + SKELETON), recursive=True)):
        genre = os.path.basename(os.path.dirname(os.path.dirname(path)))
        found[f"{genre}-{os.path.basename(path)[:-len(SKELETON)]}"] = path
    return found


def read(path):
    """The predicates of each sentence, with the number of its tokens."""
    with open(path, encoding="utf8") as f:
        for block in re.split(r"\n\s*\n", f.read().strip()):
            yield predicates([line.split() for line in block.splitlines()], path)


def predicates(rows, path):
    """The n-th token with a frame has its arguments in the n-th of the last columns."""
    heads = [i for i, row in enumerate(rows) if row[FRAME] != "-"]
    if any(len(row) != FIRST_PREDICATE + len(heads) for row in rows):
        raise SystemExit(f"{path}: sentence {rows[0][1]}: a column for each of its {len(heads)} predicates is expected")
    return len(rows), [{"pred": head, "roleset": rows[head][FRAME], "args": arguments([row[FIRST_PREDICATE + n] for row in rows])}
                       for n, head in enumerate(heads)]


def arguments(column):
    """[label, start, end) of a column of brackets such as `(ARG1*`, `*`, `*)`; the verb itself is none, what continues it is."""
    found, opened = [], []
    for i, cell in enumerate(column):
        for label in re.findall(r"\(([^()*]+)", cell):
            opened.append([label, i, None])
            found.append(opened[-1])
        for _ in range(cell.count(")")):
            opened.pop()[2] = i + 1
    return [a for a in found if a[0] != "V"]


def add_roles(sentences, folder, document):
    """Puts `srl` on the sentences of the documents whose tokens line up, sentence by sentence. Returns the documents that stay without."""
    files, by_document = skeletons(folder), {}
    for s in sentences:
        by_document.setdefault(document(s["id"]), []).append(s)
    without = []
    for name, own in by_document.items():
        read_ones = list(read(files[name])) if name in files else []
        if [len(s["words"]) for s in own] == [n for n, _ in read_ones]:
            for s, (_, found) in zip(own, read_ones):
                s["srl"] = found
        else:
            without.append(name)
    return without


def frames(folder):
    """Rolesets in the order of the frame files' names; those without an alias (the frames of AMR alone) are left out."""
    for path in sorted(glob.glob(os.path.join(glob.escape(folder), "*.xml"))):
        for predicate in xml.parse(path).getroot().iter("predicate"):
            for roleset in predicate.iter("roleset"):
                aliases = sorted({(a.get("pos"), spaced(a.text)) for a in roleset.findall("aliases/alias") if a.text})
                if aliases:
                    yield {"roleset": roleset.get("id"), "name": roleset.get("name"), "lemma": spaced(predicate.get("lemma")),
                           "aliases": [list(a) for a in aliases],
                           "roles": [{k: role.get(k) for k in ("n", "f", "descr")} for role in roleset.findall("roles/role")],
                           "framenet": links(roleset, "FrameNet"), "verbnet": links(roleset, "VerbNet")}


def spaced(name):
    return name.replace("_", " ").strip()


def links(roleset, resource):
    return sorted({link.get("class") for link in roleset.findall("lexlinks/lexlink") if link.get("resource") == resource})
