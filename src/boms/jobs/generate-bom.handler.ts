import { Injectable } from '@nestjs/common';
import { packOf } from '../../domain/packs';
import { assertScaled } from '../../domain/takeoff';
import { HandlesJob, type JobContext, type JobEnd, type JobHandler, type JobOutcome } from '../../jobs';
import { ComputePool } from '../../platform/compute';
import { BillPrices } from '../bill-prices';
import { BilledPlans } from '../billed-plans';
import { BomRepository } from '../bom.repository';
import { BomsService } from '../boms.service';
import { BILL } from './bill.computation';

type Context = JobContext<'bom.generate'>;

/** Measures a plan in its present state, prices it from offers and the catalogue, and publishes the bill. */
@Injectable()
@HandlesJob('bom.generate')
export class GenerateBomHandler implements JobHandler<'bom.generate'> {
  constructor(
    private readonly boms: BomsService,
    private readonly repository: BomRepository,
    private readonly plans: BilledPlans,
    private readonly prices: BillPrices,
    private readonly compute: ComputePool,
  ) {}

  async run(context: Context): Promise<JobOutcome<'bom.generate'>> {
    const { workspaceId, payload, signal } = context;
    const bom = await this.boms.get(workspaceId, payload.bom_id);
    await this.repository.reopen(workspaceId, bom.id);
    await context.progress(10, 'loading');
    const { plan, revision } = await this.plans.plan(workspaceId, bom);
    assertScaled(plan);
    const priced = await this.prices.of(workspaceId, bom);
    await context.progress(30, 'measuring', { rooms: plan.rooms.length, walls: plan.walls.length });
    const { heights, wall_types, toilet_tiles } = packOf(bom.pack);
    const country = { heights, wall_types, toilet_tiles };
    const input = { plan, settings: bom.request.settings, standard: bom.standard, country, ...priced };
    const bill = await this.compute.run(BILL, input, signal);
    await context.progress(90, 'saving', { items: bill.items.length, lines: bill.lines.length });
    return {
      result: {
        bom_id: bom.id,
        lines: bill.lines.length,
        grand_total: bill.grand_total,
        currency: bill.currency,
      },
      publish: () => this.repository.publish(workspaceId, bom.id, revision, bill),
    };
  }

  async onEnded(
    { workspaceId, payload }: Pick<Context, 'workspaceId' | 'payload'>,
    end: JobEnd,
  ): Promise<void> {
    const error =
      end.status === 'failed'
        ? end.error
        : { code: 'cancelled', message: 'Making the bill was cancelled.', detail: 'Its job was cancelled.' };
    await this.repository.markFailed(workspaceId, payload.bom_id, error);
  }
}
