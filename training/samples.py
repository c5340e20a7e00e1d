"""Pictures to train on and to measure with: a plan, a hand, a view, damage; all from one seed."""
import math
import random

import numpy as np

from drawing.damage import damage
from drawing.hand import throw_hand
from drawing.picture import draw, draw_sheet
from drawing.view import View, random_bend

SIZE = 384
PAGES_SHARE, SHEET_SHARE = .4, .04
"""Millimetres a pixel that the network is meant for, and how far training strays from it."""
MM_PER_PIXEL = 15.0


def training_samples(plans, seed, pages=()):
    """Two pictures of SIZE² (uint8 grey, uint8 classes): one drawing, turned and damaged in two ways."""
    dice, rng = random.Random(seed), np.random.default_rng(seed)
    mm = min(27.0, max(9.5, MM_PER_PIXEL * math.exp(dice.gauss(0, .27))))
    if pages and dice.random() < PAGES_SHARE:
        grey, classes = dice.choice(pages).crop(SIZE, mm, dice)
        return _twice(grey, classes, 0, dice, rng)
    plan, hand = dice.choice(plans), throw_hand(dice)
    if dice.random() < SHEET_SHARE:
        view = View([0, 0], (SIZE, SIZE), mm, dice.choice([0, 0, 90, dice.uniform(-3, 3)]))
        return _twice(*draw_sheet(hand, view, dice), 0, dice, rng)
    reach = .42 * SIZE * mm
    centre = dice.choice(dice.choice(plan.pieces)[0]) + [dice.uniform(-reach, reach) for _ in (0, 1)]
    degrees = dice.randint(0, 3) * 90.0
    if dice.random() < .3:
        degrees += dice.uniform(-3, 3) if dice.random() < .65 else dice.uniform(-45, 45)
    view = View(centre, (SIZE, SIZE), mm, degrees, dice.random() < .5, random_bend(dice, plan.extent))
    grey, classes = draw(plan, hand, view, dice)
    return _twice(grey, classes, hand['jitter'], dice, rng)


def _twice(grey, classes, jitter, dice, rng):
    first = damage(grey, dice, rng, jitter), classes
    k = dice.choice([1, 3])                        # a quarter turn, so that the second one is no copy
    second = damage(np.ascontiguousarray(np.rot90(grey, k)), dice, rng, 0), np.ascontiguousarray(np.rot90(classes, k))
    return first, second


def measuring_sample(plan, fill, seed, mm=MM_PER_PIXEL, harm=True, most=704):
    """A whole plan in a held-out hand, at most `most` pixels wide and high; sides are multiples of 32."""
    dice, rng = random.Random(seed), np.random.default_rng(seed)
    hand = throw_hand(dice, fill)
    low, high = plan.extent
    size = [min(most, int(math.ceil((high[k] - low[k] + 3000) / mm / 32) * 32)) for k in (0, 1)]
    view = View((low + high) / 2, size, mm, dice.uniform(-.5, .5))
    grey, classes = draw(plan, hand, view, dice)
    return (damage(grey, dice, rng, hand['jitter']) if harm else grey), classes
