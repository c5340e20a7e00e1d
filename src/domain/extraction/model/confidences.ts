/**
 * How sure the extraction is of what it publishes, 0..1. These are judgements from looking at many drawings,
 * not measured probabilities; their order is what counts.
 */
export const CONFIDENCE = {
  /** By the way a wall is drawn. A fill shows the wall itself; a hatch shows its edges only roughly. */
  wall: { fill: 0.95, pair: 0.9, stroke: 0.9, hatch: 0.8 },
  /** By what shows that it is a column: its layer, its dark fill, or the cross in it. */
  column: { layer: 0.95, fill: 0.85, cross: 0.75 },
  opening: {
    /** An arc at a jamb with the radius of the gap: hardly anything else is drawn so. */
    swing: 0.95,
    /** Two arcs, each of half the gap. */
    doubleSwing: 0.93,
    /** Arcs that fill a part of the gap: the rest is fixed glass, or another door. */
    partOfGap: 0.9,
    /** Most lines in the gap are on a layer named for windows. */
    windowLayer: 0.92,
    /** Most lines in the gap are on a layer named for doors. */
    doorLayer: 0.85,
    /** Lines of glass along the gap: the base, what each line adds, and the most they can reach. */
    glazing: { base: 0.6, perLine: 0.1, most: 0.9 },
    /** A window that the layers of a wall show, or lines on a wall that runs through. */
    windowInWall: 0.75,
    /** Lines of glass that no wall continues, with the outside before them. */
    front: 0.75,
    /** A coloured patch over a wall, and a white one, without anything else in it. */
    patch: 0.8,
    mask: 0.6,
    /** A single line as wide as the opening: a leaf, a sliding panel, the outline of a garage door. */
    leaf: 0.6,
    /** Leaves that stand folded at a jamb. */
    fold: 0.75,
    /** A passage: a lintel overhead or a line on the floor shows where a room ends. */
    passage: 0.6,
    /** The size code of a door is printed beside what looks like a window or a passage. */
    printedSize: 0.75,
    /** Two panels that pass each other. */
    panels: 0.7,
    /** A swing without a gap, beside a wall that its shut leaf continues, and without one. */
    swingOnly: { atWall: 0.85, free: 0.7 },
  },
  room: {
    /** A closed space with a label in it, and without one. */
    labelled: 0.9,
    unlabelled: 0.6,
    /** A zone of an open plan that has its printed area, and any other: part of its outline is a guess. */
    zoneAsPrinted: 0.8,
    zone: 0.55,
  },
  roomType: {
    /** The name is a word of the lexicon, has one in it, or is a known abbreviation. */
    exact: 0.95,
    byPart: 0.85,
    abbreviated: 0.7,
    unknown: 0,
    /** A person said so. */
    stated: 1,
  },
  scale: {
    stated: 1,
    /** The file declares it (PDF /Measure). Exporters sometimes declare it for a sheet that was re-plotted. */
    viewport: 0.8,
    /** A note beside a word such as "Scale", and a bare ratio somewhere on the sheet. */
    namedNote: 0.65,
    bareNote: 0.45,
    /** A note in the title of a detail, a section or an elevation: it confirms a scale and tells none. */
    otherNote: 0.2,
    /**
     * Dimensions: two values that agree, what any number of further values can add, how many further values
     * halve what is missing, what a scale loses that no plan is plotted at, and the factors for each place
     * behind the first and for few texts among many.
     */
    dimensions: { two: 0.6, more: 0.35, halfAfter: 2, oddLoss: 0.2, perRank: 0.5, fewFactor: 0.5 },
    /**
     * Printed areas and sizes of rooms: the base, what each room adds, the most, and the factors for a scale nothing
     * is plotted at and for few rooms among many.
     */
    areas: { base: 0.4, perArea: 0.1, most: 0.85, oddFactor: 0.7, fewFactor: 0.5 },
    /** A scale bar: it shrinks with the sheet, but may belong to another drawing on it. */
    bar: 0.75,
    /** What is measured with less confidence may be chance: it confirms other evidence and decides nothing. */
    decides: 0.5,
    /** Nothing on a sheet makes a scale surer than this. */
    most: 0.99,
  },
} as const;

/** Rounds a confidence to the three digits that are published. */
export function roundedConfidence(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
