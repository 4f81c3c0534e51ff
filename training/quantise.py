"""Rewrites an fp32 ONNX graph to dynamic int8, in the patterns that ONNX Runtime fuses.

usage: quantise.py IN OUT

MatMul by a constant   DynamicQuantizeLinear, MatMulInteger, Cast, Mul by both scales. Weights have one scale a column and seven
                       bits (-63..63): the sum of two products u8 * s8 then never leaves 16 bits, which processors without
                       VNNI cut off, so that the integers are the same on every machine.
rows of an embedding   int8 with one scale a row (8 bits; nothing is summed), looked up, then multiplied out.
Narrow products (fewer than 64 columns) stay in fp32: they cost nothing and are what the decisions are taken on.
"""
import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

NARROW = 64
ROWS = 10000
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
        self.quantised = {}  # input of a product -> its int8 form, scale and zero point
        self.nodes, self.gone = [], set()

    def constant(self, name, array):
        self.graph.initializer.append(numpy_helper.from_array(array, name))
        return name

    def activation(self, x):
        if x not in self.quantised:
            names = [f"{x}_{part}" for part in ("int8", "scale", "zero")]
            self.nodes.append(helper.make_node("DynamicQuantizeLinear", [x], names, f"{x}_quantise"))
            self.quantised[x] = names
        return self.quantised[x]

    def product(self, node):
        x, w = node.input
        values, scales = columns(numpy_helper.to_array(self.weights[w]))
        self.gone.add(w)
        q, s, z = self.activation(x)
        y = node.output[0]
        wq, ws, wz = self.constant(f"{w}_int8", values), self.constant(f"{w}_scale", scales), self.constant(f"{w}_zero", np.int8(0))
        self.nodes += [
            helper.make_node("MatMulInteger", [q, wq, z, wz], [f"{y}_sum"], f"{y}_product"),
            helper.make_node("Cast", [f"{y}_sum"], [f"{y}_cast"], f"{y}_float", to=TensorProto.FLOAT),
            helper.make_node("Mul", [s, ws], [f"{y}_scales"], f"{y}_scaling"),
            helper.make_node("Mul", [f"{y}_cast", f"{y}_scales"], [y], node.name or f"{y}_scaled")]

    def lookup(self, node):
        w, index = node.input
        values, scales = rows(numpy_helper.to_array(self.weights[w]))
        self.gone.add(w)
        y = node.output[0]
        wq, ws = self.constant(f"{w}_int8", values), self.constant(f"{w}_scale", scales)
        self.nodes += [
            helper.make_node("Gather", [wq, index], [f"{y}_int8"], f"{y}_lookup"),
            helper.make_node("Cast", [f"{y}_int8"], [f"{y}_cast"], f"{y}_float", to=TensorProto.FLOAT),
            helper.make_node("Gather", [ws, index], [f"{y}_scale"], f"{y}_scales"),
            helper.make_node("Mul", [f"{y}_cast", f"{y}_scale"], [y], node.name or f"{y}_scaled")]

    def run(self):
        shape = lambda name: self.weights[name].dims if name in self.weights else ()
        for node in list(self.graph.node):
            if node.op_type == "MatMul" and len(shape(node.input[1])) == 2 and shape(node.input[1])[1] >= NARROW:
                self.product(node)
            elif node.op_type == "Gather" and len(shape(node.input[0])) == 2 and shape(node.input[0])[0] >= ROWS:
                self.lookup(node)
            else:
                self.nodes.append(node)
        del self.graph.node[:]
        self.graph.node.extend(self.nodes)
        used = {name for node in self.nodes for name in node.input}
        kept = [i for i in self.graph.initializer if i.name in used]
        del self.graph.initializer[:]
        self.graph.initializer.extend(kept)


def main():
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    m = onnx.load(sys.argv[1])
    Rewrite(m.graph).run()
    onnx.checker.check_model(m)
    onnx.save(m, sys.argv[2])


if __name__ == "__main__":
    main()
