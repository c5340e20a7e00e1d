import { withCirculation, type FacilityTemplate } from './template';

/** A kind of place that Planbill has no template for: only the rooms of the brief are planned. */
export const OTHER: FacilityTemplate = {
  facility: 'other',
  title: 'place of another kind',
  corridor: 'public',
  anyRoom: null,
  main: [],
  rooms: [],
  usual: [],
  relations: [],
  grossM2: withCirculation(0.25),
};
