"""Draws what is inside rooms: floors, furniture and labels."""
import math

import cv2
import numpy as np

from . import patterns
from .lettering import write
from .symbols import BY_USE, WORK


def draw_floors(canvas, plan, hand, dice):
    one = hand['floor_grey']
    for room in plan.rooms:
        if room['use'] == 'shaft' or not canvas.view.sees(room['floor'][0]):
            continue
        if hand['floor'] != 'none':
            canvas.fill(room['floor'], one if hand['floor'] == 'one' else int(dice.uniform(165, 255)))
        wet = room['use'] in ('bathroom', 'toilet', 'kitchen', 'washroom', 'utility')
        if dice.random() < (hand['tiles'] if wet else hand['tiles'] * .25):
            size = dice.choice([150, 200, 300, 400, 600])
            pattern = patterns.courses(size * dice.choice([1, 1, 2]), size, 1, dice.choice([0, 0, 0, 45]), dice.choice([0, 0, .5]))
        elif dice.random() < (hand['boards'] if not wet else 0):
            wide = dice.choice([80, 120, 180])
            pattern = patterns.courses(dice.choice([600, 1200, 9e6]), wide, 1, dice.choice([0, 90, 45]), 2)
        else:
            continue
        patterns.paint(canvas, canvas.mask(room['floor']), pattern, hand['floor_ink'])


def draw_furniture(canvas, plan, hand, dice):
    doors = [np.add(o['from'], o['to']) / 2 for o in plan.openings if o['kind'] == 'door']
    for room in plan.rooms:
        if room['use'] == 'shaft' or not canvas.view.sees(room['floor'][0]) or dice.random() > hand['furniture']:
            continue
        ring = np.asarray(room['floor'][0], float)
        symbols = BY_USE.get(room['use'], WORK)
        taken = []
        for _ in range(dice.randint(1, 7)):
            symbol, ws, ds = dice.choice(symbols)
            w = dice.uniform(*ws)
            d = w if ds is None else dice.uniform(*ds)
            place = _place(ring, w, d, taken, doors, dice)
            if place is not None:
                taken.append(place[0] + np.array([place[1] * w / 2 + place[2] * d / 2]).ravel())
                _draw(canvas, symbol(w, d, dice), place, hand)


def _place(ring, w, d, taken, doors, dice):
    """Origin and axes of a box along a wall or free in the room, inside it and not on another one."""
    shape = ring.astype(np.float32)
    for _ in range(4):
        i = dice.randrange(len(ring))
        a, b = ring[i], ring[(i + 1) % len(ring)]
        length = float(np.hypot(*(b - a)))
        if length < w * .9:
            continue
        u = (b - a) / length
        n = np.array([-u[1], u[0]])
        if cv2.pointPolygonTest(shape, tuple(map(float, (a + b) / 2 + n * 60)), False) < 0:
            n = -n
        origin = a + u * dice.choice([0, dice.uniform(0, max(0, length - w))]) + n * dice.choice([0, 0, 0, 30, dice.uniform(200, 1500)])
        corners = [origin + u * x + n * y for x, y in ((20, 20), (w - 20, 20), (w - 20, d - 20), (20, d - 20))]
        if any(cv2.pointPolygonTest(shape, tuple(map(float, c)), False) < 0 for c in corners):
            continue
        centre = origin + u * w / 2 + n * d / 2
        near = (w + d) / 2.4
        if any(np.hypot(*(centre - t)) < near for t in taken) or any(np.hypot(*(centre - t)) < near * .8 for t in doors):
            continue
        return origin, u, n
    return None


def _draw(canvas, paths, place, hand):
    origin, u, n = place
    world = [origin + p[:, :1] * u + p[:, 1:] * n for p in paths]
    if hand['shadow']:
        canvas.fill([world[0] + 70], int(hand['paper'] * .8))
    if hand['furniture_fill'] is not None and len(world[0]) > 2:
        canvas.fill([world[0]], hand['furniture_fill'])
    if hand['furniture_hatched']:
        patterns.paint(canvas, canvas.mask([world[0]]), patterns.hatch(45, 120, 1), hand['floor_ink'])
    canvas.lines(world, hand['furniture_pen'], hand['furniture_ink'], closed=True)


def draw_columns(canvas, plan, hand, dice):
    """Columns that stand free in large rooms; returns their outlines, for the mask."""
    out = []
    for room in plan.rooms:
        if dice.random() > hand['columns'] or room['use'] == 'shaft':
            continue
        ring = np.asarray(room['floor'][0], float)
        low, high = ring.min(0), ring.max(0)
        if (high - low).min() < 4200:
            continue
        s = dice.choice([200, 250, 300, 400])
        for x in np.arange(low[0] + 2000, high[0] - 1500, dice.choice([2700, 3600, 5400])):
            c = np.array([x, (low + high)[1] / 2])
            if cv2.pointPolygonTest(ring.astype(np.float32), tuple(map(float, c)), True) > s:
                out.append(c + np.array([[-s, -s], [s, -s], [s, s], [-s, s]]) / 2)
    for box in out:
        canvas.fill([box], hand['wall_grey'] if hand['fill'] in ('solid', 'grey') else hand['paper'])
        canvas.lines([box], hand['outline_pen'], hand['ink'], closed=True)
        if dice.random() < .5:
            canvas.lines([box[[0, 2]], box[[1, 3]]], hand['thin'], hand['ink'])
    return out


def draw_labels(canvas, plan, hand, dice):
    font = dice.randint(0, 9999)
    for room in plan.rooms:
        ring = np.asarray(room['floor'][0], float)
        if room['use'] == 'shaft':
            if dice.random() < .7:
                low, high = ring.min(0), ring.max(0)
                canvas.lines([np.array([low, high]), np.array([[low[0], high[1]], [high[0], low[1]]])], hand['thin'], hand['ink'])
            continue
        if not hand['labels'] or not canvas.view.sees(ring):
            continue
        centre = _inner_point(ring) + [dice.uniform(-300, 300), dice.uniform(-300, 300)]
        wide = np.ptp(ring, 0).max()
        area = abs(cv2.contourArea(ring.astype(np.float32))) / 1e6
        lines = [dice.choice([room['name'], room['name'].upper()])]
        if hand['label_area']:
            lines.append(dice.choice(['%.2f m²', '%.1f m2', '%.2f', '%.1f sq.m.']) % area)
        lines += [dice.choice(['H=2.60', 'FFL +0.00', room['number'] or 'R1', '%.2f x %.2f' % (math.sqrt(area), math.sqrt(area)), "12'-6\"", 'Parkett', 'CARPET', '01'])] * (hand['label_lines'] - 1)
        size = min(hand['label_size'], wide / max(4, len(lines[0])) / .75)
        quarter = 1 if np.ptp(ring, 0)[0] * 2 < np.ptp(ring, 0)[1] and dice.random() < .5 else 0
        step = np.linalg.inv(canvas.view.matrix) @ (np.array([1., 0]) if quarter else np.array([0, 1.]))
        step = step / np.hypot(*step) * size * 1.7
        for i, line in enumerate(lines):
            write(canvas, line, centre + step * (i - len(lines) / 2), size, hand['ink'], font, quarter)
        if hand['label_box']:
            c, s = centre, size * 4
            canvas.lines([np.array([c + [-s, -s * .6], c + [s, -s * .6], c + [s, s * .6], c + [-s, s * .6]])], hand['thin'], hand['ink'], closed=True)


def _inner_point(ring):
    """A point well inside: the middle, or the best of a few places."""
    shape = ring.astype(np.float32)
    low, high = ring.min(0), ring.max(0)
    places = [ring.mean(0), (low + high) / 2] + [low + (high - low) * [x, y] for x in (.25, .5, .75) for y in (.25, .5, .75)]
    return max(places, key=lambda p: cv2.pointPolygonTest(shape, tuple(map(float, p)), True))
