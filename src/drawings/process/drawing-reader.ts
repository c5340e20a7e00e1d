import { resolve } from 'node:path';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { DocumentSurvey } from '../../domain/drawing/content-detection';
import type { Drawing } from '../../domain/drawing/drawing';
import { UnavailableError } from '../../domain/errors';
import type { ExtractOptions, PlanGeometry } from '../../domain/extraction';
import { Config } from '../../platform/config';
import { pdfDamaged } from '../pdf/pdf-errors';
import { pictureDamaged } from '../raster/picture-errors';
import { ReaderChild, ReaderCrash } from './reader-child';
import type { ReaderBounds, ReaderResults, ReaderTask } from './reader-protocol';

/** How many idle processes are kept for the next file, and for how long. */
const MAX_IDLE = 2;
const IDLE_MS = 30_000;

/**
 * Reads PDFs and pictures in separate processes. A process that takes too much processor time (READER_TIMEOUT_MS, for
 * pixels SCAN_TIMEOUT_MS) or memory (READER_MEMORY_MB, SCAN_MEMORY_MB) is killed: a file of 1.5 KB can make PDFium use
 * 1.6 GB. Each caller gets a process of its own.
 */
@Injectable()
export class DrawingReader implements OnApplicationShutdown {
  private readonly logger = new Logger(DrawingReader.name);
  private readonly idle = new Map<ReaderChild, NodeJS.Timeout>();
  private readonly busy = new Set<ReaderChild>();
  private closed = false;

  constructor(private readonly config: Config) {}

  /**
   * Reads what a page (1-based) of a PDF shows.
   *
   * @throws UnprocessableError not_a_pdf, pdf_encrypted, pdf_damaged, pdf_no_pages, page_out_of_range,
   *   nothing_drawn, drawing_too_complex
   * @throws UnavailableError reader_unavailable, when no reader process can start or the file cannot be opened;
   *   machine_busy, when the process gets too little processor time
   * @throws the signal's reason, when the signal fires; the reading stops at once
   */
  readPage(path: string, page: number, signal: AbortSignal): Promise<Drawing> {
    return this.perform({ kind: 'page', path: resolve(path), page }, signal);
  }

  /**
   * Finds the plan on a page (1-based) of pixels: a page of a PDF that is a picture, or a picture file.
   *
   * @param languages of the texts, such as `eng`
   * @throws UnprocessableError picture_damaged, picture_too_large, picture_animated, resolution_low, not_a_drawing, and
   *   what readPage throws
   */
  readScan(path: string, page: number, options: ExtractOptions, signal: AbortSignal): Promise<PlanGeometry> {
    const languages = this.config.scanLanguages;
    return this.perform({ kind: 'scan', path: resolve(path), page, options, languages }, signal);
  }

  /**
   * Finds out what kinds of content a PDF or a picture holds, in a long one by its first pages. Throws as readPage and
   * readScan do.
   */
  survey(path: string, signal: AbortSignal): Promise<DocumentSurvey> {
    return this.perform({ kind: 'survey', path: resolve(path) }, signal);
  }

  onApplicationShutdown(): void {
    this.closed = true;
    this.dropIdle();
    for (const child of this.busy) child.kill();
  }

  private async perform<T extends ReaderTask>(
    task: T,
    signal: AbortSignal,
  ): Promise<ReaderResults[T['kind']]> {
    try {
      return await this.performOnce(task, signal);
    } catch (error) {
      if (!(error instanceof ReaderCrash) || this.closed) throw this.explained(error);
      // An older process may have died for another reason. The file is blamed only if a fresh process dies, too.
      this.logger.warn({ err: error }, 'A reader process died. The file is read again in a fresh process.');
      this.dropIdle();
      return await this.performOnce(task, signal).catch((again: unknown) => {
        const damaged = task.kind === 'scan' ? pictureDamaged : pdfDamaged;
        throw again instanceof ReaderCrash ? damaged(again.message) : again;
      });
    }
  }

  private async performOnce<T extends ReaderTask>(
    task: T,
    signal: AbortSignal,
  ): Promise<ReaderResults[T['kind']]> {
    signal.throwIfAborted();
    const child = this.take();
    try {
      return await child.ask(task, this.boundsOf(task), signal);
    } finally {
      this.giveBack(child);
    }
  }

  private take(): ReaderChild {
    if (this.closed) throw new UnavailableError('reader_unavailable', 'The service is shutting down.');
    for (const [child, timer] of this.idle) {
      clearTimeout(timer);
      this.idle.delete(child);
      if (child.reusable) return this.occupied(child);
    }
    return this.occupied(new ReaderChild());
  }

  private boundsOf({ kind }: ReaderTask): ReaderBounds {
    const { readerTimeoutMs, readerMemoryMb, scanTimeoutMs, scanMemoryMb } = this.config;
    return kind === 'scan'
      ? { cpuMs: scanTimeoutMs, memoryMb: scanMemoryMb }
      : { cpuMs: readerTimeoutMs, memoryMb: readerMemoryMb };
  }

  private occupied(child: ReaderChild): ReaderChild {
    this.busy.add(child);
    return child;
  }

  private giveBack(child: ReaderChild): void {
    this.busy.delete(child);
    if (this.closed || !child.reusable || this.idle.size >= MAX_IDLE) {
      child.kill();
      return;
    }
    child.rest();
    const timer = setTimeout(() => {
      this.idle.delete(child);
      child.kill();
    }, IDLE_MS);
    this.idle.set(child, timer.unref());
  }

  private dropIdle(): void {
    for (const [child, timer] of this.idle) {
      clearTimeout(timer);
      child.kill();
    }
    this.idle.clear();
  }

  private explained(error: unknown): unknown {
    if (!(error instanceof ReaderCrash)) return error;
    return new UnavailableError('reader_unavailable', error.message, { cause: error });
  }
}
