import * as api from '../../sdk';
import { drawPlan } from '../support/plans/draw-plan';
import { SAMPLES } from '../support/plans/samples';
import { CLINIC_SHELL, DENTAL_BRIEF, generated, OFFICE_BRIEF, rectangle } from '../support/layout-requests';
import { ingest, processed, startTestService, type TestService } from '../support/service';

const NOWHERE = '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11';

describe('impossible requests for layouts', () => {
  let service: TestService;
  let client: TestService['client'];
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
  });
  afterAll(() => service?.stop());

  const refusal = async (body: api.GenerateDto) => {
    const { response, error } = await api.generateLayout({ client, body });
    expect(error?.message).toMatch(/\w{3}/);
    return [response?.status, error?.code];
  };
  const asked = (more: Partial<api.GenerateDto>): api.GenerateDto => ({
    spatial_graph: CLINIC_SHELL,
    prompt: DENTAL_BRIEF,
    ...more,
  });
  const outline = (...points: [number, number][]) => ({ spatial_graph: { outline: points } });

  it.each<[string, Partial<api.GenerateDto>, number, string]>([
    ['an empty shell', { spatial_graph: {} }, 422, 'shell_empty'],
    [
      'a shell that crosses itself',
      outline([0, 0], [20_000, 15_000], [20_000, 0], [0, 15_000]),
      422,
      'shell_self_intersecting',
    ],
    [
      'a shell in mixed units',
      {
        spatial_graph: {
          ...CLINIC_SHELL,
          walls: [{ id: 'w1', start: [0, 0], end: [25, 0], thickness: 0.2 }],
        },
      },
      422,
      'shell_units_mixed',
    ],
    ['a shell too small for a room', { spatial_graph: rectangle(1_000, 900) }, 422, 'shell_too_small'],
    [
      'a brief in another language',
      { prompt: 'Zahnarztpraxis mit sechs Behandlungszimmern, Empfang und zwei Toiletten für das Personal' },
      422,
      'brief_language_unsupported',
    ],
    ['an empty brief', { prompt: '   ' }, 422, 'brief_empty'],
    ['no rooms', { prompt: 'office with 0 rooms' }, 422, 'programme_empty'],
    ['an unknown kind of place without rooms', { prompt: 'gym of 200 sqm' }, 422, 'facility_unknown'],
    ['500 rooms', { prompt: 'dental clinic with 500 operatories' }, 422, 'programme_too_large'],
    [
      'sizes that contradict each other',
      { prompt: 'dental clinic with 6 operatories of 10 sqm, operatories of at least 14 sqm each' },
      422,
      'size_contradiction',
    ],
    ['a seed out of range', { seed: 2 ** 32 }, 422, 'seed_out_of_range'],
    ['a seed below nought', { seed: -1 }, 422, 'seed_out_of_range'],
    ['a seed that is no whole number', { seed: 1.5 }, 400, 'validation_failed'],
    ['no shell', { spatial_graph: undefined }, 422, 'shell_source_ambiguous'],
    ['two shells', { floorplan_id: NOWHERE }, 422, 'shell_source_ambiguous'],
    ['no prompt', { prompt: undefined }, 400, 'prompt_missing'],
    ['a project that is not there', { project_id: NOWHERE }, 422, 'project_not_found'],
    [
      'a floor plan that is not there',
      { spatial_graph: undefined, floorplan_id: NOWHERE },
      422,
      'floorplan_not_found',
    ],
    ['a layout that is not there', { spatial_graph: undefined, layout_id: NOWHERE }, 422, 'layout_not_found'],
    ['rooms to keep of no plan', { keep_room_ids: ['r1'] }, 400, 'field_without_use'],
    ['rooms to lock of no layout', { locked_rooms: ['r1'] }, 400, 'field_without_use'],
    ['too many candidates', { parallel_candidates: 33 }, 400, 'validation_failed'],
    ['too many workers', { max_workers: 9 }, 400, 'validation_failed'],
    ['an unknown profile', { profile: 'din' as never }, 400, 'validation_failed'],
    [
      'a malformed point',
      { spatial_graph: { outline: [[0, 0, 0] as never, [1, 1], [2, 0]] } },
      400,
      'validation_failed',
    ],
  ])('are refused: %s', async (_, more, status, code) => {
    expect(await refusal(asked(more))).toEqual([status, code]);
  });

  it('name the kinds of place there are when the kind is unknown', async () => {
    const { error } = await api.parseBrief({ client, body: { text: 'a crematorium of 300 sqm' } });
    expect(error).toMatchObject({ status: 422, code: 'facility_unknown' });
    for (const kind of ['dental_clinic', 'restaurant', 'hotel', 'warehouse', 'other'])
      expect(error!.message).toContain(kind);
  });

  it('save nothing', async () => {
    expect((await api.listLayouts({ client })).data!.total).toBe(0);
    expect((await api.listJobs({ client, query: { type: 'layout.generate' } })).data!.total).toBe(0);
  });

  it('are refused for a floor plan without a scale, or one that is not extracted yet', async () => {
    const { pdf } = drawPlan({
      ...SAMPLES.flat,
      annotation: {
        ...SAMPLES.flat.annotation,
        dimensions: null,
        scaleNote: 'none',
        scaleBar: false,
        label: { number: false, area: false, boxed: false },
      },
    });
    const floorplan_id = await processed(service, pdf);
    expect(await refusal({ floorplan_id, prompt: OFFICE_BRIEF })).toEqual([422, 'scale_unknown']);
    const damaged = await ingest(service, new TextEncoder().encode('%PDF-1.7\nnothing'));
    const unread = { floorplan_id: damaged.data!.floorplan_id, prompt: OFFICE_BRIEF };
    expect(await refusal(unread)).toEqual([409, 'floorplan_not_processed']);
  });

  it('fail in the search when the rooms do not fit, and the answer names the rooms', async () => {
    const { job, layout } = await generated(service, {
      spatial_graph: rectangle(9_000, 6_000),
      prompt: 'dental clinic with 6 operatories, reception, 2 washrooms, staff pantry',
    });
    expect([job.status, layout.status]).toEqual(['failed', 'error']);
    expect(['programme_does_not_fit', 'room_does_not_fit', 'shell_too_narrow']).toContain(job.error?.code);
    expect(layout.error).toEqual(job.error);
    expect(layout.error?.detail).toMatch(/Operatory/);
    expect(job.attempt).toBe(1);
    const path = { id: layout.id };
    const drawn = await api.getLayout({ client, path, query: { format: 'svg' } });
    expect([drawn.response?.status, (drawn.error as api.ProblemDto)?.code]).toEqual([
      409,
      'layout_not_ready',
    ]);
    const again = { layout_id: layout.id, seed: 2 };
    expect(await refusal(again)).toEqual([409, 'layout_not_ready']);
  });
});
