import { Injectable } from '@nestjs/common';
import type { DocumentSurvey, PageSurvey } from '../../domain/drawing/content-detection';
import type { Drawing } from '../../domain/drawing/drawing';
import { UnprocessableError } from '../../domain/errors';
import { DrawingReader } from '../../drawings/process';
import type { Floorplan } from '../floorplan.entity';

/** Pages are looked through for schedules if they have fewer lines than a plan has, and enough texts for a table. */
const AUTO = { maxSegments: 8000, minCharacters: 200, maxPages: 4 };

/** Reads the other pages of a file on which schedules stand that describe a plan. */
@Injectable()
export class SchedulePages {
  constructor(private readonly reader: DrawingReader) {}

  /**
   * The pages that the caller named; else the nearest ones that look like pages of tables.
   *
   * @throws UnprocessableError `page_out_of_range` and the others of reading a page, for a page that the caller named
   */
  async read(
    path: string,
    { page, statedSchedulePages }: Floorplan,
    survey: DocumentSurvey | null,
    signal: AbortSignal,
  ): Promise<Drawing[]> {
    const pages = statedSchedulePages ?? pagesOfTables(survey, page);
    const drawings: Drawing[] = [];
    for (const number of pages.filter((other) => other !== page)) {
      const drawing = await this.reader.readPage(path, number, signal).catch((error: unknown) => {
        if (statedSchedulePages === null && error instanceof UnprocessableError) return null;
        throw error;
      });
      if (drawing) drawings.push(drawing);
    }
    return drawings;
  }
}

function pagesOfTables(survey: DocumentSurvey | null, page: number): number[] {
  return (survey?.pages ?? [])
    .filter((other) => other.number !== page && looksLikeTables(other))
    .sort((a, b) => Math.abs(a.number - page) - Math.abs(b.number - page) || a.number - b.number)
    .slice(0, AUTO.maxPages)
    .map(({ number }) => number);
}

function looksLikeTables({ kind, segments, text_characters }: PageSurvey): boolean {
  return kind !== 'scanned' && segments <= AUTO.maxSegments && text_characters >= AUTO.minCharacters;
}
