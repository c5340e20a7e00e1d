"""A building, a hand and a view give a grey picture and its mask of classes."""
import json

import cv2
import numpy as np

from .canvas import SUPER, Canvas
from .openings import band_of, draw_opening
from .rooms import draw_columns, draw_floors, draw_furniture, draw_labels
from .sheet_parts import draw_sheet_only
from .surroundings import draw_over, draw_under
from .walls import draw_walls

PAPER, WALL, DOOR, WINDOW, ROOM = range(5)


class Plan:
    """One line of the file that plans.cjs writes; lengths in millimetres."""

    def __init__(self, line):
        p = json.loads(line)
        self.seed = p['seed']
        self.walls = [np.array(r, float) for r in p['walls']]
        self.solid = [np.array(r, float) for r in p['solid']]
        self.pieces = [(np.array(x['outline'], float), x['thickness']) for x in p['pieces']]
        self.rooms, self.openings = p['rooms'], p['openings']
        every = np.vstack(self.solid)
        self.extent = every.min(0), every.max(0)
        self.outline = [max(self.solid, key=lambda r: abs(cv2.contourArea(r.astype(np.float32))))]


def load_plans(file):
    with open(file) as lines:
        return [Plan(line) for line in lines]


def draw(plan, hand, view, dice):
    """The grey picture (uint8) and the mask of classes (uint8), both as large as the view."""
    canvas = Canvas(*view.size, view, hand['paper'])
    draw_under(canvas, plan, hand, dice)
    draw_floors(canvas, plan, hand, dice)
    if dice.random() < .8:
        draw_furniture(canvas, plan, hand, dice)
    draw_walls(canvas, plan, hand, dice)
    columns = draw_columns(canvas, plan, hand, dice)
    for opening in plan.openings:
        if view.sees([opening['from'], opening['to']], 150):
            draw_opening(canvas, opening, hand, dice)
    draw_labels(canvas, plan, hand, dice)
    draw_over(canvas, plan, hand, dice)
    return canvas.picture(), mask(canvas, plan, columns)


def draw_sheet(hand, view, dice):
    """A piece of a sheet without a plan, and its mask of nothing but paper."""
    canvas = Canvas(*view.size, view, hand['paper'])
    draw_sheet_only(canvas, hand, dice)
    return canvas.picture(), np.zeros(view.size[::-1], np.uint8)


def mask(canvas, plan, columns=()):
    out = np.zeros(canvas.grey.shape, np.uint8)
    for room in plan.rooms:
        if room['use'] != 'shaft' and canvas.view.sees(room['floor'][0]):
            out[canvas.mask(room['floor'])] = ROOM
    out[canvas.mask(plan.walls)] = WALL
    for column in columns:
        out[canvas.mask([column])] = WALL
    for opening in plan.openings:
        if opening.get('gap'):                       # glass beside a door's frame
            out[canvas.mask([band_of({**opening, 'from': opening['gap'][0], 'to': opening['gap'][1]})])] = WINDOW
    for opening in plan.openings:
        if opening['kind'] == 'door' and opening['leaf'] == 'passage' or opening.get('absent'):
            continue
        if canvas.view.sees([opening['from'], opening['to']]):
            out[canvas.mask([band_of(opening)])] = DOOR if opening['kind'] == 'door' else WINDOW
    return out[SUPER // 2::SUPER, SUPER // 2::SUPER].copy()
