import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: './openapi/planbill.json',
  output: { path: './sdk', postProcess: [] },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
});
