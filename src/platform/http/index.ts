export * from './api-problems';
export * from './links';
export * from './pagination';
export * from './pagination.dto';
export * from './problem.dto';
export * from './problem.filter';
export * from './validation';
export * from './multipart';
