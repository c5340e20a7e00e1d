export { ProcessorModule } from './processor.module';
