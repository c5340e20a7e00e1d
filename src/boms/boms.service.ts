import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError, UnprocessableError } from '../domain/errors';
import { taxOf } from '../domain/packs';
import { assertScaled, isNoWork } from '../domain/takeoff';
import { type EnqueueOptions, type Job, JobsService } from '../jobs';
import { LayoutsService } from '../layouts';
import { Database } from '../platform/database';
import { BilledPlans, type BillSubject, ofFloorplan, ofLayout } from './billed-plans';
import { BillPacks } from './bill-packs';
import type { BomItem } from './bom-item.entity';
import type { BomLine } from './bom-line.entity';
import { type Bom, PRICE_ORIGINS } from './bom.entity';
import { type BomFilter, BomRepository } from './bom.repository';
import type { CreateBomDto } from './dto/create-bom.dto';
import type { CreateLayoutBomDto } from './dto/create-layout-bom.dto';
import { currencyOf } from './currency-of-pack';
import type { BomView } from './dto/list-boms.dto';
import { markupOf } from './dto/markup.dto';
import { MaterialRepository } from './material.repository';

/** A bill with its items and lines; a bill that is not ready has none. */
export interface BomWithLines {
  bom: Bom;
  items: BomItem[];
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
    private readonly packs: BillPacks,
    private readonly layouts: LayoutsService,
    private readonly jobs: JobsService,
    private readonly database: Database,
  ) {}

  /**
   * Starts a job that makes a new bill of the plan in its present state. Earlier bills do not change.
   *
   * @throws NotFoundError, ConflictError `floorplan_not_processed`
   * @throws UnprocessableError `scale_unknown`, `material_unknown`, `pack_required`, `currency_required`,
   *   `tax_regime_unknown`, `tax_detail_missing`
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
   * @throws NotFoundError, ConflictError `layout_not_ready`, UnprocessableError `material_unknown`
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
    return this.prepare(workspaceId, ofLayout(layoutId, alternative), { ...request.bill, ...body });
  }

  /** Adds the bill, without lines, that a job is going to make. Call it in the transaction that adds the job. */
  async prepare(workspaceId: string, subject: BillSubject, body: CreateBomDto): Promise<PreparedBom> {
    const { plan, projectId } = await this.plans.plan(workspaceId, subject);
    assertScaled(plan);
    await this.assertMaterialsExist(workspaceId, body);
    const { pack: wanted, standard, currency, priced_on, prices, tax = {}, markups = [], ...settings } = body;
    const pack = await this.packs.packFor(workspaceId, wanted, projectId);
    taxOf(pack, tax, []);
    const bom = await this.boms.add({
      workspaceId,
      ...subject,
      pack: pack.id,
      standard: standard ?? pack.standard,
      currency: currency ?? currencyOf(pack),
      pricedOn: priced_on ?? new Date().toISOString().slice(0, 10),
      request: {
        settings,
        prices: prices ?? PRICE_ORIGINS[0],
        tax: { ...tax },
        markups: markups.map(markupOf),
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

  /**
   * The bill as far as it is asked for; what is left out is not read.
   *
   * @throws NotFoundError
   */
  async withLines(workspaceId: string, id: string, view: BomView = 'lines'): Promise<BomWithLines> {
    return {
      bom: await this.get(workspaceId, id),
      items: view === 'sections' ? [] : await this.boms.items(workspaceId, id),
      lines: view === 'lines' ? await this.boms.lines(workspaceId, id) : [],
    };
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

  private async assertMaterialsExist(workspaceId: string, body: CreateBomDto): Promise<void> {
    const known = await this.materials.codes(workspaceId);
    const missing = materialsNamed(body).filter(([, code]) => !known.has(code));
    if (missing.length === 0) return;
    throw new UnprocessableError(
      'material_unknown',
      `The catalogue has no material ${missing.map(([, code]) => `"${code}"`).join(', ')}.`,
      {
        message: 'Use a code that GET /api/v1/materials lists, or add the material there first.',
        errors: missing.map(([pointer, code]) => ({
          pointer,
          message: `"${code}" is not in the catalogue`,
        })),
      },
    );
  }
}

/** The codes of materials in a request, each with its place there. */
function materialsNamed({ materials = {}, finishes = {} }: CreateBomDto): [pointer: string, code: string][] {
  return [
    ...Object.entries(materials).map(([role, code]): [string, string] => [`#/materials/${role}`, code]),
    ...Object.entries(finishes).flatMap(([room, stated]) =>
      Object.entries(stated as Record<string, string>)
        .filter(([, word]) => !isNoWork(word))
        .map(([surface, code]): [string, string] => [`#/finishes/${room}/${surface}`, code]),
    ),
  ];
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
