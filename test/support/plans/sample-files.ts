import { drawPlan } from './draw-plan';
import { SAMPLES } from './samples';

/** The files of samples/ with their bytes: a plan and its ground truth for each. */
export function sampleFiles(): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [name, description] of Object.entries(SAMPLES)) {
    const { pdf, truth } = drawPlan(description, `${name}.pdf`);
    files.set(`${name}.pdf`, pdf);
    files.set(`${name}.truth.json`, Buffer.from(`${JSON.stringify(truth, null, 1)}\n`));
  }
  return files;
}
