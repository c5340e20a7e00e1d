export { describeProgramme } from './describe-programme';
export { LONGEST_BRIEF, parseBrief } from './parse-brief';
export type { BriefOptions } from './programme/build-programme';
export { MOST_ROOMS } from './programme/limits';
