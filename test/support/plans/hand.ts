/** How one draughtsman's plots look, in addition to the habits of an office. */
export interface Hand {
  /** Everything has one pen and no layer. */
  readonly onePen: boolean;
  /** Lines are in pieces, and every other piece is drawn twice. */
  readonly brokenLines: boolean;
  /**
   * Whether lettering is text, strokes that cannot be told from lines, or text in a font whose codes nothing maps to
   * characters.
   */
  readonly lettering: 'text' | 'strokes' | 'unmapped';
  /** Leaves are open at a right angle, half open, or only their swing is drawn. */
  readonly leaf: 'open' | 'half' | 'none';
  /** Wall faces run on through windows. */
  readonly windowsInFaces: boolean;
  /** Hatched walls have no outline. */
  readonly bareHatch: boolean;
  /** A curve without length follows every arc, as one PDF printer writes it. */
  readonly emptyCurves: boolean;
  /** The half centimetre of a dimension stands raised behind it, as German practice has it (DIN 406). */
  readonly raisedHalves: boolean;
  /** The ² of areas is a small 2 of its own. */
  readonly raisedSquares: boolean;
}

export const PLAIN_HAND: Hand = {
  onePen: false,
  brokenLines: false,
  lettering: 'text',
  leaf: 'open',
  windowsInFaces: false,
  bareHatch: false,
  emptyCurves: false,
  raisedHalves: false,
  raisedSquares: false,
};

/** Hands that differ from the plain one in a single way, and one that differs in most. */
export const HANDS: Readonly<Record<string, Partial<Hand>>> = {
  onePen: { onePen: true },
  brokenLines: { brokenLines: true },
  strokeLettering: { lettering: 'strokes' },
  halfOpen: { leaf: 'half' },
  swingOnly: { leaf: 'none' },
  windowsInFaces: { windowsInFaces: true },
  bareHatch: { bareHatch: true },
  raisedHalves: { raisedHalves: true },
  careless: { onePen: true, brokenLines: true, leaf: 'none', raisedHalves: true },
};

/** Completes `hand` with the values of the plain hand. */
export function handOf({ hand }: { hand?: Partial<Hand> }): Hand {
  return { ...PLAIN_HAND, ...hand };
}
