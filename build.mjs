/** Builds `dist/`: one bundle with the programs as its doors, the playground's page, then what a start need not work out again. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/** `--image`: only what a server needs, without the playground. */
const isForImage = process.argv.includes('--image');

rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: [
    'src/main.ts',
    'src/cli/ask.ts',
    'src/cli/catalog.ts',
    'src/cli/eval.ts',
    'src/cli/manifest.ts',
    'src/cli/prepare.ts',
  ],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'linked',
  // Bolt and the logger stay as installed; the rest loads faster in one piece, and only the parts that are used.
  external: ['@slack/*', '@aws-sdk/*', 'pino', 'ws', 'yaml', 'undici'],
  // CommonJS packages ask for Node's own modules by `require`, which a module does not have.
  banner: {
    js: "import { createRequire as createNodeRequire } from 'node:module'; const require = createNodeRequire(import.meta.url);",
  },
  conditions: isForImage ? ['image'] : [],
  logLevel: 'warning',
});

if (!isForImage) {
  const { build: buildPage } = await import('vite');
  await buildPage({
    configFile: false,
    root: 'src/playground/page',
    build: { outDir: '../../../dist/playground', emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false },
    logLevel: 'warn',
  });
}

await import('./dist/cli/prepare.js');
