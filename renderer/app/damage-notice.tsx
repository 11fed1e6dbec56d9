import { useState } from 'react'
import { useDesk } from '../host/desk-context.tsx'
import { useTexts } from '../ui/language.tsx'
import { Notice } from '../ui/notice.tsx'

/** Files that were found damaged at this start: what was in them, where they lie now, and what to do. */
export function DamageNotice() {
  const texts = useTexts()
  const { notice } = texts.frame
  const damaged = useDesk(state => state.status?.damaged) ?? []
  const [seen, setSeen] = useState(false)
  if (damaged.length === 0 || seen) return null
  return (
    <Notice tone="warn" title={notice.damaged} onDismiss={() => setSeen(true)}>
      {damaged.map(({ damaged: name, file }) => (
        <p key={name}>
          {file === '' ? notice.damagedGone(name) : notice.damagedAside(name, file)}
          {texts.rules.sentenceGap}
          {notice.damagedThen[name]}
        </p>
      ))}
    </Notice>
  )
}
