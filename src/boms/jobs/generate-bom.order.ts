import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../domain/errors';
import { floorplanNotFound } from '../../floorplans';
import { type GenerateBomPayload, type JobOrder, OrdersJob } from '../../jobs';
import { BomsService } from '../boms.service';
import { GenerateBomConfigDto } from '../dto/generate-bom-config.dto';

/** Another bill of a plan. A retry with changes makes a new bill too: what one was asked for with never changes. */
@Injectable()
@OrdersJob('bom.generate', GenerateBomConfigDto)
export class GenerateBomOrder implements JobOrder<'bom.generate', GenerateBomConfigDto> {
  constructor(private readonly boms: BomsService) {}

  async configOf(workspaceId: string, { bom_id }: GenerateBomPayload): Promise<GenerateBomConfigDto> {
    const { floorplanId, standard, currency, pricedOn, request } = await this.boms.get(workspaceId, bom_id);
    const { basis, placeOfSupply } = request.tax;
    return {
      ...request.settings,
      floorplan_id: floorplanId,
      standard,
      currency,
      priced_on: pricedOn,
      ...(basis && { tax_basis: basis }),
      ...(placeOfSupply && { place_of_supply: placeOfSupply }),
    };
  }

  /** @throws UnprocessableError `floorplan_not_found`; and as BomsService.create */
  async prepare(workspaceId: string, { floorplan_id, ...wanted }: GenerateBomConfigDto) {
    const { bom, options } = await this.boms
      .prepare(workspaceId, floorplan_id, wanted)
      .catch((error: unknown) => {
        throw error instanceof NotFoundError ? floorplanNotFound() : error;
      });
    return { payload: { bom_id: bom.id }, options };
  }
}
