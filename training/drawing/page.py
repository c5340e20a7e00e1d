"""A sheet of our own generator, printed by pages.cjs, to cut pictures from."""
import json
import math

import cv2
import numpy as np

DOOR, WINDOW, ROOM, WALL = 2, 3, 4, 1
SHIFT = 4


class Page:
    def __init__(self, folder, line):
        p = json.loads(line)
        self.grey = cv2.imread(f"{folder}/{p['file']}", cv2.IMREAD_GRAYSCALE)
        self.mm_per_pixel = p['mm_per_pixel']
        self.corners = np.array([point for wall in p['walls'] for point in wall])
        self.classes = np.zeros(self.grey.shape, np.uint8)
        for rings in p['bare']:                    # columns are what is left of a bare floor beside the true one
            self._fill(rings, WALL)
        for rings in p['rooms']:
            self._fill(rings, ROOM)
        for kind, rings in ((WALL, p['walls']), (WINDOW, p['glass']), (DOOR, p['doors']), (WINDOW, p['windows'])):
            for ring in rings:
                self._fill([ring], kind)

    def _fill(self, rings, kind):
        cv2.fillPoly(self.classes, [np.round(np.array(r) * (1 << SHIFT)).astype(np.int32) for r in rings], kind, cv2.LINE_8, SHIFT)

    def crop(self, size, mm, dice):
        """A square picture somewhere at the walls, turned by quarters and sometimes a little, flipped or not."""
        k = self.mm_per_pixel / mm
        centre = dice.choice(self.corners) + [dice.uniform(-.42, .42) * size / k for _ in (0, 1)]
        degrees = dice.randint(0, 3) * 90 + (dice.uniform(-3, 3) if dice.random() < .25 else 0)
        c, s = k * math.cos(math.radians(degrees)), k * math.sin(math.radians(degrees))
        turn = np.array([[c, -s], [s, c]]) @ np.diag([dice.choice([-1, 1]), 1])
        matrix = np.hstack([turn, (np.array([size / 2, size / 2]) - turn @ centre)[:, None]])
        reach = int(size / k * .75)                # only what is near, so that the blur stays cheap
        x0, y0 = (max(0, int(v) - reach) for v in centre)
        x1, y1 = int(centre[0]) + reach, int(centre[1]) + reach
        near = self.grey[y0:y1, x0:x1]
        if near.size == 0:
            near, x0, y0 = self.grey, 0, 0
        matrix[:, 2] += turn @ np.array([x0, y0])
        soft = cv2.GaussianBlur(near, (0, 0), .35 / k) if k < .85 else near
        classes = self.classes[y0:y0 + near.shape[0], x0:x0 + near.shape[1]]
        return (cv2.warpAffine(soft, matrix, (size, size), flags=cv2.INTER_LINEAR, borderValue=255),
                cv2.warpAffine(classes, matrix, (size, size), flags=cv2.INTER_NEAREST, borderValue=0))


def load_pages(folder):
    with open(f'{folder}/pages.jsonl') as lines:
        return [Page(folder, line) for line in lines]
