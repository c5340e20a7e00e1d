import type { DocumentSurvey } from '../../domain/drawing/content-detection';
import type { Drawing } from '../../domain/drawing/drawing';

/** What the service asks of a reader process. The file is read there, so that a hostile one never gets here. */
export type ReaderTask =
  | { readonly kind: 'page'; readonly path: string; readonly page: number }
  | { readonly kind: 'survey'; readonly path: string };

export interface ReaderResults {
  page: Drawing;
  survey: DocumentSurvey;
}

export interface ReaderRequest {
  readonly task: ReaderTask;
  /** Wall clock after which the process ends itself, whatever became of its parent. */
  readonly timeoutMs: number;
}

export type ReaderReply = (
  | { readonly result: ReaderResults[keyof ReaderResults] }
  /** The file's own fault. */
  | { readonly refused: { code: string; detail: string; message: string } }
  /** The process cannot get at the file; not the file's fault. */
  | { readonly unreachable: string }
  /** Our own fault: the stack of an error that nothing in a file explains. */
  | { readonly fault: string }
) & {
  /** Memory the process holds after the work; what PDFium took it never gives back. */
  readonly residentBytes: number;
  /** Whether the process can be trusted with another file. */
  readonly sound: boolean;
};
