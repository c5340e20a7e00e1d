import { direction, distance, offsetFrom } from '../geometry';
import type { MeasuredOpening, MeasuredWall } from '../extraction/publish/measured-plan';
import type { Opening, Point } from '../extraction/model/plan-geometry';
import type { Canvas } from './canvas';
import { element, number } from './markup';

/** Clears the wall between the jambs, then draws the glass, the leaf with its swing, or dashes for a passage. */
export function drawOpening(
  opening: MeasuredOpening,
  host: MeasuredWall | undefined,
  canvas: Canvas,
): string {
  const thickness = host?.thickness ?? 0;
  const band = acrossWall(opening.segment, thickness * 1.04);
  const parts = thickness > 0 ? [element('path', { class: 'reveal', d: canvas.outline([band]) })] : [];
  switch (opening.kind) {
    case 'window':
      parts.push(
        ...[-0.5, 0, 0.5].map((share) => line(parallel(opening.segment, thickness * share), 'glass', canvas)),
      );
      break;
    case 'door':
      parts.push(
        opening.swing ? drawSwing(opening, opening.swing, canvas) : line(opening.segment, 'passage', canvas),
      );
      break;
    case 'gap':
      parts.push(line(opening.segment, 'passage', canvas));
  }
  return element('g', { id: opening.id, class: opening.kind }, parts);
}

type Segment = Opening['segment'];

function drawSwing(
  { segment }: Opening,
  { hinge, leaf_end }: NonNullable<Opening['swing']>,
  canvas: Canvas,
): string {
  const [near, far] =
    distance(segment[0], hinge) < distance(segment[1], hinge) ? segment : [segment[1], segment[0]];
  const length = distance(hinge, leaf_end);
  const width = distance(near, far) || 1;
  // The leaf's end when the door is shut: on the line of the wall, at the same distance from the hinge.
  const shut: Point = [
    hinge[0] + ((far[0] - near[0]) / width) * length,
    hinge[1] + ((far[1] - near[1]) / width) * length,
  ];
  const [h, open, closed] = [hinge, leaf_end, shut].map((point) => canvas.place(point));
  const clockwise = (open[0] - h[0]) * (closed[1] - h[1]) - (open[1] - h[1]) * (closed[0] - h[0]) > 0;
  const radius = number(length * canvas.zoom);
  const arc = `M${canvas.pair(hinge)}L${canvas.pair(leaf_end)}A${radius} ${radius} 0 0 ${clockwise ? 1 : 0} ${canvas.pair(shut)}`;
  return element('path', { class: 'swing', d: arc });
}

function parallel([a, b]: Segment, offset: number): Segment {
  const unit = direction(a, b);
  return [offsetFrom(a, unit, 0, offset), offsetFrom(b, unit, 0, offset)];
}

function acrossWall(segment: Segment, thickness: number): Point[] {
  const [a, b] = parallel(segment, -thickness / 2);
  const [c, d] = parallel(segment, thickness / 2);
  return [a, b, d, c];
}

const line = ([a, b]: Segment, kind: string, canvas: Canvas): string =>
  element('path', { class: kind, d: `M${canvas.pair(a)}L${canvas.pair(b)}` });
