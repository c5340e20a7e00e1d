import type { FurnitureSymbol } from './furniture-symbol';

export const toilet: FurnitureSymbol = {
  width: 400,
  depth: 680,
  stands: 'wall',
  sanitary: true,
  draw(pen) {
    pen.rect(0, 0, 400, 180);
    pen.oval(200, 430, 360, 500);
  },
};

export const basin: FurnitureSymbol = {
  width: 600,
  depth: 480,
  stands: 'wall',
  sanitary: true,
  draw(pen) {
    pen.rect(0, 0, 600, 480);
    pen.oval(300, 250, 460, 320);
    pen.circle(300, 90, 20);
  },
};

export const bathtub: FurnitureSymbol = {
  width: 1700,
  depth: 750,
  stands: 'wall',
  sanitary: true,
  draw(pen) {
    pen.rect(0, 0, 1700, 750);
    pen.oval(850, 375, 1540, 590);
    pen.circle(250, 375, 30);
  },
};

export const shower: FurnitureSymbol = {
  width: 900,
  depth: 900,
  stands: 'wall',
  sanitary: true,
  draw(pen) {
    pen.rect(0, 0, 900, 900);
    pen.path([
      [0, 0],
      [900, 900],
    ]);
    pen.path([
      [0, 900],
      [900, 0],
    ]);
    pen.circle(450, 450, 50);
  },
};

export const washer: FurnitureSymbol = {
  width: 600,
  depth: 600,
  stands: 'wall',
  sanitary: true,
  draw(pen) {
    pen.rect(0, 0, 600, 600);
    pen.circle(300, 300, 210);
  },
};
