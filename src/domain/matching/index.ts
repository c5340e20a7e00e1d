export { trigramSimilarity } from './trigram-similarity';
