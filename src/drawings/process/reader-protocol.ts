import type { DocumentSurvey } from '../../domain/drawing/content-detection';
import type { Drawing } from '../../domain/drawing/drawing';
import type { ExtractOptions, PlanGeometry } from '../../domain/extraction';

/** A task for a reader process. That process opens the file, so that a hostile file never reaches the service. */
export type ReaderTask =
  | { readonly kind: 'page'; readonly path: string; readonly page: number }
  | { readonly kind: 'survey'; readonly path: string }
  | ScanTask;

/** Reads a page of pixels to its end, because the pixels are too many to be sent. */
export interface ScanTask {
  readonly kind: 'scan';
  readonly path: string;
  readonly page: number;
  readonly options: ExtractOptions;
  /** Languages of the texts, such as `eng`. */
  readonly languages: readonly string[];
}

export interface ReaderResults {
  page: Drawing;
  survey: DocumentSurvey;
  scan: PlanGeometry;
}

/** What a task may take. */
export interface ReaderBounds {
  /** Processor time, milliseconds. */
  readonly cpuMs: number;
  readonly memoryMb: number;
}

export interface ReaderRequest {
  readonly task: ReaderTask;
  /** Milliseconds of processor time, and on the clock, after which the process ends itself. */
  readonly cpuMs: number;
  readonly wallMs: number;
}

export type ReaderReply = (
  | { readonly result: ReaderResults[keyof ReaderResults] }
  /** The file cannot be read; the reasons are for the user. */
  | { readonly refused: { code: string; detail: string; message: string } }
  /** The process cannot open the file, for example because it is gone. */
  | { readonly unreachable: string }
  /** A fault of Planbill: the stack of an error that no file should cause. */
  | { readonly fault: string }
) & {
  /** Memory of the process after the work, bytes. PDFium never gives memory back. */
  readonly residentBytes: number;
  /** Whether the process may read another file. */
  readonly sound: boolean;
};
