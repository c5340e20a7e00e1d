import { UnprocessableError } from '../../domain/errors';
import { MAX_PICTURE_PIXELS, MIN_PICTURE_SIDE } from './picture-limits';

export const pictureDamaged = (detail: string) =>
  new UnprocessableError('picture_damaged', detail, {
    message:
      'This picture is damaged and cannot be read. Open it in a picture viewer and save it once more, or scan the sheet again.',
  });

export const tooManyPixels = (width: number, height: number) =>
  new UnprocessableError(
    'picture_too_large',
    `The picture has ${width} x ${height} pixels, and at most ${MAX_PICTURE_PIXELS / 1e6} million are read.`,
    { message: 'This picture has too many pixels. Scan the sheet at 200 dpi in grey and upload that.' },
  );

export const pictureTooHeavy = (detail: string) =>
  new UnprocessableError('picture_too_large', detail, {
    message:
      'This picture is too large to be read safely. Scan the sheet at 200 dpi in grey, cut away what is not the plan, and upload that.',
  });

export const pictureAnimated = (frames: number) =>
  new UnprocessableError('picture_animated', `The picture is an animation of ${frames} frames.`, {
    message: 'This picture moves. Save the frame that shows the plan as PNG and upload that.',
  });

export const tooFewPixels = (width: number, height: number) =>
  new UnprocessableError(
    'resolution_low',
    `The picture has ${width} x ${height} pixels; its longer side needs at least ${MIN_PICTURE_SIDE}.`,
    {
      message:
        'This picture is too small to show walls. Use the original picture instead of a preview, or scan the sheet at 200 dpi.',
    },
  );

export const blankPicture = (page: number) =>
  new UnprocessableError('nothing_drawn', `Page ${page} is a picture without any ink.`, {
    message: `Page ${page} is empty: the picture has one colour only. Choose another page, or scan the sheet again.`,
  });

export const notADrawing = (share: number) =>
  new UnprocessableError(
    'not_a_drawing',
    `Only ${Math.round(share * 100)} % of the edges in the picture are straight.`,
    {
      message:
        'This picture does not look like a floor plan. Photos, sketches by hand and pages of text cannot be read. Scan the plan flat and straight, or upload the PDF from CAD.',
    },
  );

export const pictureOutOfRange = (page: number, count: number) =>
  new UnprocessableError(
    'page_out_of_range',
    `Page ${page} was requested, but the picture has ${count} ${count === 1 ? 'page' : 'pages'}.`,
    {
      message: `This picture has ${count === 1 ? 'one page' : `pages 1 to ${count}`}. Choose one of them.`,
    },
  );
