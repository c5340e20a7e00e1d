import { withCirculation, type FacilityTemplate } from './template';

/** Warehouses and workshops. */
export const WAREHOUSE: FacilityTemplate = {
  facility: 'warehouse',
  title: 'warehouse or workshop',
  corridor: 'public',
  anyRoom: 'Storage hall',
  main: [
    {
      name: 'Storage hall',
      rule: 'Two thirds of the area hold goods',
      area: ({ areaM2 }) => Math.max(30, (areaM2 ?? 60) * 0.66),
      unless: ['technical', 'garage'],
      shared: true,
      named: true,
    },
    {
      name: 'Workshop hall',
      rule: 'Half of the area holds machines',
      count: () => 0,
      area: ({ areaM2, count }) => Math.max(20, ((areaM2 ?? 60) * 0.5) / Math.max(1, count('technical'))),
      shared: true,
      named: true,
    },
  ],
  rooms: [{ name: 'Washroom', rule: 'Staff need a washroom', unless: ['toilet', 'bathroom'] }],
  usual: ['Loading bay', 'Office', 'Locker room', 'Pantry', 'Utility'],
  relations: [
    { kind: 'near', from: 'storage', to: 'entrance', weight: 2, rule: 'Goods come in and go out' },
    { kind: 'near', from: 'office', to: 'entrance', weight: 1, rule: 'Deliveries are checked' },
  ],
  grossM2: withCirculation(0.15),
};
