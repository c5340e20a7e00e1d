export {
  EXTRACTION_STAGES,
  type Discarded,
  type ExtractionStage,
  type ObserveExtraction,
  type StageReport,
  type StageShape,
} from './model/observation';
