/** Something that a language model said and that was not taken over. */
export interface RefusedProposal {
  /** Where in its answer, such as `rooms[2]`. */
  what: string;
  reason: string;
}

/** Which part a language model had in a layout. */
export interface ProposerReport {
  /** `off`: none is configured. `fell_back`: it could not be used, and the layout is the built-in generator's alone. */
  outcome: 'off' | 'used' | 'fell_back';
  /** Whether anything it said is in the programme. */
  used: boolean;
  model: string | null;
  /** Why it fell back. */
  reason: { code: string; detail: string } | null;
  /** What was taken over, for people. */
  accepted: string[];
  refused: RefusedProposal[];
  /** Spent on it, over all tries. */
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
