import type { DrawnImage, DrawnText, Drawing } from '../../domain/drawing/drawing';
import { type Box, intersectBoxes, mapBox } from '../../domain/drawing/matrix';
import { ObjectClips } from './object-clips';
import { ObjectLayers } from './object-layers';
import type { PageDetails } from './page-details';
import { frameOf, sheetOf } from './page-frame';
import { ObjectType, type PageObject, PageWalk } from './page-objects';
import type { PageSpace } from './page-space';
import { PathReader } from './path-reader';
import type { LoadedPage } from './pdf-document';
import type { Pdfium } from './pdfium';
import type { ReadLimits } from './read-limits';
import { drawnShxText } from './shx-texts';
import { TextReader } from './text-reader';

export interface PageContent extends Pick<Drawing, 'styles' | 'paths' | 'texts' | 'images'> {
  readonly space: PageSpace;
  /** Number of paths left out because their coordinates make no sense. */
  readonly unreadable: number;
}

/** Collects everything that a loaded page shows within its edges. */
export function pageContent(
  pdfium: Pdfium,
  page: LoadedPage,
  details: PageDetails,
  limits: ReadLimits,
): PageContent {
  const space = frameOf(pdfium, page.handle, details.userUnit);
  const sheet = sheetOf(space);
  const clips = new ObjectClips(pdfium);
  const layers = new ObjectLayers(pdfium, details.layers);
  const paths = new PathReader(pdfium, sheet, limits, clips);
  const texts = new TextReader(pdfium, limits);
  const images: DrawnImage[] = [];
  const context = {
    layerOf: layers.layerOf.bind(layers),
    clipOf: clips.clipOf.bind(clips),
  };
  const visit = (object: PageObject): void => {
    if (object.type === ObjectType.path) paths.read(object);
    else if (object.type === ObjectType.text) texts.add(object);
    else if (object.type === ObjectType.image) images.push(imageOf(pdfium, object));
  };
  new PageWalk(pdfium, context, limits, visit).run(page.handle, space.matrix);
  const written = texts.read(page.handle, space.matrix);
  const strokes = page.shxTexts.map((text) => drawnShxText(text, space.matrix));
  return {
    space,
    styles: paths.styles.styles,
    paths: paths.paths.build(),
    texts: [...written, ...strokes].filter((text) => intersectBoxes(sheet, boxOf(text)) !== null),
    images: images.filter(({ bounds }) => intersectBoxes(sheet, bounds) !== null),
    unreadable: paths.unreadable,
  };
}

function imageOf(pdfium: Pdfium, { handle, matrix, layer }: PageObject): DrawnImage {
  const { call, scratch } = pdfium;
  const known = call.FPDFImageObj_GetImagePixelSize(handle, scratch, scratch + 4) !== 0;
  return {
    bounds: mapBox(matrix, [0, 0, 1, 1]),
    pixelWidth: known ? pdfium.uint(scratch) : 0,
    pixelHeight: known ? pdfium.uint(scratch + 4) : 0,
    visible: layer.visible,
  };
}

/** The box of a line of text, without the parts of letters below the baseline. */
function boxOf({ x, y, width, size, angle }: DrawnText): Box {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return mapBox([cos, sin, -sin, cos, x, y], [0, -size, width, 0]);
}
