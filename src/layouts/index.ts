export { layoutNotFound } from './layout-errors';
export { LayoutAlternative } from './layout-alternative.entity';
export { StoredLayout } from './layout.entity';
export { LayoutsModule } from './layouts.module';
export { LayoutsService } from './layouts.service';
