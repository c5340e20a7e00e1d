import type { BomDto, CreateBomDto } from '../../sdk';
import { type ApiClient, type IngestChoices, type OnProgress, Refusal } from './api-client';
import type { ExtractFloorplanResult } from '../jobs';
import type { JudgedPlan } from './quality';

/** The plan and the bill from a file; `bomRefusal` says why there is no bill. */
export interface MainJobResult {
  floorplanId: string;
  geometry: JudgedPlan;
  bom: BomDto | null;
  bomRefusal: Refusal | null;
}

/**
 * Uploads a plan, waits until it is extracted, and prices it.
 *
 * @returns one result, or one for each floor plan of the sheet where the caller chose the region `each`
 * @throws Refusal when a plan is refused
 */
export async function runMainJob(
  client: ApiClient,
  file: string,
  choices: IngestChoices,
  onProgress: OnProgress,
): Promise<[MainJobResult, ...MainJobResult[]]> {
  onProgress(0, 'uploading');
  const accepted = await client.ingest(file, choices);
  const extracted = await client.follow(accepted.job_id, (percent, stage) =>
    onProgress(percent * 0.8, stage),
  );
  const { further_floorplans } = extracted as ExtractFloorplanResult;
  const bill = choices.bill ?? {};
  const first = await priced(client, accepted.floorplan_id, bill, onProgress);
  const further: MainJobResult[] = [];
  for (const { floorplan_id, job_id } of further_floorplans) {
    await client.follow(job_id, (percent, stage) => onProgress(percent * 0.8, stage));
    further.push(await priced(client, floorplan_id, bill, onProgress));
  }
  return [first, ...further];
}

async function priced(
  client: ApiClient,
  floorplanId: string,
  bill: CreateBomDto,
  onProgress: OnProgress,
): Promise<MainJobResult> {
  const made = { floorplanId, geometry: await client.geometry(floorplanId) };
  try {
    const { bom_id, job_id } = await client.createBom(floorplanId, bill);
    await client.follow(job_id, (percent) => onProgress(80 + percent * 0.2, 'pricing'));
    return { ...made, bom: await client.bom(bom_id), bomRefusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { ...made, bom: null, bomRefusal: error };
    throw error;
  }
}
