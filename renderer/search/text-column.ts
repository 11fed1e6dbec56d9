/** Texts of rows, one after the other, searched as one string. Rows are only appended. */
export class TextColumn {
  #starts: Uint32Array
  #rows = 0
  #parts: string[] = []
  #text = ''

  constructor(capacity: number) {
    this.#starts = new Uint32Array(capacity + 1)
  }

  /** Appends the text of the next row and answers where it begins. */
  append(text: string): number {
    const start = this.#starts[this.#rows] ?? 0
    this.#rows += 1
    this.#starts[this.#rows] = start + text.length
    this.#parts.push(text)
    return start
  }

  /** The text of a row. */
  slice(row: number): string {
    return this.text.slice(this.startOf(row), this.startOf(row + 1))
  }

  /** Where a row begins; of the row after the last, where the text ends. */
  startOf(row: number): number {
    return this.#starts[row] ?? 0
  }

  /** All rows in one flat string: joined when asked for, because pieces would be joined again with every search. */
  get text(): string {
    if (this.#parts.length > 0) {
      this.#text = [this.#text, ...this.#parts].join('')
      this.#parts = []
    }
    return this.#text
  }
}
