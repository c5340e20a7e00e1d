import { Injectable } from '@nestjs/common';
import { NotFoundError, UnprocessableError } from '../../domain/errors';
import type { Markup } from '../../domain/takeoff';
import { floorplanNotFound } from '../../floorplans';
import { type GenerateBomPayload, type JobOrder, OrdersJob } from '../../jobs';
import { layoutNotFound } from '../../layouts';
import { ofFloorplan } from '../billed-plans';
import { BomsService, type PreparedBom } from '../boms.service';
import type { MarkupDto } from '../dto/markup.dto';
import { GenerateBomConfigDto } from '../dto/generate-bom-config.dto';

/**
 * Makes a bill of a plan or a layout from the `config` of a job. A retry with changes makes a new bill, because the
 * request of a bill never changes.
 */
@Injectable()
@OrdersJob('bom.generate', GenerateBomConfigDto)
export class GenerateBomOrder implements JobOrder<'bom.generate', GenerateBomConfigDto> {
  constructor(private readonly boms: BomsService) {}

  async configOf(workspaceId: string, { bom_id }: GenerateBomPayload): Promise<GenerateBomConfigDto> {
    const bom = await this.boms.get(workspaceId, bom_id);
    const { tax, markups, prices } = bom.request;
    return {
      ...bom.request.settings,
      ...(bom.floorplanId !== null && { floorplan_id: bom.floorplanId }),
      ...(bom.layoutId !== null && { layout_id: bom.layoutId }),
      ...(bom.layoutAlternative !== null && { alternative: bom.layoutAlternative }),
      pack: bom.pack,
      standard: bom.standard,
      currency: bom.currency,
      priced_on: bom.pricedOn,
      ...(prices && { prices }),
      ...(Object.keys(tax).length > 0 && { tax }),
      ...(markups.length > 0 && { markups: markups.map(asAsked) }),
    };
  }

  /**
   * @throws UnprocessableError `floorplan_not_found`, `layout_not_found`, `bill_subject_ambiguous`; and the errors of
   *   BomsService.prepare
   */
  async prepare(workspaceId: string, config: GenerateBomConfigDto) {
    const { bom, options } = await this.prepareBom(workspaceId, config).catch((error: unknown) => {
      if (!(error instanceof NotFoundError)) throw error;
      throw config.layout_id === undefined ? floorplanNotFound() : layoutNotFound('#/config/layout_id');
    });
    return { payload: { bom_id: bom.id }, options };
  }

  private prepareBom(
    workspaceId: string,
    { floorplan_id, layout_id, alternative, ...wanted }: GenerateBomConfigDto,
  ): Promise<PreparedBom> {
    if (floorplan_id === undefined) {
      return this.boms.prepareOfLayout(workspaceId, layout_id!, { alternative, ...wanted });
    }
    if (layout_id === undefined) return this.boms.prepare(workspaceId, ofFloorplan(floorplan_id), wanted);
    throw new UnprocessableError('bill_subject_ambiguous', 'Both floorplan_id and layout_id are given.', {
      message: 'Give floorplan_id or layout_id, not both.',
      errors: [{ pointer: '#/config/layout_id', message: 'given together with floorplan_id' }],
    });
  }
}

/** A mark-up as a request states it. */
function asAsked({ base, ...markup }: Markup): MarkupDto {
  if (Array.isArray(base)) return { ...markup, sections: base };
  return base === undefined ? markup : { ...markup, base };
}
