import { segmentInTiles } from './tiles';

/** Calls a pixel wall as far as it is dark, so that a pixel in the wrong place is seen. */
const darkIsWall = (picture: Float32Array, width: number, height: number): Promise<Float32Array> => {
  const found = new Float32Array(5 * width * height);
  picture.forEach((value, i) => (found[width * height + i] = 1 - value));
  return Promise.resolve(found);
};

describe('a picture in tiles', () => {
  it('has each pixel in its place, also at the edges of tiles', async () => {
    const [width, height] = [2100, 1060];
    const grey = Uint8Array.from({ length: width * height }, (_, i) => (i * 7919) % 256);
    const { wall, door } = await segmentInTiles(darkIsWall)(grey, width, height);
    expect(wall.findIndex((value, i) => value !== 255 - grey[i])).toBe(-1);
    expect(door.every((value) => value === 0)).toBe(true);
  });

  it('gives the network sides that are multiples of 32, and leaves blank tiles out', async () => {
    const sizes: number[][] = [];
    const [width, height] = [1500, 50];
    const grey = new Uint8Array(width * height).fill(255);
    grey.fill(0, 0, 400);
    await segmentInTiles((picture, w, h) => {
      sizes.push([w, h]);
      return darkIsWall(picture, w, h);
    })(grey, width, height);
    expect(sizes).toEqual([[1088, 64]]);
  });
});
