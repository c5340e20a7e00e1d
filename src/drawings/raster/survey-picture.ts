import { type DocumentSurvey, surveyDocument, surveyPage } from '../../domain/drawing/content-detection';
import { pictureFacts } from './picture-file';

const POINTS_PER_INCH = 72;
/** Pages of a TIFF that are looked at. */
const MAX_PAGES = 25;

/**
 * Describes a picture file as a document of scanned pages, by the headers of its pages.
 *
 * @throws UnprocessableError picture_damaged, picture_animated, picture_too_large, resolution_low
 */
export async function surveyPicture(bytes: Uint8Array): Promise<DocumentSurvey> {
  const first = await pictureFacts(bytes, 1);
  const pages = [first];
  while (pages.length < Math.min(first.pageCount, MAX_PAGES)) {
    pages.push(await pictureFacts(bytes, pages.length + 1));
  }
  const surveys = pages.map(({ width, height, dpi }, i) => {
    const points = POINTS_PER_INCH / (dpi ?? POINTS_PER_INCH);
    return surveyPage({
      number: i + 1,
      width: width * points,
      height: height * points,
      paths: 0,
      segments: 0,
      images: 1,
      image_area_ratio: 1,
      image_dpi: dpi,
      text_characters: 0,
      fonts: [],
    });
  });
  return surveyDocument(surveys, first.pageCount);
}
