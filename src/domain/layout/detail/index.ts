export { detailLayout } from './detail-layout';
