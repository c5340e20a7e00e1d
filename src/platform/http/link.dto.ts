/** A HAL link. */
export class LinkDto {
  /** @example "/api/v1/jobs/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11" */
  href!: string;

  /**
   * Given where it is not GET
   * @example "DELETE"
   */
  method?: string;
}
