"""Draws the cut walls in the hand's way."""
import numpy as np

from . import patterns
from .canvas import SUPER


def draw_walls(canvas, plan, hand, dice):
    where = canvas.mask(plan.solid if hand['masked'] else plan.walls)
    fill = hand['fill']
    thin = np.zeros_like(where)
    if hand['inner_differs'] or fill == 'two':
        thickness = [t for _, t in plan.pieces]
        limit = (min(thickness) + max(thickness)) / 2
        for outline, t in plan.pieces:
            if t < limit:
                thin |= canvas.mask([outline])
    body = where & ~thin
    _fill(canvas, body, hand, dice)
    if fill == 'two':
        canvas.grey[where & thin] = hand['ink']
    elif thin.any() and dice.random() < .5:
        canvas.grey[where & thin] = int(dice.uniform(0, 255))
    if hand['outlined'] or fill in ('outline', 'boxes', 'lined', 'insulated', 'edge', 'dashes') or (thin.any() and fill != 'solid'):
        _outline(canvas, plan, hand, dice)
    if fill in ('lined', 'insulated'):
        _linings(canvas, plan, hand, fill, dice)


def _fill(canvas, where, hand, dice):
    fill, ink = hand['fill'], hand['ink']
    if fill == 'solid':
        canvas.grey[where] = hand['wall_grey']
    elif fill in ('grey', 'pale', 'two'):
        canvas.grey[where] = hand['wall_grey']
    else:
        canvas.grey[where] = hand['paper'] if dice.random() < .85 else canvas.grey[where]
    if fill in ('hatch', 'cross'):
        pattern = patterns.hatch(hand['hatch_angle'], hand['hatch_gap'], hand['hatch_fine'], fill == 'cross')
        patterns.paint(canvas, where, pattern, hand['hatch_ink'])
    elif fill == 'brick':
        pattern = patterns.courses(240, dice.choice([70, 115]), hand['hatch_fine'], dice.choice([0, 90]))
        patterns.paint(canvas, where, pattern, hand['hatch_ink'])
    elif fill == 'stipple':
        patterns.paint(canvas, where, patterns.stipple(dice.uniform(25, 60), dice.choice([1, 2]), np.random.default_rng(dice.randint(0, 9999))), hand['hatch_ink'])
    elif fill == 'dashes':
        gaps = patterns.hatch(-45, 160, 3.5 * SUPER)
        patterns.paint(canvas, where, patterns.both_but(patterns.hatch(45, 110, hand['hatch_fine']), gaps), ink)


def _outline(canvas, plan, hand, dice):
    pen, ink = hand['outline_pen'], hand['ink']
    if hand['fill'] == 'edge':          # faces alone, each wall a closed box with light lines and no fill at its joints
        canvas.lines([o for o, _ in plan.pieces], pen * .6, hand['thin_ink'], closed=True)
        canvas.lines(plan.walls, pen, ink, closed=True, dash=(260, 60))
    elif hand['fill'] == 'boxes':
        canvas.lines([o for o, _ in plan.pieces], pen, ink, closed=True)
    elif hand['overshoot']:
        over = hand['overshoot']
        for ring in plan.walls:
            r = np.asarray(ring)
            for a, b in zip(r, np.roll(r, -1, 0)):
                length = np.hypot(*(b - a))
                if length > 1:
                    d = (b - a) / length * over * dice.uniform(.2, 1)
                    canvas.lines([np.array([a - d, b + d])], pen, ink)
    else:
        canvas.lines(plan.solid if hand['masked'] else plan.walls, pen, ink, closed=True)


def _linings(canvas, plan, hand, fill, dice):
    """Lines inside thick walls where a facing or insulation begins."""
    thickest = max(t for _, t in plan.pieces)
    for outline, t in plan.pieces:
        if t < .8 * thickest:
            continue
        o = np.asarray(outline)
        sides = np.roll(o, -1, 0) - o
        i = int(np.argmax(np.hypot(*sides.T)))
        a, b, c, d = (o[(i + k) % 4] for k in range(4))
        f = hand['lining']
        p, q = a + (d - a) * f, b + (c - b) * f
        canvas.lines([np.array([p, q])], hand['thin'], hand['thin_ink'])
        if dice.random() < .3 and fill == 'lined':
            canvas.lines([np.array([a + (d - a) * (1 - f / 2), b + (c - b) * (1 - f / 2)])], hand['thin'], hand['thin_ink'])
        if fill == 'insulated':
            n = max(2, int(np.hypot(*(q - p)) / (t * .5)))
            k = np.arange(n + 1)[:, None] / n
            low, high = p + (q - p) * k, d + (c - d) * k
            canvas.lines([np.where((np.arange(n + 1) % 2)[:, None] == 1, low, high)], hand['thin'], hand['thin_ink'])
