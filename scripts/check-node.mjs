/** Ends the process with a message when this Node is older than what the desk is built with. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`This needs Node 20.19 or newer; here is ${process.versions.node}. Get it from https://nodejs.org.`)
  process.exit(1)
}
