import { useSyncExternalStore } from 'react'

/** A choice of this window, remembered by the browser; losing it costs a click. */
export interface Preference<T extends string> {
  get(): T
  set(value: T): void
  subscribe(listener: () => void): () => void
}

/** Makes a preference; anything unknown in the store counts as the first of `values`. */
export function createPreference<T extends string>(key: string, values: readonly [T, ...T[]]): Preference<T> {
  const name = `desk.${key}`
  const listeners = new Set<() => void>()
  const stored = localStorage.getItem(name)
  let current = values.find(value => value === stored) ?? values[0]
  return {
    get: () => current,
    set(value) {
      current = value
      localStorage.setItem(name, value)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A preference and how to change it. */
export function usePreference<T extends string>(preference: Preference<T>): readonly [T, (value: T) => void] {
  return [useSyncExternalStore(preference.subscribe, preference.get), preference.set]
}

/** Whether scans are answered with a sound. */
export const soundPreference = createPreference('sound', ['on', 'off'])

/** How fast the scanner types: a slow one (Bluetooth) pauses longer between two characters. */
export const scannerPreference = createPreference('scanner', ['wired', 'wireless'])
