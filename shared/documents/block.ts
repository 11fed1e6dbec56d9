import type { Ink } from './ink.ts'

/** A part of a page that knows its height before it is placed. `draw` takes the top edge. Millimetres. */
export interface Block {
  readonly height: number
  draw(y: number): Ink[]
}

/** Blocks under one another as one. */
export function stack(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0),
    draw(y) {
      let top = y
      return blocks.flatMap(block => {
        const ink = block.draw(top)
        top += block.height
        return ink
      })
    },
  }
}
