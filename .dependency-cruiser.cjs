/** What may stand in `to.path` for a room's files. */
const room = name => `^src/${name}/`;

/**
 * A room of src/ may use those named and itself, and nothing else of the repository's own files. A type costs nothing at
 * run time, yet ties rooms together all the same: so types count too, unless a rule says otherwise.
 */
function mayUse(name, ...others) {
  const allowed = [name, ...others].map(room).join('|');
  return {
    name: `${name}-uses-only-rooms-below`,
    comment: `src/${name} may use ${others.map(other => `src/${other}`).join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: room(name) },
    to: { path: '^(src|sidebar|local|test|tools|bench)/', pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    mayUse('base'),
    mayUse('workbook', 'base'),
    mayUse('crm', 'base', 'workbook'),
    mayUse('api', 'base', 'crm'),
    mayUse('google', 'base', 'workbook'),
    {
      name: 'api-knows-crm-by-types',
      comment: 'The contract is shared with the sidebar, which must not carry the rules of the workbook.',
      severity: 'error',
      from: { path: room('api') },
      to: { path: room('crm'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-use-rooms-below',
      comment: 'A feature may use base, workbook, crm, api, and what stands directly in src/features.',
      severity: 'error',
      from: { path: room('features') },
      to: {
        path: '^(src|sidebar|local|test|tools|bench)/',
        pathNot: '^src/(base|workbook|crm|api|features)/|^src/features\\.ts$',
      },
    },
    {
      name: 'features-know-no-sibling',
      comment: 'What two features share moves to crm, or to a file directly in src/features.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/[^/]+/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'shared-features-know-no-feature',
      comment: 'A file directly in src/features is below the features that use it.',
      severity: 'error',
      from: { path: '^src/features/[^/]+\\.ts$' },
      to: { path: '^src/features/[^/]+/' },
    },
    {
      name: 'features-list-is-above-features',
      comment: 'src/features.ts imports the features; they may take types from it, and no values.',
      severity: 'error',
      from: { path: room('features') },
      to: { path: '^src/features\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-list-uses-no-google',
      comment: 'The build loads src/features.ts in Node; only src/main.ts joins the features with Google.',
      severity: 'error',
      from: { path: '^src/features\\.ts$' },
      to: { path: room('google') },
    },
    {
      name: 'bundle-is-self-contained',
      comment: 'What runs at Google knows nothing of the sidebar, the local host or the tests.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(sidebar|local|test|tools|bench)/' },
    },
    {
      name: 'starters-are-plain-rows',
      comment: 'What a starter holds is said in the words of src/base, and shaped by types of src/crm.',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^(src|sidebar|local|test|tools|bench)/', pathNot: '^src/(base|crm)/' },
    },
    {
      name: 'starters-know-crm-by-types',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: room('crm'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'sidebar-knows-the-contract-only',
      comment: 'The sidebar may use src/base and src/api.',
      severity: 'error',
      from: { path: '^sidebar/' },
      to: { path: '^(src|templates|local|test|tools|bench)/', pathNot: '^src/(base|api)/' },
    },
    {
      name: 'services-stand-alone',
      comment: 'Google’s services, the engine and the world behind them serve any script: they know nothing of ours.',
      severity: 'error',
      from: { path: '^local/(apps-script|engine|world)/' },
      to: { path: '^(src|sidebar|test|tools|bench|local/(host|cli|interleaved|storm))/' },
    },
    {
      name: 'engine-is-below-services',
      severity: 'error',
      from: { path: '^local/(engine|world)/' },
      to: { path: '^local/apps-script/' },
    },
    {
      name: 'host-runs-what-google-runs',
      comment: 'The local host runs dist/. It may share the plainest words of src/base and the contract’s types.',
      severity: 'error',
      from: { path: '^local/(host|cli|interleaved|storm)/' },
      to: { path: '^(src|sidebar|test|tools|bench)/', pathNot: '^src/(base|api)/' },
    },
    {
      name: 'interleaving-is-above-the-host',
      comment: 'One execution at a time knows nothing of many; executions at once know nothing of the storm.',
      severity: 'error',
      from: { path: '^local/(host|cli|interleaved)/' },
      to: { path: '^local/storm/' },
    },
    {
      name: 'host-knows-no-interleaving',
      severity: 'error',
      from: { path: '^local/(host|cli)/' },
      to: { path: '^local/interleaved/' },
    },
    {
      name: 'no-circles',
      comment: 'Circles of types are harmless; circles of values load in an order that nobody chose.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'bundle-ships-dependencies-only',
      comment: 'What is bundled is in "dependencies": the licences of the bundle are those.',
      severity: 'error',
      from: { path: '^(src|sidebar)/' },
      to: { dependencyTypes: ['core', 'npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'src/tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
