/** Why an attempt has to stop. */
export type AbortCause = 'cancelled' | 'timeout' | 'lease_lost' | 'shutdown';

/** What the signal of an attempt is aborted with. */
export class AttemptAborted extends Error {
  constructor(readonly why: AbortCause) {
    super(`The attempt was stopped: ${why}`);
    this.name = 'AttemptAborted';
  }
}

/** An AbortController whose first reason stays. */
export class AttemptAbort {
  private readonly controller = new AbortController();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** null while it may go on. */
  get why(): AbortCause | null {
    return this.controller.signal.aborted ? (this.controller.signal.reason as AttemptAborted).why : null;
  }

  abort(why: AbortCause): void {
    this.controller.abort(new AttemptAborted(why));
  }
}
