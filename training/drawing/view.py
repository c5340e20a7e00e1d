"""From millimetres of a building to pixels: where the picture looks, how far it is turned and how walls are bent."""
import math

import numpy as np

from .canvas import SUPER


class View:
    """Looks at `centre` (mm) with `mm_per_pixel`, turned by `degrees`, mirrored or not, after an optional bend."""

    def __init__(self, centre, size, mm_per_pixel, degrees=0.0, mirrored=False, bend=None):
        c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        turn = np.array([[c, -s], [s, c]]) @ np.diag([-1.0 if mirrored else 1.0, 1.0])
        self.scale = SUPER / mm_per_pixel
        self.matrix = turn * self.scale
        self.size = size
        self.bend = bend
        self.mm_per_pixel = mm_per_pixel
        self.offset = np.array(size, float) * SUPER / 2 - self.matrix @ self._bent(np.array([centre], float))[0]

    def pixels(self, points, closed=False):
        p = np.asarray(points, float).reshape(-1, 2)
        if self.bend:
            p = self._bent(dense(p, closed))
        return p @ self.matrix.T + self.offset

    def sees(self, points, margin=40):
        """Whether the box of the points meets the picture."""
        p = self.pixels(points)
        low, high = p.min(0), p.max(0)
        return bool((high > -margin).all() and (low < np.array(self.size) * SUPER + margin).all())

    def _bent(self, p):
        return self.bend(p) if self.bend else p


def dense(p, closed, step=350.0):
    """The same path with points at most `step` apart, so that a bend can curve it."""
    q = np.vstack([p, p[:1]]) if closed else p
    out = []
    for a, b in zip(q[:-1], q[1:]):
        n = max(1, int(math.ceil(float(np.hypot(*(b - a))) / step)))
        out.append(a + (b - a) * (np.arange(n) / n)[:, None])
    if not closed or not out:
        out.append(q[-1:])
    return np.vstack(out)


def random_bend(dice, extent):
    """A slant, a kink, a wave or a curve of the whole building; None for most."""
    if dice.random() < .74:
        return None
    axis = dice.randint(0, 1)
    middle = [dice.uniform(extent[0][k], extent[1][k]) for k in (0, 1)]
    kind = dice.choice(['slant', 'kink', 'kink', 'wave', 'curve'])
    amount = dice.uniform(.05, .45) * dice.choice([-1, 1])
    length = dice.uniform(9000, 26000)
    phase = dice.uniform(0, 6.3)
    radius = dice.uniform(14000, 60000) * dice.choice([-1, 1])

    def bend(p):
        q = p.copy()
        along, across = p[:, axis] - middle[axis], p[:, 1 - axis]
        if kind == 'slant':
            q[:, 1 - axis] = across + amount * along
        elif kind == 'kink':
            q[:, 1 - axis] = across + amount * np.maximum(along, 0)
        elif kind == 'wave':
            q[:, 1 - axis] = across + abs(amount) * .35 * length / 6.3 * np.sin(along * 6.3 / length + phase)
        else:
            angle = np.clip(along / radius, -1.3, 1.3)
            far = radius + (across - middle[1 - axis])
            q[:, axis], q[:, 1 - axis] = middle[axis] + far * np.sin(angle), middle[1 - axis] - radius + far * np.cos(angle)
        return q

    return bend
