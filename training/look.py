#!/usr/bin/python3
"""Shows what the network is trained on: look.py PLANS.jsonl OUT.png [FIRST_SEED] [COUNT]"""
import sys

import cv2
import numpy as np

from drawing.picture import load_plans
from samples import training_samples

COLOURS = np.array([[255, 255, 255], [40, 40, 40], [0, 160, 0], [255, 80, 0], [200, 220, 255]], np.uint8)

if __name__ == '__main__':
    plans, first, count = load_plans(sys.argv[1]), int((sys.argv + [0, 0, 0])[3]), int((sys.argv[4:] + [12])[0])
    tiles = []
    for seed in range(first, first + count):
        grey, classes = training_samples(plans, seed)[0]
        tiles.append(np.vstack([cv2.cvtColor(grey, cv2.COLOR_GRAY2BGR), COLOURS[classes]]))
    rows = [np.hstack(tiles[i:i + 6]) for i in range(0, count - count % 6, 6)]
    cv2.imwrite(sys.argv[2], np.vstack(rows))
