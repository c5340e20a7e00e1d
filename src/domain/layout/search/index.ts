export type { CandidateResult, CandidateTask } from './candidate';
export { conclude, type SearchStep } from './conclude';
export { planSearch, type SearchState } from './plan-search';
export { scoreLayout } from './score/score-layout';
export { searchLayouts, type SearchProgress } from './search-layouts';
export { workOut } from './work-out';
