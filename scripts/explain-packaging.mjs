/** What the packager fetches, by a word in the address or in what it says while fetching. */
const fetched = [
  { word: /nsis/i, what: 'NSIS (it makes the installer for Windows)' },
  { word: /appimage/i, what: 'the AppImage tools' },
  { word: /fpm|target=deb/i, what: 'fpm (it makes the deb package)' },
  { word: /winCodeSign|rcedit|wine/i, what: 'the tools for programs of Windows' },
  { word: /dmg/i, what: 'the tools for disk images of macOS' },
]

const unreachable =
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|HTTPError|status code|cannot resolve|socket hang up/i

/** Says why packaging failed and what to do, from all the packager has said. */
export function explainPackaging(said) {
  const lines = said.split('\n')
  const at = lines.findIndex(line => unreachable.test(line))
  if (at < 0) return 'Packaging failed; the reason stands above.'
  // It names what it was about to fetch shortly before, or in the same line.
  const before = lines.slice(Math.max(0, at - 3), at + 1).join('\n')
  const tool = fetched.find(({ word }) => word.test(before))
  if (tool)
    return `Packaging failed: ${tool.what} could not be fetched. ELECTRON_BUILDER_BINARIES_MIRROR may name a nearer source; with --dir no tools are needed.`
  return 'Packaging failed: the Electron binary could not be fetched. ELECTRON_MIRROR may name a nearer source, -c.electronDist=DIR a folder with an unpacked one.'
}
