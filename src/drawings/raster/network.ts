import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Segment } from '../../domain/drawing/raster-sheet';
import { segmentInTiles } from './tiles';

/** The weights lie at the root of the package, beside the folder that holds the compiled service. */
export const WEIGHTS = join(__dirname, '../../../../models/plan-masks.onnx');

/**
 * Loads the network that sees walls, doors, windows and rooms (models/README.md). It runs in one thread and needs no
 * connection.
 */
export async function loadNetwork(weights: string = WEIGHTS): Promise<Segment> {
  const session = await InferenceSession.create(weights, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Else each size of tile keeps its memory until the process ends.
    enableCpuMemArena: false,
  });
  return segmentInTiles(async (picture, width, height) => {
    const { p } = await session.run({ x: new Tensor('float32', picture, [1, 1, height, width]) });
    return p.data as Float32Array;
  });
}
