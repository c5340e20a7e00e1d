import { FURNITURE } from './furniture-symbols';
import { box, circle, line, outline, rounded, type Symbol } from './strokes';

const plain: Symbol = (w, d) => [box(-w, -d, w, d)];

/** A cupboard: its box with a diagonal, the sign for doors. */
const cupboard: Symbol = (w, d) => [box(-w, -d, w, d), line([-w, -d], [w, d])];

const shelves: Symbol = (w, d) => [box(-w, -d, w, d), line([-w, -d], [w, d]), line([-w, d], [w, -d])];

/** A worktop: a line along its front edge. */
const worktop: Symbol = (w, d) => [box(-w, -d, w, d), line([-w, d - 50], [w, d - 50])];

const sink: Symbol = (w, d) => [
  box(-w, -d, w, d),
  rounded(-w * 0.7, -d * 0.5, w * 0.7, d * 0.7, Math.min(w, d) * 0.2),
  circle(0, -d * 0.7, 25),
];

const wc: Symbol = (w, d) => [
  box(-w, -d, w, -d * 0.45),
  outline(
    [-w * 0.7, -d * 0.45],
    [w * 0.7, -d * 0.45],
    [w * 0.9, d * 0.1],
    [w * 0.7, d * 0.65],
    [w * 0.3, d],
    [-w * 0.3, d],
    [-w * 0.7, d * 0.65],
    [-w * 0.9, d * 0.1],
  ),
];

const basin: Symbol = (w, d) => [
  rounded(-w, -d, w, d, Math.min(w, d) * 0.5),
  rounded(-w * 0.75, -d * 0.55, w * 0.75, d * 0.8, Math.min(w, d) * 0.5),
  circle(0, -d * 0.75, 20),
];

const dentalChair: Symbol = (w, d) => [
  // Headrest, back, seat and leg rest of a patient lying with the head to the wall.
  rounded(-w * 0.35, -d, w * 0.35, -d * 0.76, w * 0.2),
  rounded(-w * 0.75, -d * 0.76, w * 0.75, d * 0.1, w * 0.3),
  rounded(-w * 0.7, d * 0.1, w * 0.7, d * 0.45, w * 0.2),
  rounded(-w * 0.5, d * 0.45, w * 0.5, d, w * 0.35),
  line([-w * 0.95, -d * 0.35], [-w * 0.95, d * 0.25]),
  line([w * 0.95, -d * 0.35], [w * 0.95, d * 0.25]),
];

/** The strokes of each kind of fixture, in the frame of the fixture. */
const SYMBOLS: Readonly<Record<string, Symbol>> = {
  ...FURNITURE,
  wc,
  accessible_wc: (w, d) => [
    ...wc(w, d),
    // Grab rails on both sides.
    line([-w - 60, -d], [-w - 60, d * 0.9]),
    line([w + 60, -d], [w + 60, d * 0.9]),
  ],
  wash_basin: basin,
  sink_unit: sink,
  shower: (w, d) => [
    box(-w, -d, w, d),
    line([-w, -d], [w, d]),
    line([-w, d], [w, -d]),
    circle(0, 0, Math.min(w, d) * 0.15),
  ],
  bathtub: (w, d) => [
    box(-w, -d, w, d),
    rounded(-w * 0.92, -d * 0.8, w * 0.92, d * 0.8, d * 0.6),
    circle(w * 0.75, 0, 30),
  ],
  hob: (w, d) => [
    box(-w, -d, w, d),
    ...[-0.45, 0.45].flatMap((x) => [-0.4, 0.45].map((y) => circle(w * x, d * y, Math.min(w, d) * 0.3))),
  ],
  counter: worktop,
  lab_bench: worktop,
  side_cabinet: worktop,
  fridge: (w, d) => [box(-w, -d, w, d), line([-w, d - 60], [w, d - 60]), line([-w, -d], [w, d - 60])],
  washing_machine: (w, d) => [box(-w, -d, w, d), circle(0, d * 0.1, Math.min(w, d) * 0.65)],
  steriliser: (w, d) => [
    box(-w, -d, w, d),
    circle(0, 0, Math.min(w, d) * 0.6),
    circle(0, 0, Math.min(w, d) * 0.45),
  ],

  dental_chair: dentalChair,
  delivery_unit: (w, d) => [rounded(-w, -d, w, d, w * 0.3), line([-w * 0.6, 0], [w * 0.6, 0])],
  exam_couch: (w, d) => [
    rounded(-w, -d, w, d, d * 0.3),
    line([-w * 0.6, -d], [-w * 0.6, d]),
    rounded(-w * 0.95, -d * 0.6, -w * 0.68, d * 0.6, d * 0.2),
  ],
  xray_unit: (w, d) => [
    box(-w, -d, w, d),
    circle(0, d * 0.2, Math.min(w, d) * 0.6),
    box(-w * 0.3, -d, w * 0.3, -d * 0.5),
  ],
  lead_screen: plain,

  cabinet: cupboard,
  wardrobe: (w, d) => [
    box(-w, -d, w, d),
    line([-w * 0.95, 0], [w * 0.95, 0]),
    // Hangers on the rail.
    ...Array.from(
      { length: Math.max(3, Math.floor(w / 90)) },
      (_, i, count = Math.max(3, Math.floor(w / 90))) => {
        const x = -w + ((i + 0.5) * 2 * w) / count;
        return line([x - 20, -d * 0.7], [x + 20, d * 0.7]);
      },
    ),
  ],
  shelving: shelves,
  gondola: (w, d) => [...shelves(w, d), line([-w, 0], [w, 0])],
  server_rack: (w, d) => [
    box(-w, -d, w, d),
    box(-w * 0.8, -d * 0.85, w * 0.8, d * 0.85),
    line([-w, -d], [w, d]),
  ],
  equipment: (w, d) => [box(-w, -d, w, d), line([-w, d], [0, -d], [w, d])],
  plant: (w, d) => [
    circle(0, 0, Math.min(w, d)),
    ...[0, 1, 2, 3].map((i) => {
      const [x, y] = (
        [
          [1, 0],
          [0.7, 0.7],
          [0, 1],
          [-0.7, 0.7],
        ] as const
      )[i];
      const r = Math.min(w, d) * 0.85;
      return line([-x * r, -y * r], [x * r, y * r]);
    }),
  ],
};

export const symbolOf = (kind: string): Symbol => SYMBOLS[kind] ?? plain;
