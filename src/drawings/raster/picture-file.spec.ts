import sharp from 'sharp';
import { readPictureFile } from './picture-file';

const [WIDTH, HEIGHT] = [600, 400];
const drawn = (ground: string) =>
  sharp(
    Buffer.from(
      `<svg width="${WIDTH}" height="${HEIGHT}">${ground}<rect x="100" y="50" width="300" height="20"/></svg>`,
    ),
  );
const onWhite = () => drawn('<rect width="100%" height="100%" fill="#fff"/>').removeAlpha();

describe('a picture file', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['PNG', () => onWhite().png().toBuffer()],
    ['PNG with 16 bits', () => onWhite().toColourspace('rgb16').png().toBuffer()],
    ['PNG with a palette', () => onWhite().png({ palette: true, colours: 4 }).toBuffer()],
    ['PNG without a ground', () => drawn('').png().toBuffer()],
    ['JPEG in CMYK', () => onWhite().toColourspace('cmyk').jpeg().toBuffer()],
    ['WebP', () => onWhite().webp().toBuffer()],
    ['TIFF in black and white', () => onWhite().toColourspace('b-w').tiff({ bitdepth: 1 }).toBuffer()],
  ])('is read in shades of grey on white: %s', async (_, make) => {
    const { width, height, grey } = await readPictureFile(await make(), 1);
    expect([width, height, grey.length]).toEqual([WIDTH, HEIGHT, WIDTH * HEIGHT]);
    expect(grey[60 * WIDTH + 250]).toBeLessThan(30);
    expect(grey[300 * WIDTH + 250]).toBeGreaterThan(240);
  });

  it('is turned as its EXIF data says', async () => {
    const { width, height, grey } = await readPictureFile(
      await onWhite().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      1,
    );
    expect([width, height]).toEqual([HEIGHT, WIDTH]);
    expect(grey[250 * width + HEIGHT - 60]).toBeLessThan(30);
  });

  it.each<[string, number, number, number, boolean]>([
    ['is believed where the sheet is A5', 102, 600, 848, true],
    ['is not believed where it is a default', 72, 842, 595, false],
    ['is not believed where no paper has that size', 300, 600, 400, false],
  ])('states a resolution that %s', async (_, density, width, height, believed) => {
    const blank = sharp({ create: { width, height, channels: 3, background: '#fff' } });
    const { paperMmPerPixel } = await readPictureFile(
      await blank.withMetadata({ density }).png().toBuffer(),
      1,
    );
    if (believed) expect(paperMmPerPixel).toBeCloseTo(25.4 / density, 2);
    else expect(paperMmPerPixel).toBeNull();
  });
});
