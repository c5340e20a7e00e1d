export { checkLayout } from './check-layout';
