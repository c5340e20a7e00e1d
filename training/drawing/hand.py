"""The habits of one draughtsman, thrown once for a picture."""

WALL_FILLS = ['solid', 'solid', 'solid', 'solid', 'outline', 'outline', 'outline', 'hatch', 'hatch', 'cross', 'grey', 'grey', 'pale', 'brick', 'boxes', 'lined', 'two']
"""Ways to fill walls that training never sees; only the measure does."""
HELD_OUT = ['stipple', 'insulated', 'edge', 'dashes']


def throw_hand(dice, fill=None):
    """All choices that stay the same over one picture. `fill` fixes how walls are drawn."""
    u, chance, pick = dice.uniform, lambda p: dice.random() < p, dice.choice
    fill = fill or pick(WALL_FILLS)
    paper = pick([255, 255, 255, int(u(215, 255))])
    ink = pick([0, 0, int(u(0, 70)), int(u(0, 150))])
    pen = pick([u(.35, .8), u(.5, 1.1), u(.8, 1.6), u(1, 2.4)])
    if chance(.2):                          # pens of many colours: walls may be paler than furniture
        ink = int(u(50, 190))
    faint = pick([u(.0, .3), u(.1, .6)])
    return {
        'fill': fill, 'ink': ink, 'pen': pen, 'paper': paper,
        'thin': pen * u(.45, .95), 'thin_ink': int(ink + (paper - ink) * faint),
        'wall_grey': int(u(90, 215)) if fill in ('grey', 'two') else int(u(205, 240)) if fill == 'pale' else pick([0, 0, int(u(0, 90))]),
        'outlined': chance(.7) if fill in ('hatch', 'cross', 'grey', 'brick') else fill != 'solid' or chance(.3),
        'outline_pen': pen * u(.7, 1.6),
        'hatch_angle': pick([45, 45, -45, 30, 60, u(0, 180)]), 'hatch_gap': pick([u(30, 90), u(60, 220)]),
        'hatch_fine': pick([1, 1, 2]), 'hatch_ink': int(u(0, 190)),
        'lining': u(.25, .7), 'inner_differs': chance(.15),
        'columns': pick([0, 0, 0, .2, .5]),
        'door': pick(['arc', 'arc', 'arc', 'arc', 'poly', 'line', 'none', 'half']), 'slab': chance(.3), 'door_ink': int(u(0, 190)) if chance(.5) else ink,
        'door_angle': pick([90, 90, 90, 90, 45, 60, 30]), 'hinge_at': pick([.5, .5, 0]), 'frame': pick([0, 0, 0, 40, 70]), 'threshold': pick([0, 0, 0, 1, 2]),
        'arc_dash': chance(.12), 'arc_whole': chance(.15),
        'window': pick([1, 2, 3, 3, 3, 4, 4, 5]), 'window_inset': pick([0, 0, u(.1, .35)]), 'window_ink': int(u(0, 225)) if chance(.6) else ink,
        'window_fill': pick([None, None, None, int(u(200, 255)), int(u(150, 255))]), 'window_runs': chance(.25), 'sill': chance(.25), 'window_ends': chance(.5), 'window_sash': pick([None, None, None, 'leaves', 'sliding']),
        'masked': chance(.15),
        'floor': pick(['none', 'none', 'none', 'rooms', 'one']), 'floor_grey': int(u(175, 250)),
        'tiles': pick([0, 0, .3, .7]), 'boards': pick([0, 0, 0, .3, .7]), 'floor_ink': int(u(90, 225)),
        'furniture': pick([0, .4, .8, 1.0]), 'furniture_ink': int(u(0, 210)) if chance(.7) else ink, 'furniture_pen': pen * u(.4, 1.1),
        'furniture_fill': pick([None, None, 255, int(u(170, 250))]), 'shadow': chance(.08), 'furniture_hatched': chance(.1),
        'labels': chance(.8), 'label_size': pick([u(90, 170), u(150, 320)]), 'label_area': chance(.6), 'label_lines': dice.randint(1, 4), 'label_box': chance(.12),
        'dimensions': pick([0, .3, .8]), 'inner_dimensions': pick([0, 0, .3, .8]), 'ends': pick(['tick', 'tick', 'arrow', 'dot', 'none']),
        'axes': pick([0, 0, 0, .5, 1]), 'outside': pick([0, .4, .9]), 'balconies': pick([0, .2, .5]), 'eaves': chance(.12), 'sheet': chance(.3),
        'watermark': chance(.06), 'jitter': pick([0, 0, 0, 0, 0, u(.4, 1.6)]), 'overshoot': pick([0, 0, 0, u(30, 180)]),
    }
