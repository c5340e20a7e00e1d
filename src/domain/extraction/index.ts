export * from './plan-geometry';
export * from './measured-plan';
export { understandPlan, type UnderstandOptions } from './understand-plan';
export { calibrate, type ScaleHint } from './scale/calibrate';
export { LENGTH_UNITS, type LengthUnit } from './scale/length-text';
export { parseScaleNote } from './scale/scale-note';
export { withRoomChanges, type RoomChanges } from './room-changes';
export { roomTypeOf } from './rooms/room-type';
export { ROOM_TYPES, type RoomType } from './rooms/room-types';
