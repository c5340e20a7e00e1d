import * as api from '../../sdk';
import { ended, type TestService } from './service';

export const DENTAL_BRIEF =
  '5,000 sq ft dental clinic with 6 operatories, reception, 2 washrooms, staff pantry';
export const OFFICE_BRIEF = 'office with 4 cabins, a meeting room, reception, pantry and 2 washrooms';

/** A rectangle as a spatial graph, entered in the middle of its front. */
export function rectangle(width: number, depth: number): api.SpatialGraphDto {
  const outline: [number, number][] = [
    [0, 0],
    [width, 0],
    [width, depth],
    [0, depth],
  ];
  const at = Math.round(width / 2);
  const segment: [[number, number], [number, number]] = [
    [at - 600, 0],
    [at + 600, 0],
  ];
  return { outline, entrances: [{ id: 'e1', segment }] };
}

/** 465 m², which are 5,000 square feet. */
export const CLINIC_SHELL = rectangle(25_000, 18_600);

/** Asks for layouts and waits for the end of the job. */
export async function generated(
  service: TestService,
  body: api.GenerateDto,
): Promise<{ job: api.JobDto; layout: api.LayoutDto }> {
  const { client } = service;
  const { data, error } = await api.generateLayout({ client, body });
  if (!data) throw new Error(`refused: ${JSON.stringify(error)}`);
  const job = await ended(service, data.job_id);
  const layout = await layoutOf(service, data.layout_id);
  return { job, layout };
}

/** A layout that must have been found. */
export async function ready(service: TestService, body: api.GenerateDto): Promise<api.LayoutDto> {
  const { job, layout } = await generated(service, body);
  if (layout.status !== 'ready') throw new Error(`no layout: ${JSON.stringify(job.error)}`);
  return layout;
}

/** As JSON, with the plan of one alternative. */
export async function layoutOf(service: TestService, id: string, alternative = 1): Promise<api.LayoutDto> {
  const { data } = await api.getLayout({ client: service.client, path: { id }, query: { alternative } });
  return data as api.LayoutDto;
}

/** Every byte of what was found, without ids and times. */
export async function found(service: TestService, layout: api.LayoutDto): Promise<string> {
  const plans = await Promise.all(
    layout.alternatives.map(async ({ rank }) => (await layoutOf(service, layout.id, rank)).layout),
  );
  const { alternatives, history, summary, added_rooms, area_factor, iterations_used } = layout;
  return JSON.stringify({ plans, alternatives, history, summary, added_rooms, area_factor, iterations_used });
}
