/**
 * What kind of content a page and a document hold, decided from counts. Field names are the wire's: a survey
 * is stored and served as it is.
 */
export type ContentKind = 'vector' | 'scanned' | 'mixed' | 'blank';

/** Which extractor suits: drawn lines, pixels, or none (nothing to extract). */
export type Extractor = 'vector' | 'raster' | 'none';

/** What was counted on a page; hidden layers left out. */
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
  /** Whether pages were left unlooked at, because there are too many or they are too heavy. */
  truncated: boolean;
}

/** Share of a page from which a picture is the sheet rather than on it. */
const SHEET_PICTURE = 0.5;
/** Segments below which a page has no drawing worth the name: a scanner's frame, a stamp, an underline. */
const FEW_SEGMENTS = 60;

/** Decides what a page holds. */
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

/** Sums pages up. Blank pages have no say unless there is nothing else. */
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
