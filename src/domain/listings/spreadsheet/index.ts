export * from './price-sheet';
export type { CellProblem, SheetCell } from './sheet-cell';
export { SHEET_COLUMNS, type SheetColumn } from './sheet-columns';
export type { DecimalMark } from './sheet-number';
export type { RowProblem, SheetTerms } from './sheet-row';
