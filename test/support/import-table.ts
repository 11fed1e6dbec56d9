/** One row of the import table: what the files below `layer` may import besides their own layer. */
export interface ImportRow {
  /** A folder, a file, or a folder ending in `/*`: each folder below it is a layer of its own. */
  readonly layer: string
  /** Folders of this project. */
  readonly folders: readonly string[]
  /** Packages, `node:*` for all of Node, `*` for any. A name also covers its sub-paths. */
  readonly packages: readonly string[]
  /** Folders and packages of which only types may be imported. */
  readonly types?: readonly string[]
}

const react = ['react', 'react-dom']
const screens = [...react, '@mantine/core', '@mantine/charts', '@mantine/hooks', '@tabler/icons-react']
const rendererServices = [
  'renderer/data',
  'renderer/search',
  'renderer/imports',
  'renderer/documents',
  'renderer/host',
  'renderer/ui',
]

/** Who may import what. A file that no row covers is a violation too. */
export const importTable: readonly ImportRow[] = [
  { layer: 'shared/domain', folders: [], packages: [] },
  { layer: 'shared/host', folders: ['shared/domain'], packages: ['zod'] },
  { layer: 'shared/i18n', folders: [], packages: [], types: ['shared/domain', 'shared/host'] },
  { layer: 'shared/documents', folders: ['shared/domain', 'shared/i18n'], packages: [], types: ['pdfmake'] },
  { layer: 'shared/demo', folders: ['shared/domain'], packages: [] },
  { layer: 'main/host', folders: ['shared'], packages: ['node:*', 'zod', 'pdf-to-printer'] },
  {
    layer: 'main/electron',
    folders: ['main/host', 'shared', 'package.json'],
    packages: ['node:*', 'electron', 'electron-updater'],
  },
  { layer: 'main/browser-host', folders: ['main/host', 'shared', 'package.json'], packages: ['node:*'] },
  { layer: 'renderer/host', folders: ['shared'], packages: ['react', 'zustand'] },
  { layer: 'renderer/data', folders: ['shared'], packages: ['react', 'dexie', 'dexie-react-hooks'] },
  { layer: 'renderer/search', folders: ['shared', 'renderer/data'], packages: ['react', 'pinyin-pro'] },
  { layer: 'renderer/imports', folders: ['shared'], packages: ['hucre', 'papaparse'] },
  {
    layer: 'renderer/documents',
    folders: ['shared'],
    packages: ['react', 'pdfmake', 'bwip-js', 'fontkit', '@expo-google-fonts/noto-sans-sc', 'pdfjs-dist', 'hucre'],
  },
  {
    layer: 'renderer/ui',
    folders: ['shared'],
    packages: [...screens, '@tanstack/react-virtual', 'zustand'],
  },
  {
    layer: 'renderer/features/*',
    folders: ['shared', ...rendererServices],
    packages: [...screens, '@tanstack/react-virtual', 'zustand'],
  },
  { layer: 'renderer/app', folders: ['shared', 'renderer'], packages: ['*'] },
  { layer: 'renderer/main.tsx', folders: ['shared', 'renderer'], packages: ['*'] },
]
