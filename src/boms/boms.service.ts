import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError, UnprocessableError } from '../domain/errors';
import type { CountryPack } from '../domain/packs';
import { assertScaled, type TakeoffSettings } from '../domain/takeoff';
import { type EnqueueOptions, type Job, JobsService } from '../jobs';
import { LayoutsService } from '../layouts';
import { Database } from '../platform/database';
import { BillTermsService } from './bill-terms.service';
import { BilledPlans, type BillSubject, ofFloorplan, ofLayout } from './billed-plans';
import type { BomLine } from './bom-line.entity';
import { type Bom, PRICE_ORIGINS } from './bom.entity';
import { type BomFilter, BomRepository } from './bom.repository';
import { markUpOf } from './dto/bill-tax.dto';
import type { CreateBomDto } from './dto/create-bom.dto';
import type { CreateLayoutBomDto } from './dto/create-layout-bom.dto';
import { MaterialRepository } from './material.repository';

/** A bill with its lines; a bill that is not ready has none. */
export interface BomWithLines {
  bom: Bom;
  lines: BomLine[];
}

/** A bill that a job is going to make, and the options of that job. */
export interface PreparedBom {
  bom: Bom;
  options: EnqueueOptions;
}

@Injectable()
export class BomsService {
  constructor(
    private readonly boms: BomRepository,
    private readonly materials: MaterialRepository,
    private readonly plans: BilledPlans,
    private readonly terms: BillTermsService,
    private readonly layouts: LayoutsService,
    private readonly jobs: JobsService,
    private readonly database: Database,
  ) {}

  /**
   * Starts a job that makes a new bill of the plan in its present state. Earlier bills do not change.
   *
   * @throws NotFoundError, ConflictError `floorplan_not_processed`
   * @throws UnprocessableError `scale_unknown`, `material_unknown`, `pack_required`, `bill_terms_invalid`
   */
  createOfFloorplan(
    workspaceId: string,
    floorplanId: string,
    body: CreateBomDto,
  ): Promise<{ bom: Bom; job: Job }> {
    return this.enqueue(workspaceId, () => this.prepare(workspaceId, ofFloorplan(floorplanId), body));
  }

  /**
   * Starts a job that makes a bill of an alternative of a layout. What `body` leaves out is taken from the request for
   * the layout.
   *
   * @throws NotFoundError, ConflictError `layout_not_ready`
   * @throws UnprocessableError `material_unknown`, `pack_required`, `bill_terms_invalid`
   */
  createOfLayout(
    workspaceId: string,
    layoutId: string,
    body: CreateLayoutBomDto,
  ): Promise<{ bom: Bom; job: Job }> {
    return this.enqueue(workspaceId, () => this.prepareOfLayout(workspaceId, layoutId, body));
  }

  /** Does the same as `prepare` for an alternative of a layout. */
  async prepareOfLayout(
    workspaceId: string,
    layoutId: string,
    { alternative = 1, ...body }: CreateLayoutBomDto,
  ): Promise<PreparedBom> {
    const { request } = await this.layouts.get(workspaceId, layoutId);
    const { ceiling_height_mm: ceiling_mm, ...terms } = request.bill;
    const heights = { ...(ceiling_mm !== undefined && { ceiling_mm }), ...body.heights };
    return this.prepare(workspaceId, ofLayout(layoutId, alternative), { ...terms, ...body, heights });
  }

  /** Adds the bill, without lines, that a job is going to make. Call it in the transaction that adds the job. */
  async prepare(workspaceId: string, subject: BillSubject, body: CreateBomDto): Promise<PreparedBom> {
    const { plan } = await this.plans.plan(workspaceId, subject);
    assertScaled(plan);
    const pack = await this.terms.packOf(workspaceId, subject, body, plan);
    await this.assertMaterialsExist(workspaceId, body.materials ?? {});
    const { standard, currency, priced_on, prices, tax = {}, markups = [] } = body;
    const bom = await this.boms.add({
      workspaceId,
      ...subject,
      standard: standard ?? pack.standard,
      currency: currency ?? pack.currency!,
      pricedOn: priced_on ?? new Date().toISOString().slice(0, 10),
      request: {
        settings: settingsOf(body, pack),
        prices: prices ?? PRICE_ORIGINS[0],
        pack: pack.id,
        tax,
        markups: markups.map(markUpOf),
      },
    });
    const sourceType = subject.layoutId === null ? 'floorplan' : 'layout';
    return { bom, options: { sourceType, floorplanId: subject.floorplanId, bomId: bom.id } };
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<Bom> {
    const bom = await this.boms.byId(workspaceId, id);
    if (!bom) throw new NotFoundError('bill');
    return bom;
  }

  /** @throws NotFoundError */
  async withLines(workspaceId: string, id: string): Promise<BomWithLines> {
    return { bom: await this.get(workspaceId, id), lines: await this.boms.lines(workspaceId, id) };
  }

  page(
    workspaceId: string,
    filter: BomFilter,
    window: { skip: number; take: number },
  ): Promise<[Bom[], number]> {
    return this.boms.page(workspaceId, filter, window);
  }

  /**
   * The bill with its lines, if it is ready.
   *
   * @throws NotFoundError, ConflictError `bom_not_ready`
   */
  async finished(workspaceId: string, id: string): Promise<BomWithLines> {
    const found = await this.withLines(workspaceId, id);
    if (found.bom.status !== 'ready') throw notReady(found.bom);
    return found;
  }

  private enqueue(workspaceId: string, prepare: () => Promise<PreparedBom>): Promise<{ bom: Bom; job: Job }> {
    return this.database.transaction(async () => {
      const { bom, options } = await prepare();
      const job = await this.jobs.enqueue('bom.generate', workspaceId, { bom_id: bom.id }, options);
      return { bom, job };
    });
  }

  private async assertMaterialsExist(workspaceId: string, chosen: Record<string, string>): Promise<void> {
    const known = await this.materials.codes(workspaceId);
    const missing = Object.entries(chosen).filter(([, code]) => !known.has(code));
    if (missing.length === 0) return;
    throw new UnprocessableError(
      'material_unknown',
      `The catalogue has no material ${missing.map(([, code]) => `"${code}"`).join(', ')}.`,
      {
        message: 'Use a code that GET /api/v1/materials lists, or add the material there first.',
        errors: missing.map(([role, code]) => ({
          pointer: `#/materials/${role}`,
          message: `"${code}" is not in the catalogue`,
        })),
      },
    );
  }
}

/** How to measure, with the usual heights of the pack for those that the request leaves out. */
function settingsOf(
  { heights = {}, waterproofing_upturn_mm, putty, materials }: CreateBomDto,
  pack: CountryPack,
): TakeoffSettings {
  const { ceiling_mm, door_mm, window_mm, rooms } = heights;
  return {
    ...(ceiling_mm !== undefined && { ceiling_height_mm: ceiling_mm }),
    ...(door_mm !== undefined && { door_height_mm: door_mm }),
    ...(window_mm !== undefined && { window_height_mm: window_mm }),
    ...(rooms && { room_heights_mm: { ...rooms } }),
    ...(waterproofing_upturn_mm !== undefined && { waterproofing_upturn_mm }),
    ...(putty !== undefined && { putty }),
    ...(materials && { materials }),
    usual_heights: pack.heights,
  };
}

function notReady(bom: Bom): ConflictError {
  const failed = bom.status === 'error';
  return new ConflictError(
    'bom_not_ready',
    failed
      ? `The bill could not be made: ${bom.error?.detail ?? 'unknown'}`
      : 'The bill is still being made.',
    {
      message: failed
        ? `The bill could not be made. ${bom.error?.message ?? 'Create a new bill.'}`
        : 'The bill is still being made. Wait until its job has ended, then try again.',
    },
  );
}
