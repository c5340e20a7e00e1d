import { type Disturbance, annotated, dimensioned } from './disturbance';

/** Disturbances of what tells the scale. Those that take evidence away clash with each other. */
const ALONE = ['sizesOnly', 'areasOnly', 'untold', 'halfSize'];
const DIMENSIONED = ['arrowBases', 'levelText', 'shortFeet', 'fitToPage'];

export const SCALE_EVIDENCE: readonly Disturbance[] = [
  {
    name: 'arrowBases',
    clashes: ALONE,
    apply: (plan) =>
      annotated(dimensioned(plan, { ends: 'arrow', arrowBases: true }), {
        scaleNote: 'none',
        scaleBar: false,
      }),
  },
  {
    name: 'levelText',
    clashes: ALONE,
    apply: (plan, dice) =>
      annotated(dimensioned(plan, { levelText: true, sides: dice.pick([2, 3, 4]) }), { scaleNote: 'none' }),
  },
  {
    name: 'shortFeet',
    overrides: { imperial: true },
    clashes: ALONE,
    apply: (plan) => annotated(dimensioned(plan, { shortFeet: true }), { scaleNote: 'none' }),
  },
  {
    // Printed a little smaller to fit other paper: no standard scale, and only the dimensions tell it.
    name: 'fitToPage',
    clashes: ALONE,
    apply: (plan, dice) =>
      annotated(
        dimensioned({ ...plan, sheet: { ...plan.sheet, printedAt: dice.between(0.7, 0.97, 0.01) } }, {}),
        { scaleNote: 'none', scaleBar: false },
      ),
  },
  {
    // Only a note tells the scale, in a notation of its own.
    name: 'noteNotation',
    overrides: { imperial: false },
    clashes: [...ALONE, ...DIMENSIONED, 'noteNotation'],
    apply: (plan, dice) => {
      const notation = dice.pick(['S=1/#', '1 : #', '1/#', '1:#.0', 'SCALE 1/#', 'Scale - 1:#']);
      return annotated(plan, {
        dimensions: null,
        scaleNote: 'right',
        noteNotation: notation,
        scaleBar: false,
        label: { ...plan.annotation.label, area: false },
      });
    },
  },
  {
    // The only note is of a detail; the dimensions are right.
    name: 'detailNote',
    clashes: ALONE,
    apply: (plan, dice) =>
      annotated(dimensioned(plan, {}), {
        scaleNote: 'none',
        foreignNote: dice.pick(['DETAIL A 1:10', 'SCALE 1:10', 'Schnitt A-A M 1:20', 'Site plan 1:500']),
      }),
  },
  {
    name: 'sizesOnly',
    clashes: [...ALONE, ...DIMENSIONED],
    apply: (plan) =>
      annotated(plan, {
        dimensions: null,
        scaleNote: 'none',
        scaleBar: false,
        label: { ...plan.annotation.label, area: false, size: true },
      }),
  },
  {
    name: 'areasOnly',
    clashes: [...ALONE, ...DIMENSIONED],
    apply: (plan) =>
      annotated(plan, {
        dimensions: null,
        scaleNote: 'none',
        scaleBar: false,
        label: { ...plan.annotation.label, area: true },
      }),
  },
  {
    name: 'untold',
    clashes: [...ALONE, ...DIMENSIONED],
    apply: (plan) =>
      annotated(plan, {
        dimensions: null,
        scaleNote: 'none',
        scaleBar: false,
        label: { ...plan.annotation.label, area: false },
      }),
  },
  {
    // The note tells the scale of the full size; the bar shrank with the drawing. A strip may lack room for the bar.
    name: 'halfSize',
    clashes: [...ALONE, ...DIMENSIONED, 'fitToPage'],
    apply: (plan) =>
      annotated(
        {
          ...plan,
          sheet: {
            ...plan.sheet,
            titleBlock: plan.sheet.titleBlock === 'strip' ? 'corner' : plan.sheet.titleBlock,
            printedAt: 0.5,
          },
        },
        {
          dimensions: null,
          scaleNote: 'right',
          scaleBar: true,
          label: { ...plan.annotation.label, area: false },
        },
      ),
  },
];
