import sharp from 'sharp';
import { PdfContent, PdfWriter } from '../../pdf-writer';
import type { Picture } from './picture';

/** The picture as a file, with its resolution where one is given. */
export async function pictureFile(
  { width, height, grey }: Picture,
  format: 'png' | 'jpeg' | 'webp' | 'tiff',
  dpi?: number,
): Promise<Buffer> {
  const picture = sharp(grey, { raw: { width, height, channels: 1 }, limitInputPixels: false });
  const written = dpi === undefined ? picture : picture.withMetadata({ density: dpi });
  return written.toColourspace('b-w').toFormat(format).toBuffer();
}

/** A PDF page that is this picture and nothing else. */
export function scanPdf({ width, height, grey }: Picture, dpi: number): Buffer {
  const writer = new PdfWriter();
  const size = [width, height].map((pixels) => (pixels / dpi) * 72);
  const image = writer.image(width, height, Buffer.from(grey));
  const content = new PdfContent().image(image, 0, 0, size[0], size[1]);
  writer.page({ size, content });
  return writer.toBytes();
}
