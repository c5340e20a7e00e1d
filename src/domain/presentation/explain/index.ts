export { explainPage } from './explain-page';
export { type Sheet, sheetOf, scannedSheet, type SheetPixels } from './sheet';
export { stagePdf } from './stage-pdf';
export { stagePictures, type StagePicture } from './stage-picture';
