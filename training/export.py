#!/usr/bin/python3
"""Writes weights as ONNX, opset 13, softmax inside: export.py WEIGHTS.pt PLANS.jsonl OUT.onnx [PAGES_FOLDER]

Batch-norm statistics are taken afresh from training pictures first. Prints the SHA-256 of the file, which stands on the
model's card, and writes OUT.check.json: one small input and the output there, to compare a runtime with.
"""
import hashlib
import json
import sys

import torch

from drawing.page import load_pages
from drawing.picture import load_plans
from measure import load, recalibrated


class Probabilities(torch.nn.Module):
    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net(x).softmax(1)


if __name__ == '__main__':
    torch.set_num_threads(1)
    weights, plans, out = sys.argv[1:4]
    pages = load_pages(sys.argv[4]) if len(sys.argv) > 4 else ()
    net = Probabilities(recalibrated(load(weights), load_plans(plans), pages, batches=40)).eval()
    axes = {'x': {0: 'n', 2: 'h', 3: 'w'}, 'p': {0: 'n', 2: 'h', 3: 'w'}}
    x = torch.linspace(0, 1, 64 * 64).reshape(1, 1, 64, 64)
    torch.onnx.export(net, x, out, opset_version=13, input_names=['x'], output_names=['p'], dynamic_axes=axes)
    torch.save({k: v.half() if v.is_floating_point() else v for k, v in net.net.state_dict().items()}, out.replace('.onnx', '.pt'))
    with torch.no_grad():
        p = net(x)[0, :, ::8, ::8]
    with open(out + '.check.json', 'w') as check:
        json.dump({'input': 'row by row from 0 to 1, 64 x 64', 'output': 'every eighth pixel of each class', 'p': [round(v, 5) for v in p.flatten().tolist()]}, check)
    print(hashlib.sha256(open(out, 'rb').read()).hexdigest(), out)
