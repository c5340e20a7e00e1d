import { box, circle, line, outline, rounded, type Stroke, type Symbol } from './strokes';

/** A chair that is pulled out towards its front, so that its back is at the front and its seat faces the table. */
const chair: Symbol = (w, d) => [
  rounded(-w * 0.85, -d, w * 0.85, d * 0.6, w * 0.3),
  rounded(-w, d * 0.7, w, d, w * 0.14),
];

/** A seat with its back to the wall and arms at its sides. */
const seat: Symbol = (w, d) => [
  rounded(-w, -d, w, d, Math.min(w, d) * 0.2),
  line([-w * 0.75, d], [-w * 0.75, -d * 0.6], [w * 0.75, -d * 0.6], [w * 0.75, d]),
];

const sofa: Symbol = (w, d) => {
  const seats = Math.max(2, Math.round((2 * w) / 700));
  const arm = Math.min(180, w * 0.2);
  const cushions: Stroke[] = Array.from({ length: seats - 1 }, (_, i) => {
    const x = -w + arm + ((i + 1) * 2 * (w - arm)) / seats;
    return line([x, -d * 0.45], [x, d]);
  });
  return [
    rounded(-w, -d, w, d, 80),
    line([-w + arm, d], [-w + arm, -d * 0.45], [w - arm, -d * 0.45], [w - arm, d]),
    ...cushions,
  ];
};

/** A bed with its head to the wall, with pillows and a turned-down cover. */
const bed =
  (pillows: number): Symbol =>
  (w, d) => [
    box(-w, -d, w, d),
    ...Array.from({ length: pillows }, (_, i) => {
      const [x0, x1] = [-w + (i * 2 * w) / pillows, -w + ((i + 1) * 2 * w) / pillows];
      return rounded(x0 + 80, -d + 80, x1 - 80, -d + 430, 80);
    }),
    line([-w, -d * 0.4], [w, -d * 0.4]),
    line([w, -d * 0.4], [w * 0.3, d * 0.1], [w, d * 0.1]),
  ];

const table: Symbol = (w, d) => [rounded(-w, -d, w, d, Math.min(w, d) * 0.15)];

/** The strokes of beds, seats, tables and the things on them, by kind. */
export const FURNITURE: Readonly<Record<string, Symbol>> = {
  chair,
  seat,
  armchair: seat,
  sofa,
  bed: bed(1),
  double_bed: bed(2),
  bedside_table: (w, d) => [box(-w, -d, w, d), circle(0, 0, Math.min(w, d) * 0.5)],
  desk: (w, d) => [
    box(-w, -d, w, d),
    // A screen at the back.
    box(-Math.min(w * 0.5, 280), -d * 0.75, Math.min(w * 0.5, 280), -d * 0.6),
  ],
  reception_desk: (w, d) => [
    box(-w, -d, w, d),
    line([-w, d * 0.3], [w, d * 0.3]),
    box(-250, -d * 0.6, 250, -d * 0.35),
  ],
  till_counter: (w, d) => [box(-w, -d, w, d), box(-150, -d * 0.5, 150, d * 0.2)],
  meeting_table: table,
  dining_table: table,
  coffee_table: table,
  side_table: (w, d) => [circle(0, 0, Math.min(w, d))],
  tv_unit: (w, d) => [box(-w, -d, w, d), box(-w * 0.6, -d * 0.5, w * 0.6, -d * 0.2)],
  altar: (w, d) => [box(-w, -d, w, d), outline([-w * 0.4, -d * 0.6], [w * 0.4, -d * 0.6], [0, d * 0.5])],
  car: (w, d) => [
    rounded(-w, -d, w, d, w * 0.4),
    outline([-w * 0.8, d * 0.35], [w * 0.8, d * 0.35], [w * 0.7, d * 0.1], [-w * 0.7, d * 0.1]),
    outline([-w * 0.7, -d * 0.6], [w * 0.7, -d * 0.6], [w * 0.8, -d * 0.75], [-w * 0.8, -d * 0.75]),
  ],
};
