import { withCirculation, type FacilityTemplate } from './template';

export const RETAIL: FacilityTemplate = {
  facility: 'retail',
  title: 'shop',
  corridor: 'public',
  anyRoom: 'Sales area',
  main: [],
  rooms: [
    {
      name: 'Sales area',
      rule: 'More than half of the area sells',
      area: ({ areaM2 }) => (areaM2 === null ? null : Math.max(15, areaM2 * 0.55)),
    },
    {
      name: 'Store',
      rule: 'Stock is kept',
      area: ({ areaM2 }) => (areaM2 === null ? 8 : Math.max(6, areaM2 * 0.1)),
    },
    { name: 'Washroom', rule: 'Staff need a washroom', unless: ['toilet', 'bathroom'] },
  ],
  usual: [
    'Cash counter',
    'Changing room',
    'Manager’s office',
    'Staff pantry',
    'Locker room',
    'Utility',
    'Accessible washroom',
    'Electrical room',
  ],
  relations: [
    { kind: 'near', from: 'retail', to: 'entrance', weight: 2, rule: 'Customers come into the sales area' },
    { kind: 'adjacent', from: 'storage', to: 'retail', weight: 2, rule: 'Shelves are filled from the store' },
    { kind: 'away', from: 'toilet', to: 'entrance', weight: 1, rule: 'Staff rooms lie at the back' },
  ],
  grossM2: withCirculation(0.15),
};
