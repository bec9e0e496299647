// How the portal is built: a document for each language, on the small renderer of src/slim/ in
// place of Vue's. It goes into the same dist/ as the app, after it.
import vue from '@vitejs/plugin-vue';
import { fileURLToPath } from 'node:url';
import { type Plugin, defineConfig } from 'vite';

const slim = (name: string) => fileURLToPath(new URL(`./src/slim/${name}.ts`, import.meta.url));

// One style sheet and few chunks: nothing has to be fetched ahead of a chunk, so the code that
// would do it stays out.
const nothingAhead: Plugin = {
  name: 'nothing-ahead',
  enforce: 'pre',
  load(id) {
    const ahead = id === '\0vite/preload-helper.js';
    return ahead ? 'export const __vitePreload = (load) => load();' : undefined;
  },
};

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } }), nothingAhead],
  resolve: {
    alias: [
      { find: /^vue$/, replacement: slim('vue') },
      { find: /^vue-router$/, replacement: slim('router') },
    ],
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: ['index.html', 'en.html'],
      // Both languages share the portal; what else comes later shares parts of it, which is no
      // reason to cut it up: in one piece it packs better.
      output: { codeSplitting: { groups: [{ name: 'portal', minShareCount: 2 }] } },
    },
  },
});
