import type { Page } from '@playwright/test'

/**
 * The controls in sight that no Tab leads to. Of a widget that is one stop and moves inside with the arrows (radio buttons, tabs,
 * tables) one reachable part is enough.
 */
export async function listUnreachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const controls =
      'a[href], button, input, select, textarea, [role=button], [role=tab], [role=checkbox], [role=radio]'
    const modal = document.querySelector('dialog:modal') ?? [...document.querySelectorAll('[aria-modal=true]')].at(-1)
    const inSight = (element: Element) => {
      const box = element.getBoundingClientRect()
      return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true })
    }
    const isReachable = (element: Element) => element instanceof HTMLElement && element.tabIndex >= 0
    const describe = (element: Element) =>
      `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent)?.trim().slice(0, 40)}`
    const problems: string[] = []
    for (const element of (modal ?? document).querySelectorAll(controls)) {
      if (
        !inSight(element) ||
        isReachable(element) ||
        element.matches(':disabled') ||
        element.closest('[aria-hidden=true]')
      )
        continue
      // A menu is open because of its button, and has its own keys.
      if (element.closest('[role=menu]')) continue
      const group = element.closest('[role=radiogroup], [role=tablist], [role=grid]')
      if (group && [group, ...group.querySelectorAll(controls)].some(isReachable)) continue
      problems.push(describe(element))
    }
    return problems
  })
}
