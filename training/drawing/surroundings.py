"""Draws what stands around a building: dimensions, axes, balconies, grounds, frames, tables, watermarks."""
import math

import numpy as np

from . import patterns
from .lettering import write
from .sheet_parts import box, draw_part, random_text


def draw_under(canvas, plan, hand, dice):
    """What lies under the walls: grounds, paving, eaves, balconies."""
    low, high = plan.extent
    if dice.random() < hand['outside'] * .6:
        outside = ~canvas.mask(plan.outline)
        kind = dice.random()
        if kind < .4:
            canvas.grey[outside] = int(dice.uniform(185, 245))
        elif kind < .7:
            patterns.paint(canvas, outside, patterns.courses(dice.choice([400, 600, 1000]), dice.choice([400, 500]), 1), hand['floor_ink'])
        else:
            patterns.paint(canvas, outside, patterns.hatch(dice.choice([45, 0, 30]), dice.uniform(200, 700), 1), hand['floor_ink'])
    if hand['eaves']:
        e = dice.uniform(300, 900)
        canvas.lines([box(low - e, high + e)], hand['thin'], hand['ink'], closed=True, dash=(200, 110))
    for _ in range(dice.choice([0, 1, 2, 4])):
        if dice.random() < hand['balconies']:
            _balcony(canvas, low, high, hand, dice)


def _balcony(canvas, low, high, hand, dice):
    side, w, d = dice.randint(0, 3), dice.uniform(1800, 6000), dice.uniform(900, 2600)
    k = side % 2
    at = dice.uniform(low[k], max(low[k] + 1, high[k] - w))
    a, b = np.zeros(2), np.zeros(2)
    a[k], b[k] = at, at + w
    a[1 - k], b[1 - k] = (low[1 - k] - d, low[1 - k]) if side < 2 else (high[1 - k], high[1 - k] + d)
    floor = box(a, b)
    if dice.random() < .4:
        patterns.paint(canvas, canvas.mask([floor]), patterns.hatch(dice.choice([0, 90]), dice.choice([120, 150, 300]), 1), hand['floor_ink'])
    rail = dice.choice([0, 40, 50, 80, 120])
    canvas.lines([floor], hand['thin'], hand['ink'], closed=True)
    if rail:
        canvas.lines([box(a + rail, b - rail)], hand['thin'], hand['ink'], closed=True)
    if dice.random() < .3:
        for t in np.arange(0, w, dice.choice([110, 900])):
            p = a.copy()
            p[k] = at + t
            canvas.lines([box(p, p + 50)], hand['thin'] * .7, hand['ink'], closed=True)


def draw_over(canvas, plan, hand, dice):
    """What lies over everything: dimensions, axes, trees, frames, tables, watermarks."""
    low, high = plan.extent
    font = dice.randint(0, 9999)
    for side in range(4):
        if dice.random() < hand['dimensions']:
            for row in range(dice.randint(1, 3)):
                _chain(canvas, plan, side, 700 + row * dice.uniform(450, 900), hand, dice, font)
    for room in plan.rooms:
        if dice.random() < hand['inner_dimensions'] and canvas.view.sees(room['floor'][0]):
            ring = np.asarray(room['floor'][0], float)
            k = dice.randint(0, 1)
            a, b = ring.min(0), ring.max(0)
            a[1 - k] = b[1 - k] = a[1 - k] + (b[1 - k] - a[1 - k]) * dice.uniform(.1, .9)
            _dimension(canvas, a, b, k, hand, dice, font)
    if dice.random() < hand['axes']:
        _axes(canvas, low, high, hand, dice, font)
    for _ in range(dice.choice([0, 1, 3, 8]) if dice.random() < hand['outside'] else 0):
        side, k = dice.choice([0, 1]), dice.randint(0, 1)
        p = [dice.uniform(low[i] - 4000, high[i] + 1000) for i in (0, 1)]
        p[k] = low[k] - dice.uniform(2500, 8000) if side else high[k] + dice.uniform(900, 5000)
        draw_part(canvas, p, hand, dice, font)
    if hand['sheet']:
        e = dice.uniform(2500, 6000)
        for inset in dice.choice([(0,), (0, 250), (0, 120, 700)]):
            canvas.lines([box(low - e + inset, high + e - inset)], hand['pen'] * dice.choice([.7, 1.5]), hand['ink'], closed=True)
    for _ in range(dice.choice([0, 0, 1, 2, 5])):
        p = [dice.uniform(low[k] - 1500, high[k] + 1500) for k in (0, 1)]
        write(canvas, random_text(dice), p, dice.uniform(70, 300), hand['ink'], font, dice.choice([0, 0, 0, 1]))
    if hand['watermark']:
        for _ in range(dice.choice([1, 1, 5])):
            p = [dice.uniform(low[k], high[k]) for k in (0, 1)]
            write(canvas, random_text(dice).upper(), p, dice.uniform(500, 1600), dice.uniform(150, 225), font, dice.choice([0, 0, 1]))


def _chain(canvas, plan, side, away, hand, dice, font):
    """Dimensions along one side of the building, at faces of its walls."""
    k = side % 2
    low, high = plan.extent
    stops = sorted({round(float(p[k])) for o, _ in plan.pieces for p in o})
    keep = [stops[0]] + [s for s in stops[1:-1] if dice.random() < dice.choice([.15, .6])] + [stops[-1]]
    y = low[1 - k] - away if side < 2 else high[1 - k] + away
    last = keep[0]
    for s in keep[1:]:
        if s - last > 250:
            a, b = np.zeros(2), np.zeros(2)
            a[k], b[k], a[1 - k], b[1 - k] = last, s, y, y
            _dimension(canvas, a, b, k, hand, dice, font)
            if dice.random() < .8:
                e = b.copy()
                e[1 - k] += (away - dice.choice([100, 300, -400])) * (1 if side < 2 else -1)
                canvas.lines([np.array([b, e])], hand['thin'] * .7, hand['thin_ink'])
            last = s


def _dimension(canvas, a, b, k, hand, dice, font):
    if not canvas.view.sees([a, b], 60):
        return
    d = np.array([1., 0]) if k == 0 else np.array([0, 1.])
    n = d[::-1]
    canvas.lines([np.array([a - d * 80, b + d * 80])], hand['thin'] * .7, hand['thin_ink'])
    for p, s in ((a, 1), (b, -1)):
        if hand['ends'] == 'tick':
            canvas.lines([np.array([p - d * 70 - n * 70, p + d * 70 + n * 70])], hand['thin'], hand['ink'])
        elif hand['ends'] == 'arrow':
            canvas.fill([np.array([p, p + s * d * 150 + n * 35, p + s * d * 150 - n * 35])], hand['ink'])
        elif hand['ends'] == 'dot':
            canvas.disc(p, 40, hand['ink'])
    length = float(np.hypot(*(b - a)))
    text = dice.choice(['%.0f' % length, '%.2f' % (length / 1000), '%.0f' % (length / 10), "%d'-%d\"" % (length // 305, length % 305 / 25.4)])
    turned = abs((canvas.view.matrix @ d)[1]) > abs((canvas.view.matrix @ d)[0])
    write(canvas, text, (a + b) / 2 - n * dice.choice([120, 0, 160]), dice.uniform(80, 190), hand['ink'], font, 1 if turned else 0)


def _axes(canvas, low, high, hand, dice, font):
    for k in (0, 1):
        for x in np.arange(low[k] + dice.uniform(0, 800), high[k] + 300, dice.choice([2400, 3600, 4800, 6000])):
            a, b = np.zeros(2), np.zeros(2)
            a[k] = b[k] = x
            a[1 - k] = low[1 - k] - dice.uniform(1500, 3000)
            b[1 - k] = (high if dice.random() < .8 else low)[1 - k] + dice.uniform(200, 2000)
            canvas.lines([np.array([a, b])], hand['thin'], hand['thin_ink'], dash=dice.choice([None, (600, 120), (300, 100)]))
            canvas.arc(a, 250, 0, 2 * math.pi, hand['thin'], hand['ink'])
            write(canvas, dice.choice('ABCDEFGH12345678'), a, 200, hand['ink'], font)
