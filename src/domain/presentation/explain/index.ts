export { explainPage } from './explain-page';
export { sheetOf } from './sheet';
export { stagePdf } from './stage-pdf';
export { stagePictures, type StagePicture } from './stage-picture';
