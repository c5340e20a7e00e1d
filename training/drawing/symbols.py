"""Furniture and fittings: each symbol is given as (paths, circles) inside a box `w` wide and `d` deep, the wall at d = 0."""
import math

import numpy as np


def _box(x, y, w, d):
    return np.array([[x, y], [x + w, y], [x + w, y + d], [x, y + d]], float)


def _oval(x, y, w, d, n=18):
    a = np.linspace(0, 2 * math.pi, n, endpoint=False)
    return np.stack([x + w / 2 * np.cos(a), y + d / 2 * np.sin(a)], 1)


def bed(w, d, dice):
    out = [_box(0, 0, w, d), _box(0, d * .28, w, d * .72)]
    n = 2 if w > 1300 else 1
    out += [_box(w * (i + .12) / n, d * .05, w * .76 / n, d * .16) for i in range(n)]
    if dice.random() < .4:
        out.append(np.array([[0, d * .45], [w * .5, d * .28], [w * .5, d * .28]], float))
    return out


def wardrobe(w, d, dice):
    kind = dice.random()
    out = [_box(0, 0, w, d)]
    if kind < .35:
        out += [np.array([[0, 0], [w, d]], float), np.array([[w, 0], [0, d]], float)]
    elif kind < .7:
        out += [np.array([[x, d * .1], [x + dice.uniform(-40, 40), d * .9]], float) for x in np.arange(60, w - 40, 90)] + [np.array([[0, d / 2], [w, d / 2]], float)]
    return out


def sofa(w, d, dice):
    n = max(1, int(w // 700))
    arm = 150
    return [_box(0, 0, w, d), _box(0, 0, w, d * .25), _box(0, 0, arm, d), _box(w - arm, 0, arm, d)] + [_box(arm + (w - 2 * arm) * i / n, d * .25, (w - 2 * arm) / n, d * .75) for i in range(n)]


def table(w, d, dice):
    out = [_box(0, 0, w, d) if dice.random() < .7 else _oval(w / 2, d / 2, w, d)]
    if dice.random() < .85:
        n = max(1, int(w // 650))
        for i in range(n):
            x = w * (i + .5) / n - 220
            out += [_box(x, -330, 440, 380), _box(x, d - 50, 440, 380)] if dice.random() < .8 else [_oval(x + 220, -180, 400, 400), _oval(x + 220, d + 180, 400, 400)]
    return out


def desk(w, d, dice):
    return [_box(0, 0, w, d), _oval(w / 2, d + 250, 500, 480), _box(w * .3, d * .2, w * .4, d * .25)]


def counter(w, d, dice):
    out = [_box(0, 0, w, d)]
    x = 0.0
    while x < w - 500:
        kind = dice.random()
        if kind < .25:
            out += [_oval(x + a, b, 190, 190, 12) for a in (150, 430) for b in (d * .27, d * .72)] + [_box(x, 0, 580, d)]
        elif kind < .5:
            out += [_box(x + 60, d * .2, 420, d * .6), _oval(x + 270, d * .5, 60, 60, 8)]
        elif kind < .65:
            out += [_box(x, 0, 600, d), np.array([[x, 0], [x + 600, d]], float)]
        x += 650
    return out


def bath(w, d, dice):
    r = _box(70, 70, w - 140, d - 140)
    return [_box(0, 0, w, d), r if dice.random() < .4 else _oval(w / 2, d / 2, w - 140, d - 140), _oval(w * .14, d / 2, 60, 60, 8)]


def shower(w, d, dice):
    cross = [np.array([[0, 0], [w, d]], float), np.array([[w, 0], [0, d]], float)] if dice.random() < .6 else [_oval(w / 2, d / 2, w * .8, d * .8)]
    return [_box(0, 0, w, d)] + cross + [_oval(w / 2, d / 2, 90, 90, 8)]


def toilet(w, d, dice):
    return [_box(0, 0, w, d * .28), _oval(w / 2, d * .62, w * .9, d * .76)]


def basin(w, d, dice):
    return [_box(0, 0, w, d), _oval(w / 2, d * .52, w * .75, d * .65), _oval(w / 2, d * .2, 50, 50, 8)]


def washer(w, d, dice):
    return [_box(0, 0, w, d), _oval(w / 2, d / 2, w * .7, d * .7)]


def shelf(w, d, dice):
    return [_box(0, 0, w, d)] + [np.array([[x, 0], [x, d]], float) for x in np.arange(400, w, 400)]


def chair(w, d, dice):
    return [_box(0, 0, w, d), _box(0, 0, w, d * .2)] if dice.random() < .6 else [_oval(w / 2, d / 2, w, d)]


def plant(w, d, dice):
    a = np.linspace(0, 2 * math.pi, dice.choice([10, 16, 24]), endpoint=False)
    r = np.where(np.arange(len(a)) % 2 == 0, w / 2, w / dice.uniform(4, 9))
    return [np.stack([w / 2 + r * np.cos(a), d / 2 + r * np.sin(a)], 1), _oval(w / 2, d / 2, w * .3, d * .3, 10)]


def rug(w, d, dice):
    return [_box(0, 0, w, d), _box(90, 90, w - 180, d - 180)]


def piano(w, d, dice):
    return [_box(0, 0, w, d * .35), np.array([[0, 0], [w, 0], [w, d * .55], [w * .55, d * .75], [w * .5, d], [0, d]], float)]


def stairs(w, d, dice):
    step = dice.uniform(240, 310)
    out = [_box(0, 0, w, d)] + [np.array([[0, y], [w, y]], float) for y in np.arange(step, d, step)]
    if dice.random() < .7:
        out += [np.array([[w / 2, d * .05], [w / 2, d * .95]], float), np.array([[w * .4, d * .86], [w / 2, d * .95], [w * .6, d * .86]], float)]
    if dice.random() < .5:
        out += [np.array([[0, d * .45], [w, d * .6]], float), np.array([[0, d * .5], [w, d * .65]], float)]
    return out


def spiral(w, d, dice):
    a = np.linspace(0, 2 * math.pi, 17)[:-1]
    c = np.array([w / 2, w / 2])
    return [_oval(w / 2, w / 2, w, w, 28), _oval(w / 2, w / 2, w * .15, w * .15, 10)] + [np.array([c, c + w / 2 * np.array([math.cos(t), math.sin(t)])]) for t in a]


def car(w, d, dice):
    return [_box(0, 0, w, d), _box(w * .08, d * .2, w * .84, d * .18), _box(w * .1, d * .72, w * .8, d * .12), _oval(w / 2, d / 2, w, d * 1.05)]


LIVING = [(sofa, (1500, 2600), (750, 950)), (table, (1200, 2200), (750, 1000)), (shelf, (900, 3000), (300, 450)), (rug, (1600, 2600), (1200, 2000)), (chair, (450, 850), (450, 850)), (plant, (350, 800), None), (piano, (1300, 1600), (1200, 1900)), (table, (500, 1200), (450, 700)), (stairs, (800, 1200), (2200, 4200)), (spiral, (1400, 2000), None)]
BEDROOM = [(bed, (900, 2000), (1900, 2150)), (wardrobe, (1000, 3200), (550, 650)), (desk, (1100, 1700), (550, 800)), (chair, (450, 800), (450, 800)), (shelf, (350, 900), (300, 500)), (rug, (1200, 2200), (1000, 1600)), (plant, (300, 700), None)]
KITCHEN = [(counter, (1800, 4200), (580, 650)), (counter, (1200, 2600), (580, 650)), (table, (800, 1600), (700, 900)), (washer, (600, 650), (600, 650)), (wardrobe, (600, 700), (600, 700))]
BATH = [(bath, (1500, 1800), (700, 800)), (shower, (800, 1100), (800, 1000)), (toilet, (360, 400), (580, 700)), (basin, (500, 900), (420, 520)), (washer, (580, 640), (580, 640))]
WORK = [(desk, (1200, 1800), (650, 850)), (table, (1600, 3600), (800, 1300)), (shelf, (800, 3600), (350, 450)), (chair, (450, 800), (450, 800)), (plant, (300, 700), None), (counter, (1500, 3500), (550, 650)), (sofa, (1400, 2200), (700, 850))]
STAIR = [(stairs, (900, 1400), (2000, 5000)), (stairs, (900, 1400), (2000, 5000)), (spiral, (1400, 2200), None)]
STORE = [(shelf, (800, 2500), (350, 600)), (wardrobe, (600, 1800), (500, 650)), (washer, (580, 640), (580, 640)), (car, (1750, 1950), (4000, 4600))]
BY_USE = {
    'living': LIVING, 'bedroom': BEDROOM, 'kitchen': KITCHEN, 'pantry': KITCHEN, 'bathroom': BATH, 'toilet': BATH, 'washroom': BATH, 'stair': STAIR, 'storage': STORE, 'utility': STORE + BATH,
    'hall': [(wardrobe, (800, 1800), (350, 600)), (chair, (400, 600), (400, 500)), (stairs, (850, 1200), (2200, 4000))], 'corridor': [(shelf, (600, 1500), (300, 400)), (plant, (300, 600), None)],
}
