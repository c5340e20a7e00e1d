#!/usr/bin/python3
"""Measures walls on real pictures with known walls: fixtures.py FOLDER WEIGHTS.pt [PICTURES_FOLDER]

FOLDER holds fp.json (walls as rectangles in metres, pixels per metre) and its pictures, as MLSTRUCT-FP gives them.
A pixel of wall is right where a true wall is within NEAR_MM, and the other way round. The truth has only walls that
bear; so precision is also given for what was found THICK_MM thick or more.
"""
import json
import os
import sys

import cv2
import numpy as np
import torch

from measure import COLOURS, load, probabilities
from samples import MM_PER_PIXEL

NEAR_MM = 30
THICK_MM = 120
TILE, HALO = 1024, 64


def read_grey(file):
    """The picture over white paper."""
    image = cv2.imread(file, cv2.IMREAD_UNCHANGED)
    if image.ndim == 3 and image.shape[2] == 4:
        alpha = image[:, :, 3:].astype(np.float32) / 255
        image = (image[:, :, :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)
    return cv2.cvtColor(image, cv2.COLOR_BGR2GRAY) if image.ndim == 3 else image


def smaller(grey, k):
    """Scales by k; where k is small, lines are first widened so that one of them does not fade to nothing."""
    reach = int(.6 / k)
    if reach > 1:
        grey = cv2.erode(grey, np.ones((reach, reach)))
    return cv2.resize(grey, None, fx=k, fy=k, interpolation=cv2.INTER_AREA if k < 1 else cv2.INTER_CUBIC)


def in_tiles(net, grey):
    """Probabilities of a large picture, tile by tile with an overlap; blank tiles stay paper."""
    h, w = grey.shape
    out = np.zeros((5, h, w), np.float16)
    out[0] = 1
    step = TILE - 2 * HALO
    for y in range(0, h, step):
        for x in range(0, w, step):
            y0, x0, y1, x1 = max(0, y - HALO), max(0, x - HALO), min(h, y + step + HALO), min(w, x + step + HALO)
            part = grey[y0:y1, x0:x1]
            if (part < 200).mean() < 1e-4:
                continue
            padded = np.full(((part.shape[0] + 31) // 32 * 32, (part.shape[1] + 31) // 32 * 32), 255, np.uint8)
            padded[:part.shape[0], :part.shape[1]] = part
            p = probabilities(net, padded)[:, y - y0:, x - x0:][:, :min(step, h - y), :min(step, w - x)]
            out[:, y:y + p.shape[1], x:x + p.shape[2]] = p
    return out


def true_walls(data, floor, shape, pixels_per_metre):
    out = np.zeros(shape, np.uint8)
    for r in data['rect'].values():
        if str(r['floorID']) == floor:
            corners = np.stack([np.array(r['x']), -np.array(r['y'])], 1) * pixels_per_metre
            cv2.fillPoly(out, [np.round(corners * 16).astype(np.int32)], 1, shift=4)
    return out


def rates(found, true):
    near = np.ones((2 * round(NEAR_MM / MM_PER_PIXEL) + 1,) * 2, np.uint8)
    precision = (found & cv2.dilate(true, near)).sum() / max(1, found.sum())
    recall = (true & cv2.dilate(found, near)).sum() / max(1, true.sum())
    return float(precision), float(recall)


if __name__ == '__main__':
    torch.set_num_threads(1)
    folder, net = sys.argv[1], load(sys.argv[2])
    data = json.load(open(f'{folder}/fp.json'))
    for floor, f in data['floor'].items():
        if not os.path.exists(f"{folder}/{f['image']}"):
            continue
        k = 1000 / f['scale'] / MM_PER_PIXEL
        grey = smaller(read_grey(f"{folder}/{f['image']}"), k)
        p = in_tiles(net, grey)
        true = true_walls(data, floor, grey.shape, f['scale'] * k)
        found = (p[1] > .4).astype(np.uint8)
        thick = cv2.morphologyEx(found, cv2.MORPH_OPEN, np.ones((round(THICK_MM / MM_PER_PIXEL),) * 2, np.uint8))
        text = '%s: %dx%d, wall precision %.3f (thick walls %.3f), recall %.3f'
        print(text % (floor, *grey.shape[::-1], rates(found, true)[0], rates(thick, true)[0], rates(found, true)[1]), flush=True)
        if len(sys.argv) > 3:
            seen = COLOURS[p.argmax(0)]
            edge = cv2.morphologyEx(true, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0
            seen[edge] = (0, 0, 255)
            cv2.imwrite(f'{sys.argv[3]}/{floor}.png', np.vstack([cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), seen]))
