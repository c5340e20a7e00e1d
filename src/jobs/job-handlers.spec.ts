import { type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { defineJob, JOB_DEFINITIONS } from './job-catalog';
import { HandlesJob } from './job-handler';
import { JobHandlers } from './job-handlers';

const limits = { maxAttempts: 1, timeoutMs: 1_000 };
const CATALOG = {
  'roof.measure': defineJob<object, object>({ queue: 'normal', ...limits }),
  'roof.price': defineJob<object, object>({ queue: 'bulk', ...limits }),
};
type Catalog = typeof CATALOG;

class Idle {
  run(): Promise<{ result: object }> {
    return Promise.resolve({ result: {} });
  }
}

@HandlesJob<Catalog>('roof.measure')
class MeasureRoof extends Idle {}

@HandlesJob<Catalog>('roof.price')
class PriceRoof extends Idle {}

@HandlesJob<Catalog>('roof.price')
class PriceRoofAgain extends Idle {}

@HandlesJob<{ 'roof.paint': object }>('roof.paint')
class PaintRoof extends Idle {}

/** The boot of a service with these providers. */
async function boot(...handlers: Type[]): Promise<JobHandlers> {
  const module = await Test.createTestingModule({
    imports: [DiscoveryModule],
    providers: [JobHandlers, { provide: JOB_DEFINITIONS, useValue: CATALOG }, ...handlers],
  }).compile();
  await module.init();
  return module.get(JobHandlers);
}

describe('JobHandlers', () => {
  it('finds the handler and the definition of every type', async () => {
    const handlers = await boot(MeasureRoof, PriceRoof);
    expect(handlers.find('roof.measure')).toEqual({
      handler: expect.any(MeasureRoof) as MeasureRoof,
      definition: CATALOG['roof.measure'],
    });
    expect(handlers.find('roof.price')!.handler).toBeInstanceOf(PriceRoof);
    expect(handlers.find('roof.of-an-older-version')).toBeNull();
  });

  it('does not start without a handler for each type', async () => {
    await expect(boot(MeasureRoof)).rejects.toThrow('roof.price has no handler');
  });

  it('does not start with two handlers for a type', async () => {
    await expect(boot(MeasureRoof, PriceRoof, PriceRoofAgain)).rejects.toThrow(
      /roof\.price has two handlers: PriceRoof and PriceRoofAgain|roof\.price has two handlers: PriceRoofAgain and PriceRoof/,
    );
  });

  it('does not start with a handler for a type that is not in the catalogue', async () => {
    await expect(boot(MeasureRoof, PriceRoof, PaintRoof)).rejects.toThrow(
      'PaintRoof handles roof.paint, which is not in the catalogue',
    );
  });

  it('names everything that is wrong at once', async () => {
    await expect(boot(PaintRoof)).rejects.toThrow(
      /PaintRoof handles roof\.paint.*roof\.measure has no handler.*roof\.price has no handler/,
    );
  });
});
