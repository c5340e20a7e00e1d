import sharp from 'sharp';
import { Dice } from './plans/dice';

/** A picture that no plan can be read from, with the code that its job must end with. */
export interface HostilePicture {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  readonly make: () => Promise<Buffer>;
}

const [WIDTH, HEIGHT] = [1200, 800];
const BOX = Buffer.from(
  `<svg width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>` +
    '<rect x="100" y="100" width="900" height="600" fill="none" stroke="#000" stroke-width="12"/></svg>',
);

const box = () => sharp(BOX).removeAlpha();
const plain = (background: string, width = WIDTH, height = HEIGHT) =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false });
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);

function noise(): sharp.Sharp {
  const dice = new Dice(7);
  const grey = Uint8Array.from({ length: WIDTH * HEIGHT }, () => dice.between(0, 255));
  return sharp(grey, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } });
}

function pageOfText(): sharp.Sharp {
  const lines = Array.from(
    { length: 40 },
    (_, i) =>
      `<text x="80" y="${60 + i * 18}" font-size="13">The contractor measures all walls on site, ${i}.</text>`,
  );
  return sharp(
    Buffer.from(
      `<svg width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`,
    ),
  );
}

function film(): Promise<Buffer> {
  const frames = Buffer.concat([Buffer.alloc(WIDTH * HEIGHT * 3, 255), Buffer.alloc(WIDTH * HEIGHT * 3, 9)]);
  const raw = { width: WIDTH, height: HEIGHT * 2, channels: 3, pageHeight: HEIGHT } as const;
  return sharp(frames, { raw })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}

export const HOSTILE_PICTURES: readonly HostilePicture[] = [
  {
    name: 'a PNG of 30,000 x 30,000 pixels in 3 MB',
    file: 'bomb.png',
    code: 'picture_too_large',
    make: () => plain('#fff', 30_000, 30_000).png({ compressionLevel: 9 }).toBuffer(),
  },
  {
    name: 'a JPEG that ends in the middle',
    file: 'half.jpg',
    code: 'picture_damaged',
    make: async () => half(await box().jpeg().toBuffer()),
  },
  {
    name: 'a PNG that ends in the middle',
    file: 'half.png',
    code: 'picture_damaged',
    make: async () => half(await noise().png().toBuffer()),
  },
  {
    name: 'a TIFF that ends in the middle',
    file: 'half.tiff',
    code: 'picture_damaged',
    make: async () => half(await box().tiff().toBuffer()),
  },
  {
    name: 'a PNG that is only its header',
    file: 'head.png',
    code: 'picture_damaged',
    make: async () => (await box().png().toBuffer()).subarray(0, 40),
  },
  {
    name: 'a black picture',
    file: 'black.png',
    code: 'nothing_drawn',
    make: () => plain('#000').png().toBuffer(),
  },
  {
    name: 'a white picture',
    file: 'white.jpg',
    code: 'nothing_drawn',
    make: () => plain('#fff').jpeg().toBuffer(),
  },
  { name: 'noise', file: 'noise.png', code: 'not_a_drawing', make: () => noise().png().toBuffer() },
  {
    name: 'a page of text',
    file: 'letter.png',
    code: 'not_a_drawing',
    make: () => pageOfText().png().toBuffer(),
  },
  { name: 'an animated WebP', file: 'film.webp', code: 'picture_animated', make: film },
  {
    name: 'a picture of 120 pixels',
    file: 'small.png',
    code: 'resolution_low',
    make: () => box().resize(120).png().toBuffer(),
  },
];
