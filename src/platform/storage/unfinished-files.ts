import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diskError, isMissing } from './disk-errors';

/**
 * Removes the files of a folder that were last written before `olderThan`: their writers have crashed.
 *
 * @returns how many
 * @throws UnavailableError
 */
export async function sweepFiles(folder: string, olderThan: Date): Promise<number> {
  let swept = 0;
  try {
    for (const name of await readdir(folder)) {
      if (await sweepFile(join(folder, name), olderThan)) swept++;
    }
  } catch (error) {
    if (!isMissing(error)) throw diskError(error);
  }
  return swept;
}

async function sweepFile(path: string, olderThan: Date): Promise<boolean> {
  try {
    if ((await stat(path)).mtime >= olderThan) return false;
    await rm(path);
    return true;
  } catch (error) {
    // Its writer has finished meanwhile, or another process has removed it.
    if (isMissing(error)) return false;
    throw error;
  }
}
