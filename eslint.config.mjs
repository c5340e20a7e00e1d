import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'sdk/', 'node_modules/', '.planbill/', 'coverage/', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // An async method that implements a port may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Some assertions it calls unnecessary are ones that the compiler asks for.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // It takes numbers with a unit for something else than numbers.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      // Cells of price lists and codes of archives are shown as they are.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only platform/config reads the environment.' },
      ],
    },
  },
  {
    files: ['src/platform/config/**', 'src/platform/embedded/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'bench/**', 'test/**', 'src/app/main.ts', 'src/app/openapi.ts'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  // Matchers of Jest are of type any, and handles of servers are taken apart.
  {
    files: ['**/*.spec.ts', 'test/**', 'bench/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // Nest reads constructor types at run time, so a class used for injection is no type-only import.
  {
    files: [
      '**/*.controller.ts',
      '**/*.service.ts',
      '**/*.repository.ts',
      '**/*.handler.ts',
      '**/*.module.ts',
      '**/*.entity.ts',
      '**/*.dto.ts',
      '**/*.guard.ts',
      'src/platform/**',
      'src/access/**',
      'src/events/**',
      'src/drawings/**',
      'src/uploads/**',
      'src/processor/**',
      'src/jobs/**',
      'src/status/**',
    ],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
);
