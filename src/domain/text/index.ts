export { parseUrl } from './parse-url';
export { trigramSimilarity } from './trigram-similarity';
export { decodeWindows1252 } from './windows-1252';
export { remembered } from './remembered';
