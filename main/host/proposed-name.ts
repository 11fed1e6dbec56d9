/** What the desk saves; another ending could be a program. */
const endings = /\.(pdf|xlsx|csv|json|txt|fdbackup)$/i

/** The name to propose for a file the window wants saved: no folder, nothing invisible or hidden, a document by its ending. */
export function proposedName(wanted: string): string {
  const last = wanted.split(/[/\\]/).at(-1) ?? ''
  const name = last.replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '')
  if (name === '') return 'fapiao-desk.txt'
  return endings.test(name) ? name : `${name}.txt`
}
