#!/usr/bin/python3
"""Measures weights on buildings and ways to draw walls that training never sees: measure.py MEASURED.jsonl WEIGHTS.pt [PICTURES_FOLDER]"""
import copy
import os
import sys

import cv2
import numpy as np
import torch

from drawing.hand import HELD_OUT
from drawing.picture import load_plans
from network import CLASSES, Net
from samples import measuring_sample, training_samples

PLANS_A_STYLE = 3
BARRIER, LEAST_ROOM_M2, LEAK_MM = .35, .8, 220


def held_out_samples(plans):
    """(style, grey, classes) of every held-out style, undamaged and damaged in turn."""
    out = []
    for s, fill in enumerate(HELD_OUT):
        for i in range(PLANS_A_STYLE):
            k = s * PLANS_A_STYLE + i
            grey, classes = measuring_sample(plans[k % len(plans)], fill, 70_000 + k, harm=i % 2 == 1)
            out.append((fill, grey, classes))
    return out


def recalibrated(net, plans, pages=(), batches=12):
    """A copy whose batch-norm statistics are taken afresh: those of small training batches are noisy."""
    out = copy.deepcopy(net).train()
    for m in out.modules():
        if isinstance(m, torch.nn.BatchNorm2d):
            m.reset_running_stats()
            m.momentum = None
    with torch.no_grad():
        for b in range(batches):
            greys = [training_samples(plans, 900_000_000 + b * 6 + i, pages)[0][0] for i in range(6)]
            out(torch.from_numpy(np.stack(greys))[:, None].float() / 255)
    return out.eval()


def probabilities(net, grey):
    with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16, enabled=False):
        return net(torch.from_numpy(grey)[None, None].float() / 255).softmax(1)[0].numpy()


def measure(net, samples):
    """IoU of each class over all pictures, F1 of rooms at IoU 0.5, and that by style."""
    both, either = np.zeros(CLASSES), np.zeros(CLASSES)
    found = {}
    for fill, grey, classes in samples:
        p = probabilities(net, grey)
        best = p.argmax(0)
        for k in range(CLASSES):
            both[k] += ((best == k) & (classes == k)).sum()
            either[k] += ((best == k) | (classes == k)).sum()
        hits = found.setdefault(fill, np.zeros(3))
        hits += matched(rooms_of(p), true_rooms(classes))
    f1 = lambda h: round(float(2 * h[0] / max(1, h[1] + h[2])), 4)
    iou = both / np.maximum(1, either)
    names = ('paper', 'wall', 'door', 'window', 'room')
    return {**{f'iou_{n}': round(float(v), 4) for n, v in zip(names, iou)}, 'room_f1': f1(sum(found.values())), **{f'f1_{k}': f1(v) for k, v in found.items()}}


def rooms_of(p, mm=15.0):
    """Labelled rooms: free space between barriers; leaks narrower than two LEAK_MM close by watershed."""
    free = (p[1] + p[2] + p[3] < BARRIER).astype(np.uint8)
    distance = cv2.distanceTransform(np.pad(free, 1), cv2.DIST_L2, 5)[1:-1, 1:-1] * mm
    n, seeds = cv2.connectedComponents((distance > LEAK_MM).astype(np.uint8), connectivity=4)
    height = np.where(free > 0, 250 * (1 - np.clip(distance / 600, 0, 1)), 255).astype(np.uint8)
    marks = seeds.astype(np.int32)
    cv2.watershed(cv2.cvtColor(height, cv2.COLOR_GRAY2BGR), marks)
    marks[(free == 0) | (marks < 0)] = 0
    inner = p[4] > p[0]
    return [z for i in range(1, n) for z in [marks == i] if z.sum() * mm * mm / 1e6 > LEAST_ROOM_M2 and inner[z].mean() > .4]


def true_rooms(classes, mm=15.0):
    n, parts = cv2.connectedComponents((classes == 4).astype(np.uint8), connectivity=4)
    return [z for i in range(1, n) for z in [parts == i] if z.sum() * mm * mm / 1e6 > LEAST_ROOM_M2]


def matched(found, true):
    """Rooms found and true that overlap by half of their union, rooms found, rooms true."""
    hits = sum(any((f & t).sum() > .5 * (f | t).sum() for f in found) for t in true)
    return np.array([hits, len(found), len(true)], float)


def load(file):
    state = torch.load(file)
    state = state.get('mean', state.get('net', state))
    net = Net()
    net.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in state.items()})
    return net.eval()


COLOURS = np.array([[255, 255, 255], [40, 40, 40], [0, 160, 0], [255, 80, 0], [200, 220, 255]], np.uint8)

if __name__ == '__main__':
    torch.set_num_threads(1)
    net, samples = load(sys.argv[2]), held_out_samples(load_plans(sys.argv[1]))
    for key, value in measure(net, samples).items():
        print(f'{key:16} {value:.3f}')
    if len(sys.argv) > 3:
        os.makedirs(sys.argv[3], exist_ok=True)
        for i, (fill, grey, classes) in enumerate(samples):
            both = [cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), COLOURS[probabilities(net, grey).argmax(0)], COLOURS[classes]]
            cv2.imwrite(f'{sys.argv[3]}/{i:02d}-{fill}.png', np.hstack(both))
