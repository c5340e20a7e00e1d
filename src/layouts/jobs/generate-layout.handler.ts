import { Injectable } from '@nestjs/common';
import { UnprocessableError } from '../../domain/errors';
import type { DoesNotFit, Programme, SearchRequest } from '../../domain/layout';
import { parseBrief } from '../../domain/layout/brief';
import { HandlesJob, type JobContext, type JobEnd, type JobHandler, type JobOutcome } from '../../jobs';
import { ComputePool } from '../../platform/compute';
import type { StoredLayout } from '../layout.entity';
import { LayoutRepository } from '../layout.repository';
import { LayoutsService } from '../layouts.service';
import { Proposer, type ProposerTask } from '../proposer/proposer';
import { shellArea } from '../shell-area';
import { runSearch } from './run-search';

type Context = JobContext<'layout.generate'>;

/** Asks the language model for proposals when one is configured, searches, and saves what was found. */
@Injectable()
@HandlesJob('layout.generate')
export class GenerateLayoutHandler implements JobHandler<'layout.generate'> {
  constructor(
    private readonly layouts: LayoutsService,
    private readonly repository: LayoutRepository,
    private readonly proposer: Proposer,
    private readonly compute: ComputePool,
  ) {}

  async run(context: Context): Promise<JobOutcome<'layout.generate'>> {
    const { workspaceId, payload, signal } = context;
    const layout = await this.layouts.get(workspaceId, payload.layout_id);
    await this.repository.reopen(workspaceId, layout.id);
    await context.progress(2, this.proposer.active ? 'proposing' : 'searching');
    const { programme, report } = await this.proposer.propose(proposerTask(layout), signal);
    await context.progress(5, 'searching', { rooms: programme.rooms.length });
    const result = await runSearch(this.compute, searchRequest(layout, programme), {
      workers: layout.request.max_workers,
      signal,
      onProgress: ({ done, ...counts }) => context.progress(5 + 90 * done, 'searching', counts),
    });
    if (result.does_not_fit) throw doesNotFit(result.does_not_fit, programme);
    await context.progress(95, 'saving', { alternatives: result.alternatives.length });
    const { alternatives: ranked, iterations_used, history, added_rooms, area_factor, summary } = result;
    const found = { iterations_used, history, added_rooms, area_factor, summary };
    const outcome = { ...found, alternatives: ranked.length, proposer: report };
    return {
      result: {
        layout_id: layout.id,
        alternatives: ranked.length,
        best_score: ranked[0].score,
        iterations: iterations_used,
      },
      publish: () => this.repository.publish(workspaceId, layout.id, { programme, outcome, ranked }),
    };
  }

  async onEnded(
    { workspaceId, payload }: Pick<Context, 'workspaceId' | 'payload'>,
    end: JobEnd,
  ): Promise<void> {
    const error =
      end.status === 'failed'
        ? end.error
        : { code: 'cancelled', message: 'The search was cancelled.', detail: 'Its job was cancelled.' };
    await this.repository.markFailed(workspaceId, payload.layout_id, error);
  }
}

function searchRequest({ shell, request }: StoredLayout, programme: Programme): SearchRequest {
  const { seed, parallel_candidates, max_iterations, alternatives } = request;
  return { shell, programme, seed, parallel_candidates, max_iterations, alternatives };
}

/** The model may only change a kind of place that neither the request, nor the brief, nor locked rooms decide. */
function proposerTask({ programme, request, shell }: StoredLayout): ProposerTask {
  const { facility, regenerates, profile, prompt } = request;
  const shellAreaM2 = shellArea(shell);
  const settled = facility !== null || regenerates !== null || programme.facility_source.kind === 'brief';
  const reread: ProposerTask['reread'] = (other) =>
    parseBrief(prompt, { facility: other, profile, shell_area_m2: shellAreaM2 });
  return { programme, shellAreaM2, reread: settled ? null : reread };
}

function doesNotFit(found: DoesNotFit, { rooms }: Programme): UnprocessableError {
  const names = found.binding_rooms.map((id) => rooms.find((room) => room.id === id)?.name ?? id);
  const binding = names.length > 0 ? ` Binding: ${names.join(', ')}.` : '';
  // The parser's `programme_too_large` counts rooms. This one means that the rooms do not fit into this shell.
  const code = found.code === 'programme_too_large' ? 'programme_does_not_fit' : found.code;
  return new UnprocessableError(code, found.detail + binding, { message: found.way_out });
}
