import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PostPackage } from '../post-package.entity';

/** What a package is like; goes with the package. Servers with pgvector have a copy with an index. */
@Entity('package_vectors')
export class PackageVector {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'package_vectors_pkey' })
  packageId!: string;

  @ManyToOne(() => PostPackage, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'package_id', foreignKeyConstraintName: 'package_vectors_of' })
  package?: PostPackage;

  @Index('package_vectors_by_workspace')
  @Column('uuid')
  workspaceId!: string;

  /** Of length 1, FEATURE_DIMENSIONS of them. */
  @Column('real', { array: true })
  features!: number[];
}
