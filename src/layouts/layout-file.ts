import { layoutDxf, layoutGeoJson, layoutSvg } from '../domain/presentation/layout';
import type { LayoutFormat } from './dto/layout.dto';
import type { LayoutAlternative } from './layout-alternative.entity';

/** Media types by format. The first one is used when the Accept header has no preference. */
export const LAYOUT_MEDIA_TYPES: Readonly<Record<LayoutFormat, string>> = {
  json: 'application/json',
  svg: 'image/svg+xml',
  dxf: 'image/vnd.dxf',
  geojson: 'application/geo+json',
};

/** A layout as a file. */
export interface LayoutFile {
  name: string;
  type: string;
  content: string;
}

/** The file depends only on the plan, not on the time at which it was made. */
export function layoutFile(
  { document, rank }: LayoutAlternative,
  format: Exclude<LayoutFormat, 'json'>,
  title: string,
): LayoutFile {
  const name = `layout-${rank}.${format}`;
  const type = LAYOUT_MEDIA_TYPES[format];
  switch (format) {
    case 'svg':
      return { name, type: `${type}; charset=utf-8`, content: layoutSvg(document, { title }) };
    case 'dxf':
      return { name, type, content: layoutDxf(document) };
    case 'geojson':
      return { name, type, content: JSON.stringify(layoutGeoJson(document)) };
  }
}
