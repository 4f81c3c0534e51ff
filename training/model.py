"""The reader's network: one small BERT encoder (MiniLM-L6) and a small head for each layer.

The encoder sees word pieces and the shape of the word each belongs to. Every head reads the first piece of each word.
Dependencies and roles are biaffine (Dozat and Manning 2017); an argument is scored by its head word and grown to a span when decoded.
"""
import math

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from torch import nn

LAYERS, WIDTH, HEADS, HIDDEN, POSITIONS = 6, 384, 12, 1536, 512
ARC, REL, ROLE = 256, 96, 128


class _Gelu(torch.autograd.Function):
    """GELU whose gradient is right for a gradient that is not contiguous, which torch 1.13's own is not."""

    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.nn.functional.gelu(x)

    @staticmethod
    def backward(ctx, grad):
        (x,) = ctx.saved_tensors
        x, grad = x.contiguous(), grad.contiguous()
        cdf = 0.5 * (1 + torch.erf(x * (1 / math.sqrt(2))))
        return grad * (cdf + x * torch.exp(-0.5 * x * x) * (1 / math.sqrt(2 * math.pi)))


def gelu(x):
    return _Gelu.apply(x) if torch.is_grad_enabled() else torch.nn.functional.gelu(x)


class Block(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.up, self.down = nn.Linear(WIDTH, HIDDEN), nn.Linear(HIDDEN, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask=None):
        b, t, _ = x.shape
        split = lambda y: y.view(b, t, HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = torch.matmul(q, k.transpose(-1, -2)) * (1 / math.sqrt(WIDTH // HEADS))
        if mask is not None:
            scores = scores + mask
        y = torch.matmul(torch.softmax(scores, -1), v)
        y = y.transpose(1, 2).reshape(b, t, WIDTH)
        x = self.norm1(x + self.dropout(self.output(y)))
        return self.norm2(x + self.dropout(self.down(gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, vocabulary, shapes, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.shapes = nn.Embedding(shapes, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.blocks = nn.ModuleList(Block(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces, shapes, mask=None):
        positions = self.positions.weight[: pieces.shape[1]].unsqueeze(0)
        x = self.pieces(pieces) + positions + self.kind + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        for block in self.blocks:
            x = block(x, mask)
        return x


class Mlp(nn.Module):
    def __init__(self, width, dropout=0.33):
        super().__init__()
        self.linear = nn.Linear(WIDTH, width)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        return self.dropout(gelu(self.linear(x)))


class Biaffine(nn.Module):
    """score[l, i, j] = left_i' U_l right_j + w_l . left_i + v_l . right_j + b_l"""

    def __init__(self, width, labels):
        super().__init__()
        self.width, self.labels = width, labels
        self.bilinear = nn.Linear(width, labels * width, bias=False)
        nn.init.zeros_(self.bilinear.weight)
        self.left, self.right = nn.Linear(width, labels), nn.Linear(width, labels, bias=False)

    def forward(self, left, right):
        b, n, _ = left.shape
        m = right.shape[1]
        u = self.bilinear(left).view(b, n * self.labels, self.width)
        pair = torch.matmul(u, right.transpose(1, 2)).view(b, n, self.labels, m).transpose(2, 3)
        return pair + self.left(left).unsqueeze(2) + self.right(right).unsqueeze(1)

    def paired(self, left, right):
        """score[i, l] of each left with one right: left [n, width], right [n, width]"""
        return self.against(left, right.unsqueeze(1)).squeeze(1)

    def against(self, left, right):
        """score[i, j, l] of each left with a row of rights of its own: left [n, width], right [n, m, width]"""
        u = self.bilinear(left).view(-1, self.labels, self.width)
        return torch.matmul(right, u.transpose(1, 2)) + self.left(left).unsqueeze(1) + self.right(right)


TAGS = ("upos", "xpos", "feats", "lemma", "entity", "name")


class Reader(nn.Module):
    def __init__(self, vocabulary, labels, shapes):
        super().__init__()
        self.encoder = Encoder(vocabulary, shapes)
        self.dropout = nn.Dropout(0.33)
        self.tags = nn.ModuleDict({k: nn.Linear(WIDTH, len(labels[k])) for k in TAGS})
        self.predicate, self.factuality = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, 1)
        self.arc_dependent, self.arc_head = Mlp(ARC), Mlp(ARC)
        self.arc = Biaffine(ARC, 1)
        self.rel_dependent, self.rel_head = Mlp(REL), Mlp(REL)
        self.rel = Biaffine(REL, len(labels["deprel"]))
        self.role_predicate, self.role_argument = Mlp(ROLE), Mlp(ROLE)
        self.role = Biaffine(ROLE, len(labels["role"]))

    def forward(self, pieces, shapes, first, mask=None, heads=None, predicates=None):
        """first: index of the first piece of each word. Row 0 of the heads is [CLS], which stands for the root.

        Training knows the heads [b, n] and the predicates (sentences, words): then `rel` is [b, n, labels], of each word with
        its head, and `role` [predicates, n, labels]; nothing else of the two large tables is made.
        """
        h = self.encoder(pieces, shapes, mask)
        words = torch.gather(h, 1, first.unsqueeze(-1).expand(-1, -1, WIDTH))
        root = torch.cat([h[:, :1], words], 1)
        w = self.dropout(words)
        out = {k: head(w) for k, head in self.tags.items()}
        out["predicate"] = self.predicate(w).squeeze(-1)
        out["factuality"] = self.factuality(w).squeeze(-1)
        out["arc"] = self.arc(self.arc_dependent(words), self.arc_head(root)).squeeze(-1)
        dependent, head = self.rel_dependent(words), self.rel_head(root)
        if heads is None:
            out["rel"] = self.rel(dependent, head)
        else:
            b, n, width = dependent.shape
            head = torch.gather(head, 1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, width))
            out["rel"] = self.rel.paired(dependent.reshape(b * n, width), head.reshape(b * n, width)).view(b, n, -1)
        if predicates is None:
            out["role"] = self.role(self.role_predicate(words), self.role_argument(words))
        elif len(predicates[0]):
            out["role"] = self.role.against(self.role_predicate(words[predicates]), self.role_argument(words)[predicates[0]])
        return out


OUTPUTS = [*TAGS, "predicate", "factuality", "arc", "rel", "role"]


def load_pretrained(reader, onnx_bytes):
    """Fills the encoder from the initialisers of the sentence encoder's ONNX file."""
    graph = onnx.load_from_string(onnx_bytes).graph
    w = {i.name: onnx.numpy_helper.to_array(i) for i in graph.initializer}
    matmul = {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in w:
            matmul[node.output[0]] = w[node.input[1]]
    for node in graph.node:  # a Linear is MatMul then Add(bias), whose name tells the layer
        if node.op_type == "Add":
            product = next((i for i in node.input if i in matmul), None)
            bias = next((i for i in node.input if i in w), None)
            if product and bias:
                w[bias.replace(".bias", ".weight")] = matmul[product].T
    find = lambda name: torch.tensor(np.array(next(v for k, v in w.items() if k.endswith(name))))
    e = reader.encoder
    with torch.no_grad():
        e.pieces.weight.copy_(find("embeddings.word_embeddings.weight"))
        e.positions.weight.copy_(find("embeddings.position_embeddings.weight"))
        e.kind.copy_(find("embeddings.token_type_embeddings.weight")[0])
        names = [("embeddings.LayerNorm", e.norm)]
        for i, block in enumerate(e.blocks):
            p = f"encoder.layer.{i}."
            names += [(p + "attention.self.query", block.query), (p + "attention.self.key", block.key),
                      (p + "attention.self.value", block.value), (p + "attention.output.dense", block.output),
                      (p + "attention.output.LayerNorm", block.norm1), (p + "intermediate.dense", block.up),
                      (p + "output.dense", block.down), (p + "output.LayerNorm", block.norm2)]
        for name, module in names:
            module.weight.copy_(find(name + ".weight"))
            module.bias.copy_(find(name + ".bias"))
