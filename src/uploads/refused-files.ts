import { PlanbillError } from '../domain/errors';

/** A file of a request that was not kept, while others may have been. */
export interface RefusedFile {
  /** Which file of the request, from 0: names need not differ. */
  index: number;
  fileName: string;
  error: PlanbillError;
}

/** Whether an error is about the file itself, and says nothing of the next one. */
export function isAboutFile(error: unknown): error is PlanbillError {
  return error instanceof PlanbillError && error.status < 500;
}

/** The error of a request of which no file could be kept: that of its only file, or one that tells of each. */
export function filesRefused(refused: RefusedFile[]): PlanbillError {
  const [{ error: first }, ...others] = refused;
  if (others.length === 0) return first;
  const alike = others.every(({ error }) => error.code === first.code);
  const errors = refused.map(({ index, fileName, error }) => ({
    pointer: `#/file/${index}`,
    message: `${fileName}: ${error.code}: ${error.detail}`,
  }));
  const detail = `None of the ${refused.length} files can be kept.`;
  if (alike) return new PlanbillError(first.code, first.status, detail, { message: first.friendly, errors });
  return new PlanbillError('files_refused', 422, detail, {
    message: 'None of the files can be kept. What is wrong with each is told in errors.',
    errors,
  });
}
