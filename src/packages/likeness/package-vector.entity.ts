import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PostPackage } from '../post-package.entity';

/**
 * The feature vector of a package, deleted with it. On servers with pgvector, a second table has a copy with an
 * index.
 */
@Entity('package_vectors')
export class PackageVector {
  @PrimaryColumn('uuid')
  packageId!: string;

  @ManyToOne(() => PostPackage, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'package_id' })
  package?: PostPackage;

  @Index()
  @Column('uuid')
  workspaceId!: string;

  /** FEATURE_DIMENSIONS numbers; the vector has length 1. */
  @Column('real', { array: true })
  features!: number[];
}
