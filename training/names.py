"""Names of persons, organisations and places as flat spans, one BIO label a word: gold where annotators marked names, else what is sure.

Universal NER marks names as such. GUM marks mentions: a mention whose head is a proper noun holds a name around its head.
Other treebank sentences tell some names without being marked: words no name can hold, runs of proper nouns joined by `flat`
(persons, in EWT), states, days and months. What is not sure is IGNORE and costs nothing.
"""
import splits

IGNORE = -100
TYPES = {"PER": "person", "ORG": "organization", "LOC": "place"}
INSIDE = {"PROPN", "ADJ", "NOUN", "NUM", "ADP", "DET", "CCONJ", "PART", "PUNCT", "SYM", "X"}  # parts of speech a name may hold
NEAR = 3  # words: so near a proper noun, such a word may belong to its name
TITLES = set(("mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady president minister king queen prince princess pope bishop senator sen. "
              "governor gov. judge justice general gen. colonel col. captain capt. sergeant sgt. lieutenant lt. major maj. admiral adm. "
              "professor prof. rev. reverend sheikh shaikh imam ayatollah mullah secretary chairman prime vice deputy uncle aunt saint").split())
PLACE_STARTS = set("san santa los las el la buenos palo fort mount lake new south north east west cape port saint st st.".split())
CALENDAR = set(("monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october "
                "november december christmas easter ramadan").split())


def read_iob2(path, parses):
    """{sentence id: [(type, start, end)]}, the held-back fifth left out."""
    names, words, identifier = {}, [], None
    with open(path, encoding="utf8") as f:
        for line in [*f, "\n"]:
            line = line.rstrip("\n")
            if line.startswith("# sent_id"):
                identifier = line.split("=", 1)[1].strip()
            elif line and not line.startswith("#"):
                words.append(line.split("\t")[2])
            elif not line and words:
                if identifier in parses and len(parses[identifier]["words"]) == len(words) and not splits.held_back(identifier):
                    names[identifier] = [s for s in _iob_spans(words) if s[0]]
                words = []
    return names


def _iob_spans(tags):
    start = None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            yield TYPES.get(tags[start][2:]), start, i
            start = None
        if tag.startswith("B-"):
            start = i


def proper(s, i):
    """Penn's tag tells "United States" whole, where the universal one has an adjective or a verb in it."""
    return s["xpos"][i].startswith("NNP") or s["upos"][i] == "PROPN"


def tags(spans, n, otherwise="_"):
    out = [otherwise] * n
    for kind, start, end in spans:
        out[start:end] = ["B-" + kind] + ["I-" + kind] * (end - start - 1)
    return out


def name_around(s, head, start, end):
    """The proper nouns around a mention's head, with what `of` joins on; titles before a person are not of the name."""
    inside = lambda i: start <= i < end and proper(s, i)
    a, b = head, head + 1
    while inside(a - 1):
        a -= 1
    while inside(b):
        b += 1
    while start <= a - 1 and s["upos"][a - 1] == "ADJ" and s["words"][a - 1][:1].isupper():
        a -= 1
    if b < end and s["words"][b].lower() == "of" and inside(b + 1):
        b += 2
        while inside(b):
            b += 1
    return a, b


def from_mentions(s):
    """GUM: names of the three types; proper nouns of no mention of their own stay unsure."""
    n = len(s["words"])
    out = [None if proper(s, i) and s["words"][i].lower() not in CALENDAR else "_" for i in range(n)]
    mentions = sorted(s["entities"], key=lambda e: e["start"] - e["end"])
    taken = [False] * n
    for e in mentions:
        head = next((i for i in range(e["start"], e["end"]) if not e["start"] <= s["head"][i] - 1 < e["end"]), e["start"])
        if not proper(s, head):
            continue
        a, b = name_around(s, head, e["start"], e["end"])
        if e["type"] == "person":
            while a < b - 1 and s["words"][a].lower() in TITLES:
                out[a] = "_"
                a += 1
        if any(taken[a:b]):
            continue
        taken[a:b] = [True] * (b - a)
        out[a:b] = tags([(e["type"], 0, b - a)], b - a) if e["type"] in TYPES.values() else ["_"] * (b - a)
    return out


def sure_nothing(s):
    """`_` for the words that no name can hold, None for the rest."""
    n = len(s["words"])
    near = [any(proper(s, j) or s["words"][j][:1].isupper() and j > 0 for j in range(max(0, i - NEAR), min(n, i + NEAR + 1))) for i in range(n)]
    return ["_" if not proper(s, i) and (u not in INSIDE or not near[i]) or s["words"][i].lower() in CALENDAR else None
            for i, u in enumerate(s["upos"])]


class Distant:
    """Names that plain treebank sentences tell: what is learnt from the marked sentences, states, and persons by `flat`."""

    def __init__(self, marked, states):
        seen = {}
        for s, spans in marked:
            for kind, a, b in spans:
                seen.setdefault(" ".join(s["words"][a:b]), set()).add(kind)
        self.known = {name: next(iter(kinds)) for name, kinds in seen.items() if len(kinds) == 1}
        self.known.update({name: "place" for name in states})
        self.families = {}

    def note(self, s):
        """Persons of a document, so that the family name alone is known, too."""
        for a, b in _runs(s):
            if _person(s, a, b):
                self.families.setdefault(_document(s), set()).add(s["words"][b - 1])

    def tags(self, s):
        out = sure_nothing(s)
        for a, b in _runs(s):
            while a < b and s["words"][a].lower() in TITLES:
                out[a] = "_"
                a += 1
            if a == b or _joined(s, a, b):
                continue
            kind = "person" if _person(s, a, b) else self.known.get(" ".join(s["words"][a:b]))
            if kind is None and b - a == 1 and s["words"][a] in self.families.get(_document(s), ()):
                kind = "person"
            if kind:
                out[a:b] = tags([(kind, 0, b - a)], b - a)
        return out


def _document(s):
    return s["id"].rsplit("-", 1)[0]


def _runs(s):
    i, n = 0, len(s["words"])
    while i < n:
        j = i
        while j < n and proper(s, j):
            j += 1
        if j > i:
            yield i, j
        i = j + 1


def _person(s, a, b):
    """Two or three proper nouns in capitals, joined by `flat` alone."""
    words = [w for w in s["words"][a:b]]
    while words and words[0].lower() in TITLES:
        words, a = words[1:], a + 1
    return (2 <= len(words) <= 3 and words[0].lower() not in PLACE_STARTS and all(w[:1].isupper() and w.replace(".", "").isalpha() for w in words)
            and all(d == "flat" for d in s["deprel"][a + 1:b]) and not _joined(s, a, b))


def _joined(s, a, b):
    """Whether the run may be a part of a longer name: a hyphen, `of`, or a capital beside it."""
    beside = [i for i in (a - 1, b) if 0 < i < len(s["words"])]
    return any(s["words"][i] in ("-", "/", "&", "'s") or s["upos"][i] in ("X", "SYM") or s["words"][i][:1].isupper() and s["upos"][i] != "PRON"
               for i in beside) or b < len(s["words"]) and s["words"][b].lower() == "of" or a > 1 and s["words"][a - 1].lower() == "of" and proper(s, a - 2)
