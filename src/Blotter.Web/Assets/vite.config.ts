import { defineConfig } from 'vite';

// The server finds each file by the manifest: names carry a digest of what is inside, so that a browser may keep them for ever.
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  build: {
    manifest: 'manifest.json',
    emptyOutDir: true,
    assetsDir: '',
    target: 'es2022',
    modulePreload: false,
    rollupOptions: { input: ['src/page.ts', 'styles/page.css'] },
  },
});
