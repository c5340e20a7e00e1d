"""A grey picture to draw buildings on: millimetres of the building in, antialiased ink out."""
import math

import cv2
import numpy as np

SUPER = 2          # canvas pixels per pixel of the picture
SHIFT = 4          # bits of a pixel's fraction, as OpenCV wants them


class Canvas:
    """Draws at twice the size; `view` turns millimetres into canvas pixels."""

    def __init__(self, width, height, view, paper=255):
        self.view = view
        self.grey = np.full((height * SUPER, width * SUPER), paper, np.uint8)

    def pixels(self, points, closed=False):
        return self.view.pixels(points, closed)

    def fill(self, rings, ink):
        cv2.fillPoly(self.grey, [fixed(self.pixels(r, True)) for r in rings], int(ink), cv2.LINE_AA, SHIFT)

    def mask(self, rings):
        """Where the rings are, by the even-odd rule."""
        out = np.zeros(self.grey.shape, np.uint8)
        cv2.fillPoly(out, [fixed(self.pixels(r, True)) for r in rings], 1, cv2.LINE_8, SHIFT)
        return out.astype(bool)

    def lines(self, paths, pen, ink, closed=False, dash=None):
        """Strokes paths; `pen` is a width in pixels of the picture, `dash` two lengths in millimetres."""
        width, ink = self._pen(pen, ink)
        for path in paths:
            if not self.view.sees(path):
                continue
            if dash:
                for piece in dashed(path, closed, dash):
                    cv2.polylines(self.grey, [fixed(self.pixels(piece))], False, ink, width, cv2.LINE_AA, SHIFT)
            else:
                cv2.polylines(self.grey, [fixed(self.pixels(path, closed))], closed, ink, width, cv2.LINE_AA, SHIFT)

    def arc(self, centre, radius, start, sweep, pen, ink, steps=14, dash=None):
        """A circular arc; angles in radians, clockwise as seen on the page."""
        a = start + sweep * np.linspace(0, 1, steps + 1)
        path = np.stack([centre[0] + radius * np.cos(a), centre[1] + radius * np.sin(a)], 1)
        self.lines([path], pen, ink, dash=dash)

    def disc(self, centre, radius, ink):
        a = np.linspace(0, 2 * math.pi, 20, endpoint=False)
        self.fill([np.stack([centre[0] + radius * np.cos(a), centre[1] + radius * np.sin(a)], 1)], ink)

    def stamp(self, ink_map, x, y, ink):
        """Blends a map of ink (0 none … 255 full) with its top left at the canvas pixel (x, y)."""
        h, w = ink_map.shape
        x, y = int(x), int(y)
        x0, y0, x1, y1 = max(0, x), max(0, y), min(self.grey.shape[1], x + w), min(self.grey.shape[0], y + h)
        if x0 >= x1 or y0 >= y1:
            return
        a = ink_map[y0 - y:y1 - y, x0 - x:x1 - x].astype(np.float32) / 255
        part = self.grey[y0:y1, x0:x1]
        part[:] = (part * (1 - a) + ink * a).astype(np.uint8)

    def picture(self):
        return cv2.resize(self.grey, None, fx=1 / SUPER, fy=1 / SUPER, interpolation=cv2.INTER_AREA)

    @staticmethod
    def _pen(pen, ink):
        wide = pen * SUPER
        if wide >= 1:
            return int(round(wide)), int(ink)
        return 1, int(255 - (255 - ink) * max(wide, .15))


def fixed(points):
    return (np.minimum(np.maximum(points, -30000), 30000) * (1 << SHIFT)).round().astype(np.int32)


def dashed(path, closed, dash):
    """The drawn pieces of a dashed path."""
    p = np.asarray(path, float)
    if closed:
        p = np.vstack([p, p[:1]])
    for a, b in zip(p[:-1], p[1:]):
        length = float(np.hypot(*(b - a)))
        count = int(length // sum(dash)) + 1
        if count > 400:
            continue
        for i in range(count):
            s, e = i * sum(dash), min(length, i * sum(dash) + dash[0])
            if e > s:
                yield np.array([a + (b - a) * s / length, a + (b - a) * e / length])
