import type { Page } from '@playwright/test'

/**
 * Every piece of text a person can see or hear in a page: text of visible elements, names and descriptions for those who
 * cannot see, placeholders, titles, alternative texts. A text with marked passages counts as one.
 */
export async function collectWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const spoken = [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'aria-roledescription',
      'placeholder',
      'title',
      'alt',
    ]
    const words = new Set<string>()
    const take = (text: string | null) => {
      const trimmed = text?.replace(/\s+/g, ' ').trim()
      if (trimmed) words.add(trimmed)
    }
    const visit = (element: Element) => {
      if (
        element.matches('script, style, noscript, [translate=no]') ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        return
      for (const attribute of spoken) take(element.getAttribute(attribute))
      if (element.querySelector(':scope > mark')) return take(element.textContent)
      for (const child of element.childNodes) {
        if (child instanceof Element) visit(child)
        else if (child.nodeType === Node.TEXT_NODE) take(child.textContent)
      }
    }
    visit(document.body)
    take(document.title)
    return [...words]
  })
}
