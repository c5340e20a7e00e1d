import { HOMES } from './homes';
import { PUBLIC_PLACES } from './public-places';
import type { Specimen } from './specimen';
import { WORKPLACES } from './workplaces';

/** Layouts drawn by hand that break no constraint. */
export const SPECIMENS: Specimen[] = [...HOMES, ...WORKPLACES, ...PUBLIC_PLACES];
