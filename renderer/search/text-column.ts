/** What a column is made of, as it is stored. */
export interface TextColumnContent {
  readonly text: string
  readonly starts: Uint32Array
  readonly rows: number
}

/** Texts of rows, one after the other, searched as one string. Rows are only appended. */
export class TextColumn {
  readonly #starts: Uint32Array
  #rows = 0
  /** The first rows, joined. */
  #text = ''
  /** The rows since: joining them with every append would copy the text for every row. */
  #pending: string[] = []

  constructor(capacity: number, content?: TextColumnContent) {
    this.#starts = content?.starts ?? new Uint32Array(capacity + 1)
    this.#rows = content?.rows ?? 0
    this.#text = content?.text ?? ''
  }

  get content(): TextColumnContent {
    return { text: this.text, starts: this.#starts, rows: this.#rows }
  }

  /** Appends the text of the next row and answers where it begins. */
  append(text: string): number {
    const start = this.startOf(this.#rows)
    this.#rows += 1
    this.#starts[this.#rows] = start + text.length
    this.#pending.push(text)
    return start
  }

  /** The text of a row. */
  slice(row: number): string {
    const pending = this.#pending[row - (this.#rows - this.#pending.length)]
    return pending ?? this.#text.slice(this.startOf(row), this.startOf(row + 1))
  }

  /** Where a row begins; of the row after the last, where the text ends. */
  startOf(row: number): number {
    return this.#starts[row] ?? 0
  }

  /** All rows in one flat string. */
  get text(): string {
    if (this.#pending.length > 0) {
      this.#text = [this.#text, ...this.#pending].join('')
      this.#pending = []
    }
    return this.#text
  }
}
