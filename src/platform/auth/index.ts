export * from './current-workspace';
export * from './workspace.entity';
