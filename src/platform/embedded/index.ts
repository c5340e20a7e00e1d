export { EmbeddedServicesError } from './embedded-services-error';
export { type ActiveServices, type RunningServices, startServices } from './start-services';
