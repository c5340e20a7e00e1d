import type { BomDto } from '../../sdk';
import { type ApiClient, type IngestChoices, type OnProgress, Refusal } from './api-client';
import type { JudgedPlan } from './quality';

/** The plan and the bill from a file; `bomRefusal` says why there is no bill. */
export interface MainJobResult {
  floorplanId: string;
  geometry: JudgedPlan;
  bom: BomDto | null;
  bomRefusal: Refusal | null;
}

/** Uploads a plan, waits until it is extracted, and prices it. @throws Refusal when the plan is refused */
export async function runMainJob(
  client: ApiClient,
  file: string,
  choices: IngestChoices,
  onProgress: OnProgress,
): Promise<MainJobResult> {
  onProgress(0, 'uploading');
  const accepted = await client.ingest(file, choices);
  await client.follow(accepted.job_id, (percent, stage) => onProgress(percent * 0.8, stage));
  const geometry = await client.geometry(accepted.floorplan_id);
  const made = { floorplanId: accepted.floorplan_id, geometry };
  try {
    const { bom_id, job_id } = await client.createBom(accepted.floorplan_id);
    await client.follow(job_id, (percent) => onProgress(80 + percent * 0.2, 'pricing'));
    return { ...made, bom: await client.bom(bom_id), bomRefusal: null };
  } catch (error) {
    if (error instanceof Refusal) return { ...made, bom: null, bomRefusal: error };
    throw error;
  }
}
