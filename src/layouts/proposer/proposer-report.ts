/** A part of the model's answer that was not used. */
export interface RefusedProposal {
  /** Its place in the answer, such as `rooms[2]`. */
  what: string;
  reason: string;
}

/** What a language model contributed to a layout. */
export interface ProposerReport {
  /** `off`: no model is configured. `fell_back`: the model could not be used; the built-in generator worked alone. */
  outcome: 'off' | 'used' | 'fell_back';
  /** True when something the model proposed is in the programme. */
  used: boolean;
  model: string | null;
  /** Why the model could not be used. */
  reason: { code: string; detail: string } | null;
  /** The proposals that were used, in words. */
  accepted: string[];
  refused: RefusedProposal[];
  /** Tokens spent, over all tries. */
  tokens: number;
}

export const PROPOSER_OFF: ProposerReport = {
  outcome: 'off',
  used: false,
  model: null,
  reason: null,
  accepted: [],
  refused: [],
  tokens: 0,
};
