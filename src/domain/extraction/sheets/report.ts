import type { Box, Point } from '../../geometry';
import { shape, type StageView } from '../model/observation';
import type { SheetReading } from './read-sheet';

/** Shows the drawings of a sheet and says which are read. */
export function describeSheet({ drawings, read, warnings }: SheetReading): StageView {
  const notes = drawings.map(({ kind, title, ratio }, i) => {
    const name = title === null ? 'has no title' : `is titled "${title}"`;
    const scale = ratio === null ? '' : ` at 1:${ratio}`;
    const done = read.includes(drawings[i]) ? 'is read' : 'is left out';
    return `Drawing ${i + 1} ${name}; it is of the kind ${kind}${scale} and ${done}.`;
  });
  return {
    notes: [
      ...(notes.length > 0 ? notes : ['The sheet has one drawing.']),
      ...warnings.map(({ message }) => message),
    ],
    shapes: drawings.map(({ kind, title, box }) => shape.ring(ringOf(box), kind, title ?? kind)),
  };
}

function ringOf([minX, minY, maxX, maxY]: Box): Point[] {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
}
