import { Module } from '@nestjs/common';
import { LanguageModel } from './language-model';

/** Provides `LanguageModel`. */
@Module({ providers: [LanguageModel], exports: [LanguageModel] })
export class LanguageModelModule {}
