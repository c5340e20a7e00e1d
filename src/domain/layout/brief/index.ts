export { describeProgramme } from './describe-programme';
export { LONGEST_BRIEF, parseBrief } from './parse-brief';
export { MOST_ROOMS, type BriefOptions } from './programme/build-programme';
