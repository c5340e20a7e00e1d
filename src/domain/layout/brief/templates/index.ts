import type { Facility } from '../../programme';
import { CLASSROOM } from './classroom';
import { CLINIC } from './clinic';
import { COWORKING } from './coworking';
import { DENTAL_CLINIC } from './dental-clinic';
import { FLAT, HOUSE } from './flat';
import { HOTEL } from './hotel';
import { OFFICE } from './office';
import { OTHER } from './other';
import { RESTAURANT } from './restaurant';
import { RETAIL } from './retail';
import type { FacilityTemplate } from './template';
import { WAREHOUSE } from './warehouse';

const TEMPLATES: Readonly<Record<Facility, FacilityTemplate>> = {
  dental_clinic: DENTAL_CLINIC,
  clinic: CLINIC,
  office: OFFICE,
  coworking: COWORKING,
  retail: RETAIL,
  classroom: CLASSROOM,
  flat: FLAT,
  house: HOUSE,
  restaurant: RESTAURANT,
  hotel: HOTEL,
  warehouse: WAREHOUSE,
  other: OTHER,
};

/** The template of a kind of facility. */
export function facilityTemplate(facility: Facility): FacilityTemplate {
  return TEMPLATES[facility];
}
