import type { FurnitureSymbol, SymbolPen } from './furniture-symbol';
import { basin, bathtub, shower, toilet, washer } from './sanitary';

const bed: FurnitureSymbol = {
  width: 1800,
  depth: 2050,
  stands: 'wall',
  draw(pen) {
    pen.rect(0, 0, 1800, 2050);
    pen.rect(100, 80, 700, 450);
    pen.rect(1000, 80, 700, 450);
    pen.path([
      [0, 700],
      [1300, 700],
      [1800, 1150],
    ]);
  },
};

const cupboard = (width: number, depth: number): FurnitureSymbol => ({
  width,
  depth,
  stands: 'wall',
  draw(pen) {
    pen.rect(0, 0, width, depth);
    pen.path([
      [0, 0],
      [width, depth],
    ]);
    pen.path([
      [0, depth],
      [width, 0],
    ]);
  },
});

const sofa: FurnitureSymbol = {
  width: 2200,
  depth: 900,
  stands: 'wall',
  draw(pen) {
    pen.rect(0, 0, 2200, 900);
    pen.rect(180, 220, 920, 680);
    pen.rect(1100, 220, 920, 680);
  },
};

const chair = (pen: SymbolPen, x: number, y: number): void => {
  pen.rect(x, y, 440, 440);
  pen.rect(x + 40, y + 360, 360, 60);
};

const desk: FurnitureSymbol = {
  width: 1600,
  depth: 1350,
  stands: 'wall',
  draw(pen) {
    pen.rect(0, 0, 1600, 800);
    pen.rect(500, 120, 600, 60);
    chair(pen, 580, 880);
  },
};

/** A table with chairs along its long sides. */
const table = (seats: number): FurnitureSymbol => {
  const width = seats * 650 + 100;
  return {
    width,
    depth: 1960,
    stands: 'free',
    draw(pen) {
      pen.rect(0, 480, width, 1000);
      for (let i = 0; i < seats; i++) {
        pen.rect(150 + i * 650, 0, 450, 440);
        pen.rect(150 + i * 650, 1520, 450, 440);
      }
    },
  };
};

const counter = (width: number, hob: boolean): FurnitureSymbol => ({
  width,
  depth: 600,
  stands: 'wall',
  draw(pen) {
    pen.rect(0, 0, width, 600);
    pen.rect(150, 100, 500, 400);
    pen.circle(400, 300, 25);
    if (hob)
      for (const [x, y] of [
        [1300, 180],
        [1300, 430],
        [1600, 180],
        [1600, 430],
      ])
        pen.circle(x, y, 95);
  },
});

const rack: FurnitureSymbol = {
  width: 600,
  depth: 1000,
  stands: 'wall',
  draw(pen) {
    pen.rect(0, 0, 600, 1000);
    for (let y = 150; y < 950; y += 160) pen.rect(60, y, 480, 110);
  },
};

const dentalChair: FurnitureSymbol = {
  width: 1000,
  depth: 2000,
  stands: 'free',
  draw(pen) {
    pen.oval(500, 1000, 560, 1700);
    pen.circle(500, 320, 130);
    pen.path([
      [780, 700],
      [950, 500],
      [950, 200],
    ]);
    pen.circle(900, 1300, 180);
  },
};

const seats: FurnitureSymbol = {
  width: 2000,
  depth: 480,
  stands: 'wall',
  draw(pen) {
    for (let i = 0; i < 4; i++) chair(pen, 20 + i * 500, 20);
  },
};

const receptionCounter = (width: number): FurnitureSymbol => ({
  width,
  depth: 1200,
  stands: 'free',
  draw(pen) {
    pen.path(
      [
        [0, 0],
        [width, 0],
        [width, 750],
        [width - 300, 750],
        [width - 300, 350],
        [0, 350],
      ],
      true,
    );
    chair(pen, 400, 700);
  },
});

export const SYMBOLS = {
  bed,
  wardrobe: cupboard(2000, 600),
  shelf: cupboard(1200, 400),
  sofa,
  desk,
  diningTable: table(3),
  meetingTable: table(5),
  kitchenCounter: counter(2400, true),
  worktop: counter(1800, false),
  toilet,
  basin,
  bathtub,
  shower,
  washer,
  rack,
  dentalChair,
  seats,
  receptionDesk: receptionCounter(2400),
} as const satisfies Record<string, FurnitureSymbol>;

export type SymbolName = keyof typeof SYMBOLS;
