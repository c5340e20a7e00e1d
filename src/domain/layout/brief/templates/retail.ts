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
  optional: [
    { name: 'Cash counter', rule: 'Customers pay', area: () => 8 },
    { name: 'Changing room', rule: 'Customers try on', area: () => 4 },
    { name: 'Manager', label: 'Manager’s office', rule: 'The shop is run', area: () => 10 },
    { name: 'Pantry', label: 'Staff pantry', rule: 'Staff take a break' },
    { name: 'Locker room', rule: 'Staff leave their things', unless: [], area: () => 6 },
    { name: 'Utility', rule: 'Cleaning', area: () => 4 },
    {
      name: 'Washroom',
      label: 'Accessible washroom',
      rule: 'For customers in wheelchairs',
      unless: [],
      accessible: true,
    },
    { name: 'Electrical room', rule: 'Panels', area: () => 4 },
    { name: 'Server room', rule: 'Tills and cameras', area: () => 5 },
    { name: 'Store', label: 'Back store', rule: 'More stock', unless: [], area: () => 15 },
    { name: 'Waiting', label: 'Customer seating', rule: 'Companions wait', area: () => 10 },
  ],
  relations: [
    { kind: 'near', from: 'retail', to: 'entrance', weight: 2, rule: 'Customers come into the sales area' },
    { kind: 'adjacent', from: 'storage', to: 'retail', weight: 2, rule: 'Shelves are filled from the store' },
    { kind: 'away', from: 'toilet', to: 'entrance', weight: 1, rule: 'Staff rooms lie at the back' },
  ],
  grossM2: withCirculation(0.15),
};
