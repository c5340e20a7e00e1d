export { decodeWindows1252 } from './windows-1252';
