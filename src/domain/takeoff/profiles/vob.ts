import { METRIC_UNITS, PLANNING_PRACTICE } from './common';
import type { DeductionBand, MeasurementProfile } from './profile';

const PAGES = 'traumwaende-scherz.de/vob, maler-jost.de, malerblatt.de';
const MEASURED_OVER: readonly DeductionBand[] = [
  { upTo: '2.5', share: '0', reveals: false },
  { upTo: null, share: '1', reveals: false },
];

/** German construction contract procedures, part C (ATV): painting DIN 18363, dry lining DIN 18340. */
export const VOB: MeasurementProfile = {
  ...PLANNING_PRACTICE,
  id: 'vob',
  version: '1',
  title: 'VOB/C, general technical specifications for construction contracts (ATV)',
  units: METRIC_UNITS,
  wallFinish: {
    value: MEASURED_OVER,
    clause:
      'ATV DIN 18363, section 5; DIN 18340: openings up to 2.5 m² are measured over, larger ones deducted',
    seen: 'text',
    source: PAGES,
  },
  partition: {
    value: MEASURED_OVER,
    clause: 'ATV DIN 18340, section 5: openings up to 2.5 m² are measured over, larger ones deducted',
    seen: 'text',
    source: PAGES,
  },
  skirtingGaps: {
    value: '1',
    clause: 'ATV DIN 18363, 5.2.2: gaps of up to 1 m are measured over in lengths',
    seen: 'text',
    source: 'traumwaende-scherz.de/vob',
  },
  wallFinishFrom: {
    value: 'floor',
    clause: 'ATV DIN 18363, 5.1.2: skirtings of up to 100 mm are measured over',
    seen: 'text',
    source: 'traumwaende-scherz.de/vob',
  },
  windowReveals: {
    value: 'by_length',
    clause: 'ATV DIN 18363, 5.1.3; DIN 18340, 5.2.6: reveals are measured apart, up to 1 m deep by length',
    seen: 'text',
    source: 'traumwaende-scherz.de, malerblatt.de',
  },
  coats: {
    value: 'in_rate',
    clause: 'ATV DIN 18363: a coating is measured once, whatever its layers',
    seen: 'none',
  },
};
