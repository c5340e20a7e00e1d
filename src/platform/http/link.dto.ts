/** A link, as in HAL. */
export class LinkDto {
  /**
   * Path of the resource on this server
   * @example "/api/v1/jobs/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11"
   */
  href!: string;

  /**
   * HTTP method; GET when it is left out
   * @example "DELETE"
   */
  method?: string;
}
