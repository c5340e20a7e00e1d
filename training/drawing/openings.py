"""Draws doors and windows in their gaps, in the hand's way."""
import math

import numpy as np


class Frame:
    """Axes of one opening: `u` along the wall, `n` towards its first room; t is half the wall's thickness."""

    def __init__(self, opening):
        self.a, self.b = np.array(opening['from'], float), np.array(opening['to'], float)
        self.width = float(np.hypot(*(self.b - self.a))) or 1.0
        self.u = (self.b - self.a) / self.width
        self.n = np.array(opening['side'], float)
        self.t = opening['thickness'] / 2

    def at(self, along, across):
        return self.a + self.u * along + self.n * across

    def box(self, a0, a1, n0, n1):
        return np.array([self.at(a0, n0), self.at(a1, n0), self.at(a1, n1), self.at(a0, n1)])


def band_of(opening):
    """The rectangle of an opening in its wall: what the mask calls door or window."""
    f = Frame(opening)
    return f.box(0, f.width, -f.t, f.t)


def draw_opening(canvas, opening, hand, dice):
    f = Frame(opening)
    if opening.get('absent'):
        return
    if hand['masked']:
        canvas.fill([f.box(0, f.width, -f.t - 5, f.t + 5)], hand['paper'])
        canvas.lines([np.array([f.at(x, -f.t), f.at(x, f.t)]) for x in (0, f.width)], hand['thin'], hand['ink'])
    if opening['kind'] == 'window':
        _window(canvas, f, hand, dice)
    else:
        _door(canvas, opening, f, hand, dice)


def _window(canvas, f, hand, dice):
    pen, ink = hand['thin'], hand['window_ink']
    if hand['window_fill'] is not None:
        canvas.fill([f.box(0, f.width, -f.t, f.t)], hand['window_fill'])
    inset = hand['window_inset'] * 2 * f.t
    reach = f.t - inset
    count = hand['window']
    places = [0] if count == 1 else np.linspace(-reach, reach, count)
    canvas.lines([np.array([f.at(0, y), f.at(f.width, y)]) for y in places], pen, ink)
    if hand['window_runs']:
        canvas.lines([np.array([f.at(0, y), f.at(f.width, y)]) for y in (-f.t, f.t)], hand['outline_pen'], hand['ink'])
    if hand['window_ends']:
        canvas.lines([np.array([f.at(x, -f.t), f.at(x, f.t)]) for x in (0, f.width)], pen, hand['ink'])
    if hand['window_sash'] == 'sliding':        # two sashes that overlap, one before the other
        half, lap = f.width / 2, min(60, f.width / 10)
        y = dice.choice([-1, 1]) * dice.choice([25, f.t * .4])
        canvas.lines([f.box(0, half + lap, 0, y), f.box(half - lap, f.width, -y, 0)], pen, ink, closed=True)
    elif hand['window_sash'] == 'leaves':
        n = dice.choice([1, 2, 3])
        for i in range(n):
            canvas.lines([f.box(f.width * i / n + 30, f.width * (i + 1) / n - 30, -30, 30)], pen, ink, closed=True)
    if hand['sill']:
        s = dice.choice([-1, 1])
        canvas.lines([f.box(-60, f.width + 60, s * f.t, s * (f.t + 60))], pen, ink, closed=True)


def _door(canvas, opening, f, hand, dice):
    pen, ink = hand['thin'], hand['door_ink']
    leaf = opening['leaf']
    if leaf == 'passage':
        if dice.random() < .5:
            canvas.lines([np.array([f.at(0, y), f.at(f.width, y)]) for y in (-f.t, f.t)], pen, ink, dash=(90, 60))
        return
    if opening.get('gap'):
        for x0, x1 in _sidelights(opening, f):
            canvas.lines([np.array([f.at(x0, y), f.at(x1, y)]) for y in (-25, 25, -f.t, f.t)], pen, hand['window_ink'])
    if hand['threshold']:
        canvas.lines([np.array([f.at(0, y), f.at(f.width, y)]) for y in ((-f.t, f.t)[:hand['threshold']])], pen, ink)
    if hand['frame']:
        w = hand['frame']
        canvas.lines([f.box(x, x + w, -f.t, f.t) for x in (0, f.width - w)], pen, ink, closed=True)
    s = 1 if opening['swingsInto'] == 0 else -1
    if leaf == 'sliding':
        y = s * (f.t + 40) if dice.random() < .6 else 0
        start = f.width * dice.choice([0, .85, .3])
        canvas.lines([f.box(start, start + f.width, y - 20, y + 20)], pen, ink, closed=True)
        if dice.random() < .4:
            canvas.lines([f.box(0, f.width * .5, -25, 0), f.box(f.width * .5, f.width, 0, 25)], pen, ink, closed=True)
        return
    if leaf == 'folding':
        for x, d in ((0, 1), (f.width, -1)):
            q = f.width / 4
            canvas.lines([np.array([f.at(x, 0), f.at(x + d * q * .35, s * q * .9), f.at(x + d * q * .8, 0)])], pen, ink)
        return
    leaves = [(0, 1, f.width / 2), (f.width, -1, f.width / 2)] if leaf == 'double' else [(0, 1, f.width)] if opening['hingedAt'] == 'start' else [(f.width, -1, f.width)]
    for x, d, length in leaves:
        _swing(canvas, f, x, d, s, length, hand, pen, ink)


def _swing(canvas, f, x, d, s, length, hand, pen, ink):
    """One leaf hung at `x` along the wall, closing in direction `d`, opening to the side `s`."""
    hinge = f.at(x, s * f.t * 2 * hand['hinge_at'])
    angle = math.radians(hand['door_angle'])
    tip = hinge + f.u * d * length * math.cos(angle) + f.n * s * length * math.sin(angle)
    if hand['door'] != 'none':
        if hand['slab']:
            across = np.array([-(tip - hinge)[1], (tip - hinge)[0]]) / length * 40
            canvas.lines([np.array([hinge, tip, tip + across, hinge + across])], pen, ink, closed=True)
        else:
            canvas.lines([np.array([hinge, tip])], pen, ink)
    if hand['door'] == 'line':
        return
    start = math.atan2(*(f.u * d)[::-1])
    turn = f.u[0] * d * f.n[1] * s - f.u[1] * d * f.n[0] * s
    sweep = math.copysign(math.pi / 2 if hand['arc_whole'] else angle, turn)
    canvas.arc(hinge, length, start, sweep, pen, ink, steps=4 if hand['door'] == 'poly' else 14, dash=(70, 50) if hand['arc_dash'] else None)


def _sidelights(opening, f):
    for p in opening['gap']:
        x = float((np.array(p) - f.a) @ f.u)
        if x < -1:
            yield x, 0
        elif x > f.width + 1:
            yield f.width, x
