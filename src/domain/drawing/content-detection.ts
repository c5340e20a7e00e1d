/**
 * The kind of content of a page or a document. Counts decide it. Field names are those of the API, because a
 * survey is stored and returned as it is.
 */
export type ContentKind = 'vector' | 'scanned' | 'mixed' | 'blank';

/** The suitable extractor: for drawn lines, for pixels, or none when there is nothing to extract. */
export type Extractor = 'vector' | 'raster' | 'none';

/** Counts of a page, without hidden layers. */
export interface PageFacts {
  number: number;
  /** Points, as displayed. */
  width: number;
  height: number;
  paths: number;
  segments: number;
  images: number;
  /** Share of the page under images, 0..1. */
  image_area_ratio: number;
  /** Resolution of the largest image on the page, in pixels an inch; null without images. */
  image_dpi: number | null;
  text_characters: number;
  /** Names of the fonts, sorted. */
  fonts: string[];
}

export interface PageSurvey extends PageFacts {
  kind: ContentKind;
  confidence: number;
  recommended_extractor: Extractor;
  alternatives: Extractor[];
}

export interface DocumentSurvey {
  kind: ContentKind;
  confidence: number;
  recommended_extractor: Extractor;
  page_count: number;
  /** The first pages; all of them unless `truncated`. */
  pages: PageSurvey[];
  /** Whether some pages were not surveyed, because there are too many or they are too heavy. */
  truncated: boolean;
}

/** A picture over at least this share of a page is the whole sheet, not a picture on it. */
const SHEET_PICTURE = 0.5;
/** A page with fewer segments has no drawing, only a scanner's frame, a stamp or an underline. */
const FEW_SEGMENTS = 60;

/** Decides the kind of a page. */
export function surveyPage(facts: PageFacts): PageSurvey {
  const { image_area_ratio: picture, segments } = facts;
  const drawn = segments >= FEW_SEGMENTS;
  if (segments === 0 && facts.images === 0 && facts.text_characters === 0) {
    return { ...facts, kind: 'blank', confidence: 1, recommended_extractor: 'none', alternatives: [] };
  }
  if (picture >= SHEET_PICTURE && drawn) {
    // Lines over a picture of the sheet: a survey under a CAD plan, or a stamp and a frame over a scan.
    const confidence = round(0.6 + 0.4 * saturate(segments, FEW_SEGMENTS * 20));
    return { ...facts, kind: 'mixed', confidence, recommended_extractor: 'vector', alternatives: ['raster'] };
  }
  if (picture >= SHEET_PICTURE || (!drawn && facts.images > 0 && picture >= 0.1)) {
    const confidence = round(picture * (1 - 0.4 * saturate(segments, FEW_SEGMENTS)));
    return {
      ...facts,
      kind: 'scanned',
      confidence: Math.max(confidence, 0.3),
      recommended_extractor: 'raster',
      alternatives: drawn || segments > 0 ? ['vector'] : [],
    };
  }
  const confidence = round((0.5 + 0.5 * saturate(segments, FEW_SEGMENTS * 4)) * (1 - picture / 2));
  return {
    ...facts,
    kind: 'vector',
    confidence,
    recommended_extractor: 'vector',
    alternatives: facts.images > 0 && picture >= 0.1 ? ['raster'] : [],
  };
}

/** Decides the kind of a document from its pages. Blank pages count only when all pages are blank. */
export function surveyDocument(pages: readonly PageSurvey[], pageCount: number): DocumentSurvey {
  const telling = pages.filter((page) => page.kind !== 'blank');
  const kinds = new Set(telling.map((page) => page.kind));
  const kind = telling.length === 0 ? 'blank' : kinds.size === 1 ? telling[0].kind : 'mixed';
  const voters = telling.length > 0 ? telling : pages;
  const mean = voters.reduce((sum, page) => sum + page.confidence, 0) / Math.max(voters.length, 1);
  return {
    kind,
    confidence: round(mean),
    recommended_extractor: kind === 'blank' ? 'none' : kind === 'scanned' ? 'raster' : 'vector',
    page_count: pageCount,
    pages: [...pages],
    truncated: pages.length < pageCount,
  };
}

/** 0 at 0, rising straight to 1 at `full`. */
function saturate(value: number, full: number): number {
  return Math.min(value / full, 1);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
