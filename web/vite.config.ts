// How the web app is built: hashed names under assets/, no inline script or style anywhere.
// While developing, ADIT_SERVER names the server that answers /api and /ogc.
import vue from '@vitejs/plugin-vue';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const server = process.env['ADIT_SERVER'] ?? 'https://localhost:8443';

// While developing, the app answers every address, the portal's too: one renderer is enough.
const pagesOfTheApp: Plugin = {
  name: 'pages-of-the-app',
  configureServer(dev) {
    dev.middlewares.use((request, _, next) => {
      const page = request.headers.accept?.includes('text/html') === true;
      if (page) request.url = '/app.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } }), pagesOfTheApp],
  define: { __VUE_PROD_DEVTOOLS__: false, __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: { input: 'app.html' },
  },
  server: {
    proxy: {
      '/api': { target: server, secure: false, changeOrigin: true, ws: true },
      '/ogc': { target: server, secure: false, changeOrigin: true },
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    // Its parts import one another without extensions, which a bundler reads and Node does not.
    server: { deps: { inline: ['proj4'] } },
  },
});
