"""Rewrites an fp32 ONNX graph to dynamic int8, in the patterns that ONNX Runtime fuses.

usage: quantise.py IN OUT

MatMul by a constant   DynamicQuantizeLinear, MatMulInteger, Cast, Mul by both scales. Weights have one scale a column and seven
                       bits (-63..63): the sum of two products u8 * s8 then never leaves 16 bits, which processors without
                       VNNI cut off, so that the integers are the same on every machine.
rows of an embedding   int8 with one scale a row (8 bits; nothing is summed), looked up, then multiplied out.
attention              ONNX Runtime's QAttention, from the product that makes queries, keys and values to the joined heads.
layer normalisation    ONNX Runtime's SkipLayerNormalization where it follows a sum, else LayerNormalization; still fp32.
Narrow products (fewer than 64 columns) stay in fp32: they cost nothing and are what the decisions are taken on.
"""
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

NARROW = 64
ROWS = 10000
HEADS = 12
EPSILON = 1e-12
RUNTIME = "com.microsoft"
CLIPS = np.linspace(0.7, 1.0, 13)


def columns(w, top=63):
    """int8 weights and the scale of each column: of a few clippings, the one with the least squared error."""
    peak = np.maximum(np.abs(w).max(0), 1e-12)
    best, scale = np.full(w.shape[1], np.inf), np.empty(w.shape[1], np.float32)
    for clip in CLIPS:
        s = (peak * clip / top).astype(np.float32)
        error = ((np.clip(np.rint(w / s), -top, top) * s - w) ** 2).sum(0)
        scale = np.where(error < best, s, scale)
        best = np.minimum(error, best)
    return np.clip(np.rint(w / scale), -top, top).astype(np.int8), scale.astype(np.float32)


def rows(w):
    scale = (np.maximum(np.abs(w).max(1, keepdims=True), 1e-12) / 127).astype(np.float32)
    return np.clip(np.rint(w / scale), -127, 127).astype(np.int8), scale


class Rewrite:
    def __init__(self, graph):
        self.graph = graph
        self.weights = {i.name: i for i in graph.initializer}
        self.made_by = {o: n for n in graph.node for o in n.output}
        self.used_by = {}
        for node in graph.node:
            for name in node.input:
                self.used_by.setdefault(name, []).append(node)
        self.quantised = {}  # input of a product -> its int8 form, scale and zero point
        self.nodes = []
        self.instead = {}  # output name -> how it is made instead

    def run(self):
        for node in self.graph.node:
            if node.op_type == "Softmax":
                self.match_attention(node)
            elif node.op_type == "Sqrt":
                self.match_norm(node)
        for node in self.graph.node:
            name = node.output[0]
            if name in self.instead:
                self.instead[name]()
            elif node.op_type == "MatMul" and self.columns_of(node) >= NARROW:
                self.product(node)
            elif node.op_type == "Gather" and len(self.shape(node.input[0])) == 2 and self.shape(node.input[0])[0] >= ROWS:
                self.lookup(node)
            else:
                self.nodes.append(node)
        self.keep_what_is_used()

    # ---- what the graph holds

    def shape(self, name):
        return list(self.weights[name].dims) if name in self.weights else []

    def columns_of(self, matmul):
        return self.shape(matmul.input[1])[1] if len(self.shape(matmul.input[1])) == 2 else 0

    def only_user(self, node, kind):
        user, = [n for n in self.used_by[node.output[0]] if n.op_type == kind]
        return user

    def array(self, name):
        return numpy_helper.to_array(self.weights[name])

    def match_norm(self, root):
        """x - mean, its square's mean, + eps, root; then divided, times gamma, plus beta."""
        deviation = self.made_by[self.made_by[self.made_by[self.made_by[root.input[0]].input[0]].input[0]].input[0]]
        times = self.only_user(self.only_user(root, "Div"), "Mul")
        plus = self.only_user(times, "Add")
        gamma, beta = (next(i for i in node.input if i in self.weights) for node in (times, plus))
        x = deviation.input[0]
        source = self.made_by[x]
        follows_sum = source.op_type == "Add" and not any(i in self.weights for i in source.input)
        self.instead[plus.output[0]] = lambda: self.nodes.append(
            helper.make_node("SkipLayerNormalization", [*source.input, gamma, beta], plus.output, domain=RUNTIME, epsilon=EPSILON)
            if follows_sum else helper.make_node("LayerNormalization", [x, gamma, beta], plus.output, epsilon=EPSILON, axis=-1))

    def match_attention(self, softmax):
        """Back to the sum of product and bias that the three projections are cut from, on to the joined heads."""
        node, bias = softmax, None
        while bias is None:
            node = self.made_by[node.input[0]]
            if node.op_type == "Add":
                bias, product = sorted(node.input, key=lambda i: i not in self.weights)
        product = self.made_by[product]
        joined = self.only_user(self.only_user(self.only_user(softmax, "MatMul"), "Transpose"), "Reshape")
        self.instead[product.output[0]] = lambda: None
        self.instead[joined.output[0]] = lambda: self.attention(product, bias, joined.output[0])

    # ---- what is written instead

    def constant(self, name, array):
        self.graph.initializer.append(numpy_helper.from_array(np.asarray(array), name))
        return name

    def int8(self, w, how):
        values, scales = how(self.array(w))
        return self.constant(f"{w}_int8", values), self.constant(f"{w}_scale", scales), self.constant(f"{w}_zero", np.int8(0))

    def activation(self, x):
        if x not in self.quantised:
            names = [f"{x}_{part}" for part in ("int8", "scale", "zero")]
            maker = self.made_by.get(x)
            if maker is not None and maker.op_type == "Gather":  # the range of all rows: what is read of one depends on no choice
                source, scale, zero = self.activation(maker.input[0])
                self.nodes.append(helper.make_node("Gather", [source, maker.input[1]], names[:1], f"{x}_rows",
                                                   axis=next((a.i for a in maker.attribute if a.name == "axis"), 0)))
                names[1:] = scale, zero
            else:
                self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], names, f"{x}_quantise"))
            self.quantised[x] = names
        return self.quantised[x]

    def attention(self, product, bias, out):
        x, w = product.input
        (q, s, z), (wq, ws, wz) = self.activation(x), self.int8(w, columns)
        wz = self.constant(f"{w}_zeros", np.zeros(self.shape(w)[1], np.int8))
        self.nodes.append(helper.make_node("QAttention", [q, wq, bias, s, ws, "", z, wz], [out], domain=RUNTIME, num_heads=HEADS))

    def product(self, node):
        x, w = node.input
        (q, s, z), (wq, ws, wz) = self.activation(x), self.int8(w, columns)
        y = node.output[0]
        self.nodes += [
            helper.make_node("MatMulInteger", [q, wq, z, wz], [f"{y}_sum"], f"{y}_product"),
            helper.make_node("Cast", [f"{y}_sum"], [f"{y}_cast"], f"{y}_float", to=TensorProto.FLOAT),
            helper.make_node("Mul", [s, ws], [f"{y}_scales"], f"{y}_scaling"),
            helper.make_node("Mul", [f"{y}_cast", f"{y}_scales"], [y], f"{y}_scaled")]

    def lookup(self, node):
        w, index = node.input
        wq, ws, _ = self.int8(w, rows)
        y = node.output[0]
        self.nodes += [
            helper.make_node("Gather", [wq, index], [f"{y}_int8"], f"{y}_lookup"),
            helper.make_node("Cast", [f"{y}_int8"], [f"{y}_cast"], f"{y}_float", to=TensorProto.FLOAT),
            helper.make_node("Gather", [ws, index], [f"{y}_scale"], f"{y}_scales"),
            helper.make_node("Mul", [f"{y}_cast", f"{y}_scale"], [y], f"{y}_scaled")]

    def keep_what_is_used(self):
        needed, kept = {o.name for o in self.graph.output}, []
        for node in reversed(self.nodes):
            if needed.intersection(node.output):
                needed.update(node.input)
                kept.append(node)
        initializers = [i for i in self.graph.initializer if i.name in needed]
        del self.graph.node[:], self.graph.initializer[:]
        self.graph.node.extend(reversed(kept))
        self.graph.initializer.extend(initializers)


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    m = onnx.load(sys.argv[1])
    Rewrite(m.graph).run()
    m.opset_import[0].version = max(17, m.opset_import[0].version)  # LayerNormalization
    m.opset_import.append(helper.make_opsetid(RUNTIME, 1))
    onnx.save(m, sys.argv[2])


if __name__ == "__main__":
    main()
