import { Injectable } from '@nestjs/common';
import { NotFoundError, UnprocessableError } from '../../domain/errors';
import { floorplanNotFound } from '../../floorplans';
import { type GenerateBomPayload, type JobOrder, OrdersJob } from '../../jobs';
import { layoutNotFound } from '../../layouts';
import { ofFloorplan } from '../billed-plans';
import { BomsService, type PreparedBom } from '../boms.service';
import { markUpRequestOf } from '../dto/bill-tax.dto';
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
    const { pack, tax, markups, prices, settings } = bom.request;
    const { ceiling_height_mm, door_height_mm, window_height_mm, room_heights_mm, ...others } = settings;
    const { waterproofing_upturn_mm, putty, materials } = others;
    const heights = {
      ...(ceiling_height_mm !== undefined && { ceiling_mm: ceiling_height_mm }),
      ...(door_height_mm !== undefined && { door_mm: door_height_mm }),
      ...(window_height_mm !== undefined && { window_mm: window_height_mm }),
      ...(room_heights_mm && { rooms: room_heights_mm }),
    };
    return {
      pack,
      heights,
      ...(waterproofing_upturn_mm !== undefined && { waterproofing_upturn_mm }),
      ...(putty !== undefined && { putty }),
      ...(materials && { materials }),
      ...(bom.floorplanId !== null && { floorplan_id: bom.floorplanId }),
      ...(bom.layoutId !== null && { layout_id: bom.layoutId }),
      ...(bom.layoutAlternative !== null && { alternative: bom.layoutAlternative }),
      standard: bom.standard,
      currency: bom.currency,
      priced_on: bom.pricedOn,
      ...(prices && { prices }),
      tax,
      markups: markups.map(markUpRequestOf),
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
