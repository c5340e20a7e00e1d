import { defineJob } from '../../src/jobs/job-catalog';

/** What a test wants an attempt to do, in this order. */
export interface ScriptedPayload {
  /** Work on nothing for so long, heeding the signal. */
  sleepMs?: number;
  /** Work on nothing until the test releases the job (`Engine.release`), heeding the signal. */
  held?: boolean;
  /** Block the event loop for so long, on the first attempt. */
  blockMs?: number;
  /** Block the event loop until this file exists, on the first attempt. */
  blockUntil?: string;
  /** Neither look at the signal. */
  ignoreSignal?: boolean;
  /** Kill the process on this and every earlier attempt. */
  killUntilAttempt?: number;
  /** Fail with a transient error on this and every earlier attempt. */
  transientUntilAttempt?: number;
  /** Fail with something nobody foresaw on this and every earlier attempt. */
  unforeseenUntilAttempt?: number;
  /** Fail for good. */
  permanent?: boolean;
  /** Fail while publishing, on this and every earlier attempt. */
  publishFailsUntilAttempt?: number;
}

export interface ScriptedResult {
  attempt: number;
}

/** Longer than any test runs: a job that is held takes its time on a busy machine. */
const NEVER_MS = 3_600_000;

/** Job types of the tests: one a queue class, and one whose attempts soon take too long. */
export const TEST_CATALOG = {
  'test.interactive': defineJob<ScriptedPayload, ScriptedResult>({
    queue: 'interactive',
    maxAttempts: 4,
    timeoutMs: NEVER_MS,
  }),
  'test.normal': defineJob<ScriptedPayload, ScriptedResult>({
    queue: 'normal',
    maxAttempts: 4,
    timeoutMs: NEVER_MS,
  }),
  'test.bulk': defineJob<ScriptedPayload, ScriptedResult>({
    queue: 'bulk',
    maxAttempts: 2,
    timeoutMs: NEVER_MS,
  }),
  'test.hasty': defineJob<ScriptedPayload, ScriptedResult>({
    queue: 'bulk',
    maxAttempts: 2,
    timeoutMs: 1_000,
  }),
};
export type TestCatalog = typeof TEST_CATALOG;
