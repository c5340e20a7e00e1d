import { Injectable } from '@nestjs/common';
import { WorkspaceRepository } from '../access/keys';
import { type ErrorItem, UnprocessableError } from '../domain/errors';
import type { MeasuredPlan } from '../domain/extraction';
import { type CountryPack, PACK_IDS, packOf } from '../domain/packs';
import { taxProblems } from '../domain/takeoff';
import { FloorplansService } from '../floorplans';
import { LayoutsService } from '../layouts';
import { Config } from '../platform/config';
import { ProjectsService } from '../projects';
import type { BillSubject } from './billed-plans';
import type { CreateBomDto } from './dto/create-bom.dto';

/** Finds the country pack of a bill, and checks what a request says against it. */
@Injectable()
export class BillTermsService {
  constructor(
    private readonly floorplans: FloorplansService,
    private readonly layouts: LayoutsService,
    private readonly projects: ProjectsService,
    private readonly workspaces: WorkspaceRepository,
    private readonly config: Config,
  ) {}

  /**
   * The pack of the request; else of the project, of the workspace, of the installation.
   *
   * @throws UnprocessableError `pack_required`, `bill_terms_invalid`
   */
  async packOf(
    workspaceId: string,
    subject: BillSubject,
    body: CreateBomDto,
    plan: MeasuredPlan,
  ): Promise<CountryPack> {
    const id =
      body.pack ??
      (await this.packOfProject(workspaceId, subject)) ??
      (await this.workspaces.byId(workspaceId))?.countryPack ??
      this.config.countryPack;
    if (!id) throw packRequired();
    const pack = packOf(id);
    assertSound(pack, body, plan);
    return pack;
  }

  private async packOfProject(workspaceId: string, { floorplanId, layoutId }: BillSubject) {
    const { projectId } =
      floorplanId === null
        ? await this.layouts.get(workspaceId, layoutId!)
        : await this.floorplans.get(workspaceId, floorplanId);
    return projectId === null ? null : (await this.projects.get(workspaceId, projectId)).countryPack;
  }
}

function packRequired(): UnprocessableError {
  const choices = PACK_IDS.join(', ');
  return new UnprocessableError('pack_required', `No country pack is named. Packs: ${choices}.`, {
    message:
      'Name the country of the bill as "pack", in the request or in its project. GET /api/v1/packs lists the packs.',
    errors: [{ pointer: '#/pack', message: `must be one of ${choices}` }],
  });
}

function assertSound(pack: CountryPack, body: CreateBomDto, plan: MeasuredPlan): void {
  const errors = [
    ...taxProblems(pack, body.tax ?? {}).map(({ field, message }) => ({
      pointer: `#/tax/${field}`,
      message,
    })),
    ...currencyProblems(pack, body),
    ...markUpProblems(body),
    ...roomProblems(body, plan),
  ];
  if (errors.length === 0) return;
  throw new UnprocessableError(
    'bill_terms_invalid',
    `The request does not fit: ${errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; ')}.`,
    { message: 'Change the fields that are listed, or name another country pack, and try again.', errors },
  );
}

function currencyProblems(pack: CountryPack, { currency }: CreateBomDto): ErrorItem[] {
  if (pack.currency !== null || currency !== undefined) return [];
  return [{ pointer: '#/currency', message: `is needed, because the pack ${pack.id} has none` }];
}

function markUpProblems({ markups = [] }: CreateBomDto): ErrorItem[] {
  return markups.flatMap(({ percent, amount, base, sections }, i) => [
    ...((percent === undefined) === (amount === undefined)
      ? [{ pointer: `#/markups/${i}`, message: 'must have a percent or an amount, and not both' }]
      : []),
    ...(base !== undefined && sections !== undefined
      ? [{ pointer: `#/markups/${i}/sections`, message: 'given together with base' }]
      : []),
  ]);
}

function roomProblems({ heights }: CreateBomDto, { rooms }: MeasuredPlan): ErrorItem[] {
  const known = new Set(rooms.map(({ id }) => id));
  return Object.keys(heights?.rooms ?? {})
    .filter((id) => !known.has(id))
    .map((id) => ({ pointer: `#/heights/rooms/${id}`, message: 'the plan has no room with this id' }));
}
