"""Fillings of walls, floors and grounds. A pattern says of places (x, y in mm, canvas pixels per mm) where it has ink."""
import cv2
import numpy as np


def paint(canvas, where, pattern, ink):
    """Draws the pattern where the mask allows; paper that is darker already stays."""
    left, top, wide, high = cv2.boundingRect(where.view(np.uint8))
    if wide == 0:
        return
    inverse = np.linalg.inv(canvas.view.matrix).astype(np.float32)
    px = np.arange(left, left + wide, dtype=np.float32) - np.float32(canvas.view.offset[0])
    py = (np.arange(top, top + high, dtype=np.float32) - np.float32(canvas.view.offset[1]))[:, None]
    x, y = px * inverse[0, 0] + py * inverse[0, 1], px * inverse[1, 0] + py * inverse[1, 1]
    part = where[top:top + high, left:left + wide] & pattern(x, y, canvas.view.scale)
    grey = canvas.grey[top:top + high, left:left + wide]
    grey[part] = np.minimum(grey[part], ink)


def hatch(degrees, spacing, line, cross=False):
    """Parallel lines `spacing` mm apart and `line` canvas pixels wide."""
    a = np.float32(np.radians(degrees))

    def pattern(x, y, scale):
        out = np.mod(x * np.cos(a) + y * np.sin(a), np.float32(spacing)) < line / scale
        if cross:
            out |= np.mod(-x * np.sin(a) + y * np.cos(a), np.float32(spacing)) < line / scale
        return out

    return pattern


def courses(length, height, line, degrees=0, bond=.5):
    """Bricks, tiles or boards: courses of `height` mm whose joints move by `bond` of a `length` (2 is at random)."""
    c, s = np.float32(np.cos(np.radians(degrees))), np.float32(np.sin(np.radians(degrees)))

    def pattern(x, y, scale):
        along, across = (x * c + y * s, y * c - x * s) if degrees else (x, y)
        row = np.floor(across * np.float32(1 / height))
        shift = row * np.float32(bond * length) if bond < 1 else np.mod(row * 7919, 17) * np.float32(length / 17)
        wide = np.float32(line / scale)
        return (across - row * np.float32(height) < wide) | (np.mod(along + shift, np.float32(length)) < wide)

    return pattern


def stipple(spacing, dot, rng):
    """Dots in random places, as concrete is drawn."""

    def pattern(x, y, scale):
        h, w = x.shape
        out = np.zeros((h + dot, w + dot), bool)
        n = int(h * w / (spacing * scale) ** 2)
        xs, ys = rng.integers(0, w, n), rng.integers(0, h, n)
        for dx in range(dot):
            for dy in range(dot):
                out[ys + dy, xs + dx] = True
        return out[:h, :w]

    return pattern


def both_but(first, second):
    """The first pattern without what the second covers."""
    return lambda x, y, scale: first(x, y, scale) & ~second(x, y, scale)
