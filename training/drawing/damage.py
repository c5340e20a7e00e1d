"""What paper, copiers, scanners, cameras and compression do to a picture."""
import math

import cv2
import numpy as np


def damage(grey, dice, rng, jitter=0.0):
    """A damaged copy; `dice` chooses, `rng` (numpy) makes noise, `jitter` bends ink by that many pixels."""
    h, w = grey.shape
    u, chance = dice.uniform, lambda p: dice.random() < p
    a = grey
    if jitter:
        a = _wobble(a, jitter, u(12, 40), rng)
    if chance(.12):
        a = cv2.erode(a, np.ones((2, 2)))
    elif chance(.1):
        a = cv2.dilate(a, np.ones((2, 2)))
    if chance(.15):
        k = u(.45, .85)                            # a lower resolution, brought back to the size
        a = cv2.resize(cv2.resize(a, None, fx=k, fy=k, interpolation=cv2.INTER_AREA), (w, h), interpolation=cv2.INTER_CUBIC)
    if chance(.45):
        a = cv2.GaussianBlur(a, (0, 0), u(.3, 1.2))
    f = a.astype(np.float32)
    if chance(.4):
        low, high = u(0, 90), u(195, 255)
        f = low + f * (high - low) / 255
    if chance(.12):
        f *= _shade(h, w, u, dice)
    if chance(.06):
        _folds(f, dice)
    if chance(.05):
        _stamp(f, dice)
    if chance(.35):
        f += rng.standard_normal((h, w)).astype(np.float32) * u(2, 22)
    if chance(.05):
        f[rng.random((h, w)) < u(.0005, .006)] = dice.choice([0, 255])
    a = np.clip(f, 0, 255).astype(np.uint8)
    if chance(.3):
        a = cv2.imdecode(cv2.imencode('.jpg', a, [1, dice.randint(15, 80)])[1], 0)
    if chance(.85):                                # the reader divides by the brightness of the paper, so mostly paper is white
        a = cv2.convertScaleAbs(a, alpha=255 / max(90.0, float(np.percentile(a, 92))))
    if chance(.13):
        low, high = np.percentile(a, (.5, 95))
        a = np.where(a < low + (high - low) * u(.35, .9), 0, 255).astype(np.uint8)
    if chance(.01):
        a = 255 - a
    return a


def _wobble(a, amount, wave, rng):
    """Moves ink as an unsteady hand does."""
    h, w = a.shape
    small = (max(2, int(h / wave)), max(2, int(w / wave)))
    dx, dy = (cv2.resize(rng.uniform(-amount, amount, small).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC) for _ in range(2))
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    return cv2.remap(a, x + dx, y + dy, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def _shade(h, w, u, dice):
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    t = dice.uniform(0, 2 * math.pi)
    g = (x / w - .5) * math.cos(t) + (y / h - .5) * math.sin(t)
    return np.clip(1 - u(.05, .35) * (g + .5), .4, 1)


def _folds(f, dice):
    h, w = f.shape
    for _ in range(dice.randint(1, 2)):
        x, dark = dice.randint(0, max(h, w)), dice.uniform(-60, 60)
        if dice.random() < .5:
            f[:, x:x + dice.randint(1, 3)] += dark
        else:
            f[x:x + dice.randint(1, 3)] += dark


def _stamp(f, dice):
    h, w = f.shape
    at = dice.randint(0, w), dice.randint(0, h)
    r = dice.randint(25, 90)
    ink = dice.uniform(60, 180)
    cv2.circle(f, at, r, ink, dice.choice([1, 2, 3]))
    cv2.circle(f, at, int(r * .7), ink, 1)
    cv2.putText(f, dice.choice(['APPROVED', 'COPY', 'PLAN', 'GEPRUEFT']), (at[0] - r, at[1]), dice.choice([0, 2, 3]), r / 60, ink, 1, cv2.LINE_AA)
