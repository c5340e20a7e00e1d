"""What a sheet has besides plans: tables, title blocks, notes, elevations, logos, bars, trees, cars. None of it is a room."""
import math

import numpy as np

from . import patterns, symbols
from .lettering import write

LETTERS = 'ABCDEFGHKLMNOPRSTUVWabcdefghiklmnoprstu'


def random_text(dice, words=3):
    if dice.random() < .35:
        return dice.choice(['%.2f', '%.0f', '%.1f m²', '+%.2f', '%.0f"']) % dice.uniform(0, 999)
    return ' '.join(''.join(dice.choice(LETTERS) for _ in range(dice.randint(2, 9))) for _ in range(dice.randint(1, words)))


def box(a, b):
    return np.array([[a[0], a[1]], [b[0], a[1]], [b[0], b[1]], [a[0], b[1]]], float)


def draw_part(canvas, p, hand, dice, font):
    """Draws something at the place p (mm), some metres wide."""
    part = dice.choices([_tree, _car, _table, _title_block, _notes, _elevation, _double_line, _logo, _bars, _legend], [3, 1, 3, 3, 3, 2, 2, 1, 1, 1])[0]
    part(canvas, np.array(p, float), hand, dice, font)


def draw_sheet_only(canvas, hand, dice):
    """A piece of a sheet without a plan, full of such things."""
    font = dice.randint(0, 9999)
    step = dice.uniform(2000, 5000)
    h, w = canvas.grey.shape
    corners = (np.array([[0, 0], [w, 0], [w, h], [0, h]]) - canvas.view.offset) @ np.linalg.inv(canvas.view.matrix).T
    low, high = corners.min(0) - 2000, corners.max(0)
    for x in np.arange(low[0], high[0], step):
        for y in np.arange(low[1], high[1], step):
            if dice.random() < .6:
                draw_part(canvas, (x + dice.uniform(0, step / 2), y + dice.uniform(0, step / 2)), hand, dice, font)


def _tree(canvas, p, hand, dice, font):
    r = dice.uniform(600, 3000)
    for path in symbols.plant(r, r, dice):
        canvas.lines([path + p], hand['thin'], hand['thin_ink'], closed=True)


def _car(canvas, p, hand, dice, font):
    for path in symbols.car(1850, 4400, dice):
        canvas.lines([path + p], hand['thin'], hand['thin_ink'], closed=True)


def _table(canvas, p, hand, dice, font):
    rows, step, w = dice.randint(3, 14), dice.uniform(180, 500), dice.uniform(1500, 6000)
    stops = sorted([0, w] + [dice.uniform(.1, .9) * w for _ in range(dice.randint(0, 3))])
    pen = hand['thin'] * dice.choice([1, 1, 2])
    canvas.lines([box(p, p + [w, rows * step])], hand['pen'], hand['ink'], closed=True)
    canvas.lines([np.array([p + [x, 0], p + [x, rows * step]]) for x in stops] + [np.array([p + [0, i * step], p + [w, i * step]]) for i in range(rows)], pen, hand['ink'])
    if dice.random() < .3:
        canvas.fill([box(p, p + [w, step])], dice.choice([hand['ink'], int(dice.uniform(170, 235))]))
    for i in range(rows):
        for a, b in zip(stops[:-1], stops[1:]):
            if b - a > 400 and dice.random() < .8:
                write(canvas, random_text(dice, 2)[:max(2, int((b - a) / step * 1.6))], p + [(a + b) / 2, (i + .5) * step], step * .45, hand['ink'], font)


def _title_block(canvas, p, hand, dice, font):
    """Large cells of unequal size with small captions, bold names and pictures in them."""
    w, h = dice.choice([(dice.uniform(6000, 16000), dice.uniform(1500, 3000)), (dice.uniform(2000, 4000), dice.uniform(5000, 14000))])
    pen = hand['pen'] * dice.choice([.7, 1.2, 2])
    canvas.lines([box(p, p + [w, h])], pen, hand['ink'], closed=True)
    along = 0 if w > h else 1
    at, size = 0.0, (w, h)
    while at < size[along] - 400:
        step = dice.uniform(600, 3200)
        a, b = p.copy(), p + [w, h]
        a[along] += at
        b[along] = min(b[along], a[along] + step)
        canvas.lines([box(a, b)], pen, hand['ink'], closed=True)
        for _ in range(dice.randint(0, 3)):
            q = a + (b - a) * [dice.uniform(.1, .6), dice.uniform(.1, .9)]
            write(canvas, random_text(dice, 2), q, dice.choice([90, 120, 200, 450, 800]), hand['ink'], font + dice.randint(0, 2), anchor='start' if dice.random() < .5 else 'middle')
        if dice.random() < .25:
            _logo(canvas, (a + b) / 2, hand, dice, font)
        at += step


def _notes(canvas, p, hand, dice, font):
    size = dice.choice([70, 90, 120, 180])
    width = dice.uniform(2500, 6000)
    if dice.random() < .6:
        write(canvas, random_text(dice).upper(), p - [0, size * 3], size * 1.8, hand['ink'], font, anchor='start')
    for i in range(dice.randint(3, 22)):
        words = random_text(dice, 3)
        while len(words) * size * .75 < width * dice.uniform(.6, 1):
            words += ' ' + random_text(dice, 3)
        write(canvas, words, p + [0, i * size * 1.9], size, hand['ink'], font, anchor='start')
    if dice.random() < .4:
        canvas.lines([box(p - size * 4, p + [width + size * 3, 24 * size * 1.9])], hand['thin'], hand['ink'], closed=True)


def _elevation(canvas, p, hand, dice, font):
    w, h = dice.uniform(5000, 12000), dice.uniform(2500, 5500)
    canvas.lines([box(p, p + [w, h])], hand['pen'], hand['ink'], closed=True)
    if dice.random() < .5:
        canvas.lines([np.array([p + [-500, 0], p + [w / 2, -2200], p + [w + 500, 0]])], hand['pen'], hand['ink'])
    if dice.random() < .4:
        patterns.paint(canvas, canvas.mask([box(p, p + [w, h])]), patterns.hatch(90, dice.uniform(90, 300), 1), hand['floor_ink'])
    for x in np.arange(600, w - 1200, dice.uniform(1300, 2600)):
        q = p + [x, h * .3]
        canvas.lines([box(q, q + [900, 1200]), box(q + 60, q + [840, 1140])], hand['thin'], hand['ink'], closed=True)


def _double_line(canvas, p, hand, dice, font):
    w, gap = dice.uniform(4000, 20000), dice.choice([0, 60, 120, 200])
    d = np.array([w, 0]) if dice.random() < .5 else np.array([0, w])
    canvas.lines([np.array([p, p + d]), np.array([p + gap, p + gap + d])], hand['pen'], hand['ink'])


def _logo(canvas, p, hand, dice, font):
    r = dice.uniform(250, 900)
    if dice.random() < .5:
        canvas.disc(p, r, int(dice.uniform(0, 180)))
        canvas.disc(p, r * dice.uniform(.4, .9), 255)
    else:
        a = np.sort([dice.uniform(0, 2 * math.pi) for _ in range(dice.randint(3, 8))])
        canvas.fill([np.stack([p[0] + r * np.cos(a), p[1] + r * np.sin(a)], 1)], int(dice.uniform(0, 180)))
    write(canvas, random_text(dice, 1).upper(), p + [0, r * 1.3], r * .5, hand['ink'], font)


def _bars(canvas, p, hand, dice, font):
    """A scale bar, level or upright, in black and white fields."""
    n, step, thick = dice.randint(4, 12), dice.choice([300, 500, 1000]), dice.uniform(60, 200)
    k = dice.randint(0, 1)
    for i in range(n):
        a = p.copy()
        a[k] += i * step
        b = a + thick
        b[k] = a[k] + step
        canvas.lines([box(a, b)], hand['thin'], hand['ink'], closed=True)
        if i % 2 == 0:
            canvas.fill([box(a, b)], hand['ink'])


def _legend(canvas, p, hand, dice, font):
    for i in range(dice.randint(3, 9)):
        q = p + [0, i * 520.]
        field = box(q, q + [700, 320])
        if dice.random() < .6:
            patterns.paint(canvas, canvas.mask([field]), patterns.hatch(dice.choice([45, 0, 90, 135]), dice.uniform(40, 160), 1, dice.random() < .3), hand['ink'])
        else:
            canvas.fill([field], int(dice.uniform(0, 240)))
        canvas.lines([field], hand['thin'], hand['ink'], closed=True)
        write(canvas, random_text(dice), q + [900, 160], 140, hand['ink'], font, anchor='start')
