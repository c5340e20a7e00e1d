export { type Answer, LanguageModel } from './language-model';
export { LanguageModelModule } from './language-model.module';
export type { Question } from './chat-endpoint';
