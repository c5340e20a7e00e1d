import type { Facility } from '../../programme';
import { CLASSROOM } from './classroom';
import { CLINIC } from './clinic';
import { COWORKING } from './coworking';
import { DENTAL_CLINIC } from './dental-clinic';
import { FLAT } from './flat';
import { OFFICE } from './office';
import { RETAIL } from './retail';
import type { FacilityTemplate } from './template';

const TEMPLATES: Readonly<Record<Facility, FacilityTemplate>> = {
  dental_clinic: DENTAL_CLINIC,
  clinic: CLINIC,
  office: OFFICE,
  coworking: COWORKING,
  retail: RETAIL,
  classroom: CLASSROOM,
  flat: FLAT,
};

/** The template of a kind of facility. */
export function facilityTemplate(facility: Facility): FacilityTemplate {
  return TEMPLATES[facility];
}
