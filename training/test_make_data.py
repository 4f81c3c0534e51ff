"""make-data on a few sentences of our own, in the forms of the releases. Run: python3 -m unittest, in this folder."""
import importlib.machinery
import importlib.util
import json
import os
import tempfile
import unittest
from argparse import Namespace

loader = importlib.machinery.SourceFileLoader("make_data", os.path.join(os.path.dirname(os.path.abspath(__file__)), "make-data"))
make_data = importlib.util.module_from_spec(importlib.util.spec_from_loader("make_data", loader))
loader.exec_module(make_data)


def conllu(rows, *comments):
    """Rows are written with one space between columns 1 to 8; the ninth is MISC if there."""
    lines = []
    for row in rows.strip().splitlines():
        cells = row.split()
        lines.append("\t".join(cells[:8] + ["_", cells[8] if len(cells) > 8 else "_"]))
    return "\n".join(["# " + c for c in comments] + lines) + "\n\n"


GUARDS = """
1 Guards guard NOUN NNS Number=Plur 2 nsubj
2-3 don't _ _ _ _ _ _
2 do do AUX VBP _ 4 aux
3 n't not PART RB _ 4 advmod
4 shoot shoot VERB VB VerbForm=Inf 0 root
4.1 x x VERB VB _ _ _
5 . . PUNCT . _ 4 punct
"""
CAFE = """
1 Café café NOUN NN _ 2 nsubj
2 burns burn VERB VBZ _ 0 root
"""
MAYOR = """
1 The the DET DT _ 2 det Entity=(1-person-new-cf1-2-coref
2 mayor mayor NOUN NN _ 5 nsubj SpaceAfter=No
3 of of ADP IN _ 4 case _
4 Rovigno Rovigno PROPN NNP _ 2 nmod Entity=(2-place-new-cf2-1-sgl-Rovinj%2C_Istria)1)
5 fled flee VERB VBD _ 0 root Discourse=x-y:(1)
"""
SKELETON = """
google/ewt/weblog/00/port.xml 0 0 [WORD] NNS (TOP(S(NP*) - - * (ARG0*)
google/ewt/weblog/00/port.xml 0 1 [WORD] VBP (VP* do do.01 (V*) *
google/ewt/weblog/00/port.xml 0 2 [WORD] RB * - - * (ARGM-NEG*
google/ewt/weblog/00/port.xml 0 3 [WORD] VB (VP*)) shoot shoot.02 * *)(V*)
google/ewt/weblog/00/port.xml 0 4 [WORD] . *)) - - * (C-V*)
"""
ROWS = """
Split Annotator.ID Display.Position Sentence.ID Pred.Token Pred.Lemma Is.Predicate Is.Understandable Happened Confidence Keep
train 1 1 en-ud-train.conllu~2 4 shoot True True false 4 True
train 2 1 en-ud-train.conllu~2 4 shoot True True true 1 True
train 3 1 en-ud-train.conllu~2 4 shoot True True true 4 False
train 4 1 en-ud-train.conllu~2 2 do False True na na True
train 1 1 en-ud-train.conllu~1 2 burn True True true 4 True
"""
FRAME = """<frameset><predicate lemma="shoot_down"><roleset id="shoot_down.03" name="bring down">
  <aliases><alias pos="v">shoot_down</alias><alias pos="n">shooting</alias><argalias pos="n" arg="0">gunner</argalias></aliases>
  <roles><role descr="gunner" f="PAG" n="0"><rolelinks><rolelink class="Other" resource="FrameNet">x</rolelink></rolelinks></role></roles>
  <lexlinks><lexlink class="Hit_target" resource="FrameNet"/><lexlink class="throw-17.1" resource="VerbNet"/><lexlink class="x" resource="ERE"/></lexlinks>
</roleset><roleset id="of-amr.91" name="no alias"><aliases/><roles/></roleset></predicate></frameset>"""

EXPECTED = {
    "ewt-train.jsonl": [
        '{"id": "weblog-port-0001", "genre": "weblog", "words": ["Guards", "do", "n\'t", "shoot", "."], "lemma": ["guard", "do", "not", "shoot", "."], '
        '"upos": ["NOUN", "AUX", "PART", "VERB", "PUNCT"], "xpos": ["NNS", "VBP", "RB", "VB", "."], "feats": ["Number=Plur", "_", "_", "VerbForm=Inf", "_"], '
        '"head": [2, 4, 4, 0, 4], "deprel": ["nsubj", "aux", "advmod", "root", "punct"], "srl": [{"pred": 1, "roleset": "do.01", "args": []}, '
        '{"pred": 3, "roleset": "shoot.02", "args": [["ARG0", 0, 1], ["ARGM-NEG", 2, 4], ["C-V", 4, 5]]}], "factuality": [[3, -1.125]]}',
        # Its skeleton is missing, and UD 1.2 wrote its first word without the accent.
        '{"id": "email-fire-0001", "genre": "email", "words": ["Café", "burns"], "lemma": ["café", "burn"], "upos": ["NOUN", "VERB"], '
        '"xpos": ["NN", "VBZ"], "feats": ["_", "_"], "head": [2, 0], "deprel": ["nsubj", "root"]}'],
    "gum-train.jsonl": [
        '{"id": "GUM_news_port-1", "doc": "GUM_news_port", "genre": "news", "dct": "2020-02-03", "words": ["The", "mayor", "of", "Rovigno", "fled"], '
        '"lemma": ["the", "mayor", "of", "Rovigno", "flee"], "upos": ["DET", "NOUN", "ADP", "PROPN", "VERB"], "xpos": ["DT", "NN", "IN", "NNP", "VBD"], '
        '"feats": ["_", "_", "_", "_", "_"], "head": [2, 5, 4, 2, 0], "deprel": ["det", "nsubj", "case", "nmod", "root"], '
        '"entities": [{"coref": "1", "type": "person", "start": 0, "end": 4}, '
        '{"coref": "2", "type": "place", "start": 3, "end": 4, "wiki": "Rovinj%2C_Istria"}]}'],
    "propbank-frames.jsonl": [
        '{"roleset": "shoot_down.03", "name": "bring down", "lemma": "shoot down", "aliases": [["n", "shooting"], ["v", "shoot down"]], '
        '"roles": [{"n": "0", "f": "PAG", "descr": "gunner"}], "framenet": ["Hit_target"], "verbnet": ["throw-17.1"]}'],
    "ewt-dev.jsonl": [], "ewt-test.jsonl": [], "gum-dev.jsonl": [], "gum-test.jsonl": []}


class MakeData(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = temporary.name
        meta = ("global.Entity = GRP-etype-infstat-centering-minspan-link-identity", "meta::dateCreated = 2020-02-03")
        mayor = conllu(MAYOR, "newdoc id = GUM_news_port", *meta, "meta::genre = news", "sent_id = GUM_news_port-1")
        story = conllu(MAYOR, "newdoc id = GUM_fiction_port", *meta, "meta::genre = fiction", "sent_id = GUM_fiction_port-1")
        files = {"ewt/en_ewt-ud-train.conllu": conllu(GUARDS, "sent_id = weblog-port-0001", "text = a = b") + conllu(CAFE, "sent_id = email-fire-0001"),
                 "ud12/en-ud-train.conllu": conllu(CAFE.replace("Café", "Cafe")) + conllu(GUARDS),
                 "gum/en_gum-ud-train.conllu": mayor + story,
                 "propbank/data/google/ewt/weblog/00/port.xml.gold_skel": SKELETON.lstrip(),
                 "it-happened.tsv": ROWS.lstrip().replace(" ", "\t").replace("~", " "),
                 "frames/shoot.xml": FRAME}
        files.update({f"{corpus}/en_{corpus}-ud-{split}.conllu": "" for corpus in ("ewt", "gum") for split in ("dev", "test")})
        for name, text in files.items():
            path = os.path.join(self.folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf8") as f:
                f.write(text)
        self.out = os.path.join(self.folder, "out")
        self.args = Namespace(uds=os.path.join(self.folder, "it-happened.tsv"), out=self.out,
                              **{k: os.path.join(self.folder, k) for k in ("ewt", "propbank", "ud12", "gum", "frames")})

    def test_files_are_as_expected(self):
        make_data.make(self.args)
        for name, lines in EXPECTED.items():
            with self.subTest(name), open(os.path.join(self.out, name), encoding="utf8") as f:
                self.assertEqual(f.read().splitlines(), lines)

    def test_report_names_the_layers_that_differ(self):
        make_data.make(self.args)
        table = {name: make_data.describe(self.out, name) for name in EXPECTED}
        self.assertEqual(make_data.check(self.out, table)[1], True)
        path = os.path.join(self.out, "ewt-train.jsonl")
        with open(path, encoding="utf8") as f:
            records = [json.loads(line) for line in f]
        records[0]["lemma"][0] = "guards"
        del records[0]["factuality"]
        make_data.write(path, records)
        report, good = make_data.check(self.out, table)
        self.assertFalse(good)
        self.assertIn("  lemma: 7 values, as many as expected, but others", report)
        self.assertIn("  factuality: 0 values, 1 expected", report)
        self.assertTrue(any(line.startswith("  same: sentences, words, upos") for line in report))

    def test_mention_that_does_not_end(self):
        with open(os.path.join(self.folder, "gum/en_gum-ud-train.conllu"), "a", encoding="utf8") as f:
            f.write(conllu("1 Go go VERB VB _ 0 root Entity=(3-person-new-cf1-1-sgl", "sent_id = GUM_fiction_port-2").replace("fiction", "news"))
            f.write(conllu("1 Go go VERB VB _ 0 root Entity=(3-person-new-cf1-1-sgl", "newdoc id = GUM_news_x", "meta::genre = news",
                           "global.Entity = GRP-etype-infstat-centering-minspan-link-identity", "sent_id = GUM_news_x-1"))
        with self.assertRaisesRegex(SystemExit, "GUM_news_x-1: mention 3 does not end"):
            make_data.make(self.args)


if __name__ == "__main__":
    unittest.main()
