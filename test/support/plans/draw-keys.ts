import type { PlanDescription } from './description';
import { hatch } from './hatch';
import { type Ink, PEN } from './ink';
import { POINTS_PER_MM } from './paper';
import { rectangle } from './polygon';
import { MARGIN, type SheetLayout, TITLE_STRIP } from './sheet-layout';
import { SHEET_WORDS } from './sheet-words';
import { type Key, keyPoint } from './sheet-key';
import { notes, schedule } from './draw-tables';
import type { Vec } from './vector';

/** Draws keys beside the title block, or below each other in its strip, as far as there is room. */
export function drawKeys(ink: Ink, plan: PlanDescription, layout: SheetLayout, titleWidth: number): void {
  const { annotation } = plan;
  const keys = [
    ...(annotation.northArrow ? [northArrow(SHEET_WORDS[plan.language].north)] : []),
    ...(annotation.scaleBar ? [scaleBar(plan)] : []),
    ...(annotation.legend ? [legend(plan)] : []),
    ...(plan.habits.schedule ? [schedule(plan), notes()] : []),
  ];
  ink.on('sheet');
  const [w, h] = [layout.width, layout.height].map((v) => v / POINTS_PER_MM);
  if (plan.sheet.titleBlock === 'strip') {
    let y = MARGIN + 64;
    for (const key of keys) {
      if (y + key.height > h - MARGIN - 122) return;
      key.draw(ink, [w - MARGIN - TITLE_STRIP + 4, y]);
      y += key.height + 5;
    }
  } else {
    let x = MARGIN + 5;
    for (const key of keys) {
      if (x + key.width > w - MARGIN - titleWidth) return;
      key.draw(ink, [x, h - MARGIN - 5 - key.height]);
      x += key.width + 6;
    }
  }
}

const northArrow = (letter: string): Key => ({
  width: 14,
  height: 20,
  draw(ink, corner) {
    const at = (x: number, y: number): Vec => keyPoint(corner)([x, y]);
    ink.arc(at(7, 13), 6 * POINTS_PER_MM, 0, 360, { pen: PEN.thin });
    ink.lines([[at(7, 6), at(9, 17), at(7, 15)]], true, { fill: 0 });
    ink.lines([[at(7, 6), at(5, 17), at(7, 15)]], true, { pen: PEN.thin });
    ink.text(at(7, 4), letter, { height: 3, anchor: 'middle', bold: true });
  },
});

/** The greatest length of a scale bar. */
const BAR = 50;

/** Four fields of a round number of metres or feet. */
function scaleBar(plan: PlanDescription): Key {
  const imperial = plan.units === 'feet-inches';
  const unit = imperial ? 304.8 : 1000;
  const each = [5, 4, 2, 1, 0.5].find((count) => (4 * count * unit) / plan.sheet.ratio <= BAR) ?? 0.25;
  const field = (each * unit) / plan.sheet.ratio;
  return {
    width: 4 * field + 8,
    height: 9,
    draw(ink, corner) {
      const at = (x: number, y: number): Vec => keyPoint(corner)([x, y]);
      for (let i = 0; i < 4; i++) {
        const box = rectangle(i * field, 4, field, 2).map(([x, y]) => at(x, y));
        ink.lines([box], true, i % 2 ? { pen: PEN.thin } : { pen: PEN.thin, fill: 0 });
      }
      for (const i of [0, 2, 4])
        ink.text(at(i * field, 3), `${i * each}${imperial ? "'" : ''}`, { height: 1.6, anchor: 'middle' });
      if (!imperial) ink.text(at(4 * field + 3, 6), 'm', { height: 1.6 });
    },
  };
}

/** A box with samples of walls and floors. */
function legend(plan: PlanDescription): Key {
  const words = SHEET_WORDS[plan.language];
  return {
    width: 54,
    height: 28,
    draw(ink, corner) {
      const at = keyPoint(corner);
      ink.lines([rectangle(0, 0, 54, 28).map(at)], true, { pen: PEN.thin });
      ink.text(at([2, 4.5]), words.legend, { height: 2.2, bold: true });
      [words.wall, words.partition, words.tiles].forEach((text, i) => {
        const box = rectangle(2, 7 + i * 7, 12, i === 1 ? 2 : 5).map(at);
        if (i < 2 && plan.walls.style === 'filled') ink.lines([box], true, { fill: plan.walls.grey });
        else {
          ink.lines([box], true, { pen: PEN.strong });
          for (const [from, to] of hatch([box], i === 2 ? 0 : 45, 1.1 * POINTS_PER_MM))
            ink.lines([[from, to]], false, { pen: PEN.fine });
        }
        ink.text(at([17, 7 + i * 7 + 3.4]), text, { height: 1.8 });
      });
    },
  };
}
