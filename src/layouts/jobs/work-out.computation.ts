import { type CandidateResult, type CandidateTask, workOut } from '../../domain/layout/search';
import type { Computation } from '../../platform/compute';

/** Works out one candidate of a search. It runs in a thread of the pool. */
export default function candidate(task: CandidateTask): CandidateResult {
  return workOut(task);
}

export const WORK_OUT: Computation<CandidateTask, CandidateResult> = { file: __filename };
