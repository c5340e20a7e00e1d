import { PlanbillError } from '../domain/errors';

/** A refused file of a request. Other files of the request may have been kept. */
export interface RefusedFile {
  /** Position of the file in the request, from 0. Several files may have the same name. */
  index: number;
  fileName: string;
  error: PlanbillError;
}

/** Whether an error is about the file itself and does not affect the next file. */
export function isAboutFile(error: unknown): error is PlanbillError {
  return error instanceof PlanbillError && error.status < 500;
}

/** Makes the error of a request where all files were refused: the error of its only file, or one that lists all. */
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
    message: 'None of the files can be kept. errors says what is wrong with each file.',
    errors,
  });
}
