export { explainPage } from './explain-page';
export { sheetOf, type Sheet } from './sheet';
export { stagePdf, type StagePdf } from './stage-pdf';
export { stagePictures, type StagePicture } from './stage-picture';
