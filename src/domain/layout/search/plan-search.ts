import { UnprocessableError } from '../../errors';
import { CELLS_PER_M2, snapShell } from '../partition';
import { layoutProfile } from '../profiles';
import type { DoesNotFit, IterationRecord, SearchRequest } from '../search-request';
import type { CandidateLayout, CandidateTask, Widening } from './candidate';
import { impossible, roomsFor } from './fitting';

/** The most rooms on one floor. */
const MOST_ROOMS = 120;
const LAST_SEED = 2 ** 32 - 1;
/** Candidates of an iteration when good layouts are easy to find: one, and one more for alternatives. */
const EASY_CANDIDATES = 2;
/** Spreads the seeds of the candidates over all 32 bits (golden ratio). */
const SEED_STEP = 0x9e3779b9;

/** A search between two iterations, as plain data. */
export interface SearchState {
  request: SearchRequest;
  added_rooms: string[];
  iteration: number;
  /** The tasks to work out now, in any order, in any thread. */
  tasks: CandidateTask[];
  widenings: Widening[];
  /** Best layouts so far. */
  found: CandidateLayout[];
  history: IterationRecord[];
  does_not_fit: DoesNotFit | null;
  /** Ground for rooms and corridors, m². */
  free_m2: number;
}

/**
 * Begins a search. A state without tasks means that nothing can fit.
 * Throws `layout_rooms_missing`, `layout_rooms_too_many`, `layout_limits_invalid`.
 */
export function planSearch(request: SearchRequest): SearchState {
  const { programme } = request;
  refuseNonsense(request);
  const profile = layoutProfile(programme.profile);
  const shell = snapShell(request.shell);
  const { rooms, added } = roomsFor(programme, shell);
  const does_not_fit = impossible(programme, rooms, shell, profile);
  const free_m2 = shell.freeCells / CELLS_PER_M2;
  const state = { request, added_rooms: added, widenings: [], found: [], history: [], does_not_fit, free_m2 };
  const tasks = does_not_fit ? [] : tasksOf(request, added, { iteration: 1, widenings: [], hard: false });
  return { ...state, iteration: 1, tasks };
}

function refuseNonsense({
  programme,
  seed,
  parallel_candidates,
  max_iterations,
  alternatives,
}: SearchRequest): void {
  const count = programme.rooms.length;
  if (count === 0)
    throw new UnprocessableError('layout_rooms_missing', 'The programme has no rooms.', {
      message: 'Name at least one room, such as "office with 4 rooms".',
    });
  if (count > MOST_ROOMS)
    throw new UnprocessableError(
      'layout_rooms_too_many',
      `The programme has ${count} rooms; at most ${MOST_ROOMS} are possible.`,
      {
        message: `Divide the floor into parts of at most ${MOST_ROOMS} rooms and generate them one by one.`,
      },
    );
  const limits = { parallel_candidates, max_iterations, alternatives };
  for (const [name, value] of Object.entries(limits))
    if (!Number.isInteger(value) || value < 1)
      throw new UnprocessableError(
        'layout_limits_invalid',
        `${name} is ${value}; it must be a whole number of 1 or more.`,
      );
  if (!Number.isInteger(seed) || seed < 0 || seed > LAST_SEED)
    throw new UnprocessableError(
      'layout_limits_invalid',
      `seed is ${seed}; it must be a whole number from 0 to ${LAST_SEED}.`,
    );
}

/** What the tasks of an iteration have in common. */
interface Batch {
  iteration: number;
  widenings: Widening[];
  /** Nothing good was found yet: try all allowed candidates, and each one longer than before. */
  hard: boolean;
}

/** The candidates of an iteration, each with its own seed. */
export function tasksOf(
  request: SearchRequest,
  added_rooms: string[],
  { iteration, widenings, hard }: Batch,
): CandidateTask[] {
  const most = request.parallel_candidates;
  return Array.from({ length: hard ? most : Math.min(EASY_CANDIDATES, most) }, (_, index) => ({
    request,
    added_rooms,
    iteration,
    index,
    seed: (request.seed + Math.imul(SEED_STEP, iteration * 1024 + index)) >>> 0,
    widenings,
    effort: hard ? iteration : 1,
  }));
}
