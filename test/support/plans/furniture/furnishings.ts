import type { RoomUse } from '../room-uses';
import type { SymbolName } from './symbols';

/** The furniture of a room, the most important first. Pieces that do not fit are left out. */
export const FURNISHINGS: Record<RoomUse, readonly SymbolName[]> = {
  living: ['sofa', 'diningTable', 'shelf', 'shelf'],
  bedroom: ['bed', 'wardrobe', 'shelf'],
  kitchen: ['kitchenCounter', 'diningTable'],
  bathroom: ['bathtub', 'toilet', 'basin', 'shower', 'washer'],
  toilet: ['toilet', 'basin'],
  hall: [],
  corridor: [],
  storage: ['shelf', 'shelf'],
  utility: ['washer', 'washer', 'basin', 'shelf'],
  office: ['desk', 'desk', 'shelf', 'wardrobe'],
  meeting: ['meetingTable', 'shelf'],
  pantry: ['kitchenCounter', 'diningTable'],
  server: ['rack', 'rack', 'rack'],
  reception: ['receptionDesk', 'seats'],
  waiting: ['seats', 'seats', 'shelf'],
  operatory: ['dentalChair', 'worktop', 'shelf'],
  sterilization: ['worktop', 'kitchenCounter'],
  xray: ['dentalChair'],
  laboratory: ['worktop', 'worktop', 'shelf'],
  staff: ['diningTable', 'worktop', 'wardrobe'],
  washroom: ['toilet', 'toilet', 'basin', 'basin'],
  stair: [],
  shaft: [],
};
