export * from './model/plan-geometry';
export * from './publish/measured-plan';
export { extractPlan, type ExtractOptions } from './extract-plan';
export { calibrate, type ScaleHint } from './scale/calibrate';
export { LENGTH_UNITS, type LengthUnit } from './texts/lengths';
export { parseScaleNote } from './texts/scale-notes';
export { withRoomChanges, type RoomChanges } from './publish/room-changes';
export { roomTypeOf } from './texts/room-type';
export { ROOM_TYPES, type RoomType } from './texts/room-types';
